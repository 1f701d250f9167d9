import { inScope, type Database, type Scope } from '@/db/client';
import { insertSeal, listRegionIds, lockSealChain, sealChangedHeads, takeSealing } from '@/db/repositories/seals';
import { canonical } from '@/domain/filings/cell';
import { sha256 } from '../kernel/hash';

const EVERYWHERE: Scope = { door: 'job', regionId: null, units: [], userId: null };
export const inRegion = (regionId: string): Scope => ({ door: 'job', regionId, units: '*', userId: null });
export const regionIds = (db: Database): Promise<string[]> => inScope(db, EVERYWHERE, listRegionIds);

/** Chains the heads that changed since the last seal, region by region: a chain that is cut short later no longer fits. Returns the seals made. */
export async function sealRegions(db: Database, at: Date): Promise<number> {
  let made = 0;
  for (const regionId of await regionIds(db)) {
    made += await inScope(db, inRegion(regionId), async (tx) => {
      if (!(await takeSealing(tx, regionId))) return 0;
      const changed = await sealChangedHeads(tx, regionId);
      const chain = await lockSealChain(tx, regionId);
      if (changed.length === 0 && chain.sealedSeq === chain.seq) return 0;
      const seq = chain.sealSeq + 1;
      const body = canonical({ v: 1, region: regionId, seq, at: at.toISOString(), heads: { region: { seq: chain.seq, head: chain.head }, filings: changed } });
      await insertSeal(tx, { regionId, seq, at, body, prev: chain.sealHead, hash: sha256(`${chain.sealHead}\n${body}`) });
      return 1;
    });
  }
  return made;
}
