import type { FilingHead, StoredEntry, StoredSeal, StoredVersion } from '@/db/queries/chains';
import { canonical } from '@/domain/filings/cell';
import type { ChainFault } from '@/domain/trail/verdict';
import { sha256 } from '../kernel/hash';

export interface Fault { readonly fault: ChainFault; readonly seq: number | null }
/** What a seal said of a chain: at this number stood this hash. */
export interface Named { readonly seq: number; readonly head: string }

interface Link { readonly seq: number; readonly body: string; readonly prev: string; readonly hash: string }

/** A link against the one before it (null: the chain begins). */
export function checkLink(link: Link, before: Link | null): ChainFault | null {
  if (link.seq !== (before?.seq ?? 0) + 1) return 'missing';
  if (link.hash !== sha256(`${link.prev}\n${link.body}`)) return 'changed';
  return link.prev === (before?.hash ?? '') ? null : 'unlinked';
}

interface Told {
  readonly region?: unknown; readonly filing?: unknown; readonly seq?: unknown; readonly act?: unknown; readonly at?: unknown;
  readonly actor?: { readonly id?: unknown; readonly name?: unknown }; readonly place?: { readonly table?: unknown; readonly row?: unknown; readonly field?: unknown } | null;
  readonly snapshot?: unknown; readonly receipt?: unknown;
}
/** A text that is no JSON any more says nothing: then no column agrees with it. */
function told(entry: { readonly body: string }): Told {
  try {
    return JSON.parse(entry.body) as Told;
  } catch {
    return {};
  }
}

/** The columns beside the text are for reading and searching; they must say the same as the text. */
export function checkCopies(entry: StoredEntry, unitId: string | null): boolean {
  const text = told(entry);
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [text.region, entry.regionId], [text.filing, entry.filingId], [text.seq, entry.seq], [text.act, entry.act], [text.at, entry.at.toISOString()],
    [text.actor?.id, entry.actorId], [text.actor?.name, entry.actorName],
    [text.place?.table ?? null, entry.placeTable], [text.place?.row ?? null, entry.placeRow], [text.place?.field ?? null, entry.placeField], [unitId, entry.unitId],
  ];
  return pairs.every(([said, kept]) => said === kept);
}

/** One form's chain from its first entry to its head, against its seals and its frozen versions. The first fault, or null. */
export function checkFiling(head: FilingHead, entries: readonly StoredEntry[], versions: readonly StoredVersion[], named: readonly Named[]): Fault | null {
  let before: StoredEntry | null = null;
  for (const entry of entries) {
    const fault = checkLink(entry, before) ?? (checkCopies(entry, head.unitId) ? null : 'copy');
    if (fault) return { fault, seq: fault === 'missing' ? (before?.seq ?? 0) + 1 : entry.seq };
    before = entry;
  }
  return checkEnd({ seq: head.trailSeq, head: head.trailHead }, before) ?? checkNamed(entries, named) ?? checkSealed(head, named) ?? checkVersions(entries, versions);
}

/** The head that the form or region carries must be its last entry; no chain is empty. */
export function checkEnd(head: Named, last: Link | null): Fault | null {
  if (last === null || last.seq < head.seq) return { fault: 'cut', seq: (last?.seq ?? 0) + 1 };
  return last.seq === head.seq && last.hash === head.head ? null : { fault: 'head', seq: head.seq };
}

/** `links` are gapless from 1: the one of a number stands at its place. */
export function checkNamed(links: readonly Link[], named: readonly Named[]): Fault | null {
  for (const { seq, head } of named) {
    const link = links[seq - 1];
    if (seq > 0 && link?.hash !== head) return { fault: link ? 'sealed_otherwise' : 'cut', seq };
  }
  return null;
}

function checkSealed(head: FilingHead, named: readonly Named[]): Fault | null {
  return head.sealedSeq > Math.max(0, ...named.map((name) => name.seq)) ? { fault: 'seals_cut', seq: head.sealedSeq } : null;
}

/** What was frozen has the hash that it carries and that the trail says, and all that was frozen is there. */
function checkVersions(entries: readonly StoredEntry[], versions: readonly StoredVersion[]): Fault | null {
  const frozen = new Map(entries.map((entry) => [entry.seq, told(entry)] as const).flatMap(([seq, text]) =>
    typeof text.receipt === 'string' ? [[text.receipt, { seq, hash: text.snapshot }] as const] : []));
  for (const version of versions) {
    const said = frozen.get(version.receiptNo);
    if (said?.hash !== version.hash || version.hash !== sha256(canonical(version.snapshot))) return { fault: 'snapshot', seq: said?.seq ?? null };
    frozen.delete(version.receiptNo);
  }
  const [missing] = frozen.values();
  return missing ? { fault: 'version_missing', seq: missing.seq } : null;
}

/** What one seal names, by filing; null stands for the region's own chain. */
export function namedBy(seal: StoredSeal): readonly (readonly [filing: string | null, Named])[] {
  const { heads } = JSON.parse(seal.body) as { heads: { region: Named; filings: readonly (Named & { id: string })[] } };
  return [[null, heads.region], ...heads.filings.map(({ id, seq, head }) => [id, { seq, head }] as const)];
}
