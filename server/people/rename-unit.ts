import { lockUnit, updateUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { RenameUnitInput } from './inputs';

/** A new official name. Frozen versions keep the name they were filed under. */
export async function renameUnit(ctx: Ctx, input: RenameUnitInput): Promise<void> {
  authorizeRegion(ctx.actor, 'organisation.edit');
  return withActor(ctx, async (tx) => {
    const unit = await lockUnit(tx.tx, input.unitId);
    if (unit.closedAt !== null) throw new DomainError('not_ready', { why: 'unit_closed' });
    if (unit.name === input.name && unit.shortName === input.shortName) throw new DomainError('stale');
    await updateUnit(tx.tx, unit.id, { name: input.name, shortName: input.shortName });
    await writeRegionTrail(tx, 'unit.renamed', { unit: unit.id, before: unit.name, name: input.name, shortName: input.shortName, reason: input.reason });
  });
}
