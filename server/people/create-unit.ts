import { lockUnit, insertUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import { UNIT_PARENTS } from '@/domain/access/fitting';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { CreateUnitInput } from './inputs';
import { assertSection } from './set-section';

/** Adds a department, a subordinate unit, a finance bureau or section, or an overseer. Codes are unique in the region (duplicate). */
export async function createUnit(ctx: Ctx, input: CreateUnitInput): Promise<{ unitId: string }> {
  authorizeRegion(ctx.actor, 'organisation.edit');
  return withActor(ctx, async (tx) => {
    const regionId = ctx.actor.regionId;
    const parent = input.parentId === null ? null : await lockUnit(tx.tx, input.parentId);
    if (!UNIT_PARENTS[input.kind].includes(parent?.kind ?? null)) throw new DomainError('invalid_input', { field: 'parentId' });
    if (parent && parent.closedAt !== null) throw new DomainError('not_ready', { why: 'unit_closed' });
    if (input.sectionId !== null) await assertSection(tx, input.kind, input.sectionId);
    const unitId = await insertUnit(tx.tx, { regionId, ...input });
    await writeRegionTrail(tx, 'unit.created', { unit: unitId, kind: input.kind, code: input.code, name: input.name, parent: input.parentId, section: input.sectionId });
    return { unitId };
  });
}
