import { getFiling, type Filing } from '@/db/repositories/filings';
import { findFormOf, setProjectRemoved } from '@/db/repositories/projects';
import { DomainError } from '@/domain/shared/errors';
import { createProject } from '../cycle/create-project';
import type { TxCtx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { Found } from './find-form';

/** A project that a document names and the year does not have, or had until an import was undone. Returns its form. */
export async function createImported(ctx: TxCtx, cycleId: string, kind: string, wish: Extract<Found, { action: 'create' }>): Promise<{ filing: Filing; projectId: string }> {
  const projectId = wish.removed?.id ?? (await createProject(ctx, { cycleId, unitId: wish.unitId, name: wish.name, previousId: null, ...(wish.code ? { code: wish.code } : {}) })).id;
  if (wish.removed) {
    await setProjectRemoved(ctx.tx, projectId, null);
    await writeRegionTrail(ctx, 'project.restored', { project: projectId, name: wish.removed.name, unit: wish.removed.unitId });
  }
  const filingId = await findFormOf(ctx.tx, projectId, kind);
  if (filingId === null) throw new DomainError('frozen', { why: 'not_expected', title: wish.name });
  return { filing: await getFiling(ctx.tx, filingId), projectId };
}
