import { inScope, type Database } from '@/db/client';
import { insertSeal, listChangedHeads, listRegionIds, lockSealChain } from '@/db/repositories/seals';
import { canonical } from '@/domain/filings/cell';
import { sha256 } from '../kernel/hash';

/** Chains the heads that changed since the last seal, region by region: a chain that is cut short later no longer fits. Returns the seals made. */
export async function sealRegions(db: Database, at: Date): Promise<number> {
  const regions = await inScope(db, { door: 'job', regionId: null, units: [], userId: null }, (tx) => listRegionIds(tx));
  let made = 0;
  for (const regionId of regions) {
    made += await inScope(db, { door: 'job', regionId, units: '*', userId: null }, async (tx) => {
      const chain = await lockSealChain(tx, regionId);
      if (!chain) return 0;
      const changed = await listChangedHeads(tx, regionId);
      const heads = { region: { seq: chain.seq, head: chain.head }, filings: changed };
      if (changed.length === 0 && chain.sealedSeq === chain.seq) return 0;
      const seq = chain.sealSeq + 1;
      const body = canonical({ v: 1, region: regionId, seq, at: at.toISOString(), heads });
      await insertSeal(tx, { regionId, seq, at, body, prev: chain.sealHead, hash: sha256(`${chain.sealHead}\n${body}`) });
      return 1;
    });
  }
  return made;
}
