import { inScope, type Database, type Tx } from '@/db/client';
import { findRegionChain, listEntriesOf, listFilingHeads, listOrphans, listRegionEntries, listRegions, listSeals, listVersionsOf, type StoredEntry, type StoredSeal } from '@/db/queries/chains';
import type { Break, ChainFault, Verdict } from '@/domain/trail/verdict';
import { checkCopies, checkEnd, checkFiling, checkLink, checkNamed, namedBy, type Named } from './check-chain';

const PAGE = 200;
const LINKS = 5000;
/** One moment for all of it: what people write meanwhile is no break. */
const ONE_VIEW = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

/** Walks every chain of every region: entries, heads, frozen versions, seals, and seals against chains (product.md 6). */
export async function verifyTrail(db: Database): Promise<Verdict> {
  const regions = await inScope(db, { door: 'verify', regionId: null, units: [], userId: null }, listRegions);
  const total = { regions: regions.length, filings: 0, entries: 0, versions: 0, seals: 0 };
  const breaks: Break[] = [];
  for (const region of regions) {
    const part = await inScope(db, { door: 'verify', regionId: region.id, units: '*', userId: null }, (tx) => verifyRegion(tx, region), ONE_VIEW);
    for (const key of ['filings', 'entries', 'versions', 'seals'] as const) total[key] += part[key];
    breaks.push(...part.breaks);
  }
  return { ...total, breaks };
}

interface Region { readonly id: string; readonly code: string }

async function verifyRegion(tx: Tx, region: Region): Promise<Omit<Verdict, 'regions'>> {
  const breaks: Break[] = [];
  const broken = (chain: Break['chain'], fault: ChainFault, seq: number | null): void => void breaks.push({ chain, fault, name: region.code, id: region.id, seq });
  const chain = await findRegionChain(tx, region.id);

  const seals = await walk<StoredSeal>((after) => listSeals(tx, region.id, after, PAGE));
  const named = new Map<string | null, Named[]>();
  if (seals.fault) broken('seals', seals.fault.fault, seals.fault.seq);
  else {
    for (const seal of seals.links) for (const [filing, name] of namedBy(seal)) named.set(filing, [...(named.get(filing) ?? []), name]);
    const end = seals.links.length === 0 && (chain?.sealSeq ?? 0) === 0 ? null : checkEnd({ seq: chain?.sealSeq ?? 0, head: chain?.sealHead ?? '' }, seals.links.at(-1) ?? null);
    if (end) broken('seals', end.fault, end.seq);
  }

  const own = await walk<StoredEntry>((after) => listRegionEntries(tx, region.id, after, LINKS), (entry) => checkCopies(entry, null));
  const end = own.links.length === 0 && (chain?.seq ?? 0) === 0 ? null : checkEnd({ seq: chain?.seq ?? 0, head: chain?.head ?? '' }, own.links.at(-1) ?? null);
  const fault = own.fault ?? end ?? checkNamed(own.links, named.get(null) ?? []);
  if (fault) broken('region', fault.fault, fault.seq);

  const forms = await verifyFilings(tx, named, breaks);
  return { filings: forms.filings, entries: own.links.length + forms.entries, versions: forms.versions, seals: seals.links.length, breaks };
}

type Linked = StoredEntry | StoredSeal;

/** A chain by itself, page by page, up to its first fault. */
async function walk<T extends Linked>(next: (after: number) => Promise<T[]>, copies: (link: T) => boolean = () => true) {
  const links: T[] = [];
  for (;;) {
    const page = await next(links.at(-1)?.seq ?? 0);
    if (page.length === 0) return { links, fault: null };
    for (const link of page) {
      const before = links.at(-1) ?? null;
      const fault = checkLink(link, before) ?? (copies(link) ? null : 'copy');
      if (fault) return { links, fault: { fault, seq: fault === 'missing' ? (before?.seq ?? 0) + 1 : link.seq } };
      links.push(link);
    }
  }
}

async function verifyFilings(tx: Tx, named: Map<string | null, Named[]>, breaks: Break[]): Promise<{ filings: number; entries: number; versions: number }> {
  const count = { filings: 0, entries: 0, versions: 0 };
  const gone = new Set([...named.keys()].flatMap((id) => (id === null ? [] : [id])));
  for (const id of await listOrphans(tx)) gone.add(id);
  for (let after: string | null = null; ; ) {
    const heads: Awaited<ReturnType<typeof listFilingHeads>> = await listFilingHeads(tx, after, PAGE);
    if (heads.length === 0) break;
    const ids = heads.map((head) => head.id);
    const [entries, versions] = await Promise.all([listEntriesOf(tx, ids), listVersionsOf(tx, ids)]);
    const [entriesOf, versionsOf] = [grouped(entries), grouped(versions)];
    for (const head of heads) {
      const fault = checkFiling(head, entriesOf.get(head.id) ?? [], versionsOf.get(head.id) ?? [], named.get(head.id) ?? []);
      if (fault) breaks.push({ chain: 'filing', fault: fault.fault, name: head.docNo, id: head.id, seq: fault.seq });
      gone.delete(head.id);
    }
    count.filings += heads.length;
    count.entries += entries.length;
    count.versions += versions.length;
    after = ids.at(-1) ?? null;
  }
  for (const id of gone) breaks.push({ chain: 'filing', fault: 'gone', name: id, id, seq: null });
  return count;
}

function grouped<T extends { readonly filingId: string | null }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.filingId ?? '') ?? [];
    list.push(row);
    map.set(row.filingId ?? '', list);
  }
  return map;
}
