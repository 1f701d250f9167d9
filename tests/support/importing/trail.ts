import type { YearWorld } from '../year-world';

/** The entries of one filing's chain in their order, with the link of each to the one before checked. */
export async function loadFilingTrail(world: YearWorld, filingId: string): Promise<{ act: string; actor: string }[]> {
  const rows = await world.owner<{ act: string; actor: string; prev: string; hash: string }[]>`select act, actor_name as actor, prev, hash from trail where filing_id = ${filingId} order by seq`;
  rows.forEach((row, index) => {
    if (index > 0 && row.prev !== rows[index - 1]?.hash) throw new Error(`the chain is broken at ${index}`);
  });
  return rows.map(({ act, actor }) => ({ act, actor }));
}
