import { lockRegion, updateRegionName } from '@/db/repositories/regions';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { RenameRegionInput } from './inputs';

/** A new official name of the own region. Its code stays, and so do the papers that were filed. Other regions are made by `npm run setup`: nobody inside one reaches another. */
export async function renameRegion(ctx: Ctx, input: RenameRegionInput): Promise<void> {
  authorizeRegion(ctx.actor, 'organisation.edit');
  return withActor(ctx, async (tx) => {
    const region = await lockRegion(tx.tx, tx.actor.regionId);
    if (region.name === input.name) throw new DomainError('stale');
    await updateRegionName(tx.tx, region.id, input.name);
    await writeRegionTrail(tx, 'region.renamed', { before: region.name, name: input.name, reason: input.reason });
  });
}
