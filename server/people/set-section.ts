import { getUnit, lockUnit, updateUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import type { UnitKind } from '@/domain/access/fitting';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { SetSectionInput } from './inputs';

/** Which finance section looks after a department; its people see the department and what is below with their next request. */
export async function setSection(ctx: Ctx, input: SetSectionInput): Promise<void> {
  authorizeRegion(ctx.actor, 'organisation.edit');
  return withActor(ctx, async (tx) => {
    const unit = await lockUnit(tx.tx, input.unitId);
    if (unit.closedAt !== null) throw new DomainError('not_ready', { why: 'unit_closed' });
    const section = input.sectionId === null ? null : await assertSection(tx, unit.kind, input.sectionId);
    await updateUnit(tx.tx, unit.id, { sectionId: input.sectionId });
    await writeRegionTrail(tx, 'unit.section_set', { unit: unit.id, name: unit.name, before: unit.sectionId, section: input.sectionId, sectionName: section?.name ?? null });
  });
}

/** A section looks after departments (and the bureau's own business); subordinate units follow their department. */
export async function assertSection(ctx: TxCtx, kind: UnitKind, sectionId: string): Promise<{ name: string }> {
  const section = await getUnit(ctx.tx, sectionId);
  const fits = section.kind === 'finance_section' && section.closedAt === null && (kind === 'department' || kind === 'finance_bureau');
  if (!fits) throw new DomainError('invalid_input', { field: 'sectionId' });
  return { name: section.name };
}
