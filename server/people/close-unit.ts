import { countDependants, lockUnit, updateUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { CloseUnitInput } from './inputs';

/** Closes a unit that was dissolved or merged. What it filed stays. Refused (not_ready) while people or open units depend on it. */
export async function closeUnit(ctx: Ctx, input: CloseUnitInput): Promise<void> {
  authorizeRegion(ctx.actor, 'organisation.edit');
  return withActor(ctx, async (tx) => {
    const unit = await lockUnit(tx.tx, input.unitId);
    if (unit.closedAt !== null) throw new DomainError('stale');
    const { below, lookedAfter, accounts } = await countDependants(tx.tx, unit.id);
    if (below + lookedAfter + accounts > 0) throw new DomainError('not_ready', { why: 'unit_in_use', below, lookedAfter, accounts });
    await updateUnit(tx.tx, unit.id, { closedAt: ctx.now() });
    await writeRegionTrail(tx, 'unit.closed', { unit: unit.id, code: unit.code, name: unit.name, reason: input.reason });
  });
}
