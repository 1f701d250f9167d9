import { FILING_ACTS, REGION_ACTS, type FilingAct, type RegionAct } from './acts';

export type Facts = Readonly<Record<string, unknown>>;
export const ALL_ACTS: readonly (RegionAct | FilingAct)[] = [...REGION_ACTS, ...FILING_ACTS];

/** Message key of an act: a dot would be read as a level of the message file. */
export const actKey = (act: string): string => act.replaceAll('.', '_');

/** What a stored entry says, read from its canonical text; entries of later formats give what is known here. */
export function factsOf(body: string): Facts {
  const parsed = JSON.parse(body) as unknown;
  return typeof parsed === 'object' && parsed !== null ? (parsed as Facts) : {};
}

/** Codes inside facts that people know under a name. */
export type Naming = (kind: 'role' | 'stage' | 'unitKind', code: string) => string;

const NAMES = ['name', 'login', 'before', 'sectionName', 'unitName', 'docNo', 'reason', 'shortName', 'code', 'rules', 'address', 'verdict'] as const;

/** Values for the sentence of an act (messages people.said.*). Missing ones are "none", which the sentences know. */
export function saidValues(facts: Facts, filing: { title: string | null; docNo: string | null }, naming: Naming): Record<string, string | number> {
  const text = (key: string): string => (typeof facts[key] === 'string' && facts[key] !== '' ? facts[key] : 'none');
  const coded = (key: string, kind: Parameters<Naming>[0]): string => (typeof facts[key] === 'string' ? naming(kind, facts[key]) : 'none');
  return {
    ...Object.fromEntries(NAMES.map((key) => [key, text(key)])),
    role: coded('role', 'role'), stage: coded('stage', 'stage'), kind: coded('kind', 'unitKind'),
    period: typeof facts.period === 'number' ? facts.period : 'none',
    year: typeof facts.year === 'number' ? String(facts.year) : 'none',
    expected: typeof facts.expected === 'number' ? facts.expected : 0,
    forms: typeof facts.forms === 'number' ? facts.forms : 0,
    rows: typeof facts.rows === 'number' ? facts.rows : 0,
    title: filing.title ?? 'none', filingNo: filing.docNo ?? 'none',
  };
}
