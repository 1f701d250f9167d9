import type { Certainty, Severity } from './finding';
import type { ReviewItem } from './review-items';

export const FAMILIES = [
  'arithmetic', 'names', 'missing', 'measurable', 'contradiction', 'category', 'duplicate', 'typing', 'residue', 'sensitive',
  'funds', 'scores', 'results', 'targets', 'values', 'texts', 'head', 'cross_check', 'evidence', 'reading',
] as const;
export type Family = (typeof FAMILIES)[number];

export interface CatalogueEntry {
  /** as it stands in the lists; a check may lower it where a guard says so */
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly item: ReviewItem | null;
  readonly family: Family;
}

const SEVERITY: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'info' };
const CERTAINTY: Readonly<Record<string, Certainty>> = { D: 'certain', H: 'likely', J: 'judge' };

/** code severity certainty item, per family; severities and certainties of domain.md 4.5 and findings.md */
const LISTS: Readonly<Partial<Record<Family, string>>> = {
  arithmetic: 'AR-01 E D form',
  names: `NM-01 E D form, NM-02 E D form, NM-03 W H form, NM-04 W H form, NM-05 E D form, NM-06 W H form,
    NM-07 I D form, NM-08 I H form, NM-09 I H form, NM-10 I D form`,
  missing: `MS-01 E D funding, MS-02 E D relevance, MS-03 W D clarity, MS-04 W D form, MS-05 W D form, MS-06 W D clarity, MS-07 W D form,
    MS-08 W D form, MS-09 I D form, MS-10 W J relevance, MS-11 I D form, MS-12 I D form, MS-13 W D soundness, MS-14 E D soundness,
    MS-15 I D form, MS-16 W D soundness, MS-17 W D clarity, MS-18 I D -`,
  measurable: `MV-01 E D soundness, MV-02 W D soundness, MV-03 E D soundness, MV-04 W H soundness, MV-05 E D soundness, MV-06 E D soundness, MV-07 I D clarity, MV-08 E D soundness,
    MV-09 E D soundness, MV-10 W D soundness, MV-11 W D soundness, MV-12 W D soundness, MV-13 E D form, MV-14 W D soundness, MV-15 W H soundness, MV-16 W D clarity,
    MV-17 W H soundness, MV-18 I J soundness`,
  contradiction: `CT-01 E D clarity, CT-02 E H clarity, CT-03 E D form, CT-04 E D form, CT-05 E D soundness, CT-06 E D soundness, CT-09 W J soundness, CT-10 W H funding, CT-11 W H relevance, CT-12 I D -, CT-13 W H feasibility, CT-14 W H soundness, CT-15 W D soundness,
    CT-16 I J conditions`,
  category: `CG-01 E D soundness, CG-02 E D soundness, CG-03 E D soundness, CG-04 W H soundness, CG-05 E D soundness, CG-06 E D soundness, CG-07 W H soundness, CG-08 W D soundness,
    CG-09 W J soundness, CG-10 I H soundness, CG-11 I D -`,
  duplicate: `DP-01 E D soundness, DP-02 E D soundness, DP-03 E D soundness, DP-05 E D soundness, DP-06 I D soundness, DP-07 I D soundness, DP-08 I D soundness, DP-09 I D soundness`,
  typing: `TY-01 W D form, TY-02 I D form, TY-03 I D form, TY-04 I D form, TY-05 E D form,
    TY-07 W H form, TY-08 W H form, TY-09 W H form, TY-10 I H form, TY-11 I D form, TY-12 I D form, TY-15 I D form, TY-16 I H form`,
  residue: `TP-01 W H relevance, TP-02 I J relevance, TP-03 W H relevance, TP-04 I H relevance, TP-05 I J relevance, TP-07 I J relevance, TP-08 I J relevance`,
  sensitive: 'SE-01 W D -, SE-02 W D -',
  funds: `FU-01 E D form, FU-02 E D form, FU-03 E D form, FU-04 W D form, FU-05 W D form, FU-06 W D form,
    FU-07 E D form, FU-08 W H funding`,
  scores: `SC-01 E D form, SC-02 E D form, SC-03 W D form, SC-04 E D form, SC-05 W D form, SC-06 E D form,
    SC-07 W D form, SC-08 W D reasonableness, SC-09 W D form, SC-10 W H soundness, SC-11 W D soundness`,
  results: `RS-01 W D form, RS-02 W D form, RS-03 E D form, RS-04 W D form, RS-05 E D form, RS-06 W D feasibility,
    RS-07 E D form, RS-08 E D feasibility, RS-09 E D form`,
  targets: `TG-01 W D form, TG-02 W H soundness, TG-03 W D form, TG-04 W H soundness, TG-05 E D form, TG-06 W D soundness, TG-07 W H soundness,
    TG-08 E D clarity, TG-09 W H form, TG-10 W D form, TG-11 W D reasonableness, TG-12 I J funding, TG-13 W H form`,
  values: 'VL-01 E D form',
  texts: 'TX-01 E D form, TX-02 W H form, TX-03 W H clarity',
  head: 'HD-01 E D form',
  cross_check: `X-01 E D form, X-02 E D form, X-03 E D form, X-04 E D form, X-05 E D form, X-06 E D form,
    X-08 E D form, X-09 W D form, X-10 E D form, X-11 E D form, X-12 E D form, X-13 E D form, X-14 E D form,
    X-15 W D form, X-16 E D form, X-17 E D form, X-18 E D form, X-22 E D form, X-26 E D form,
    X-28 E D form, X-29 E D form, X-31 E D form`,
  evidence: 'EV-01 I D -',
};

const entries = (family: Family, list: string): (readonly [string, CatalogueEntry])[] =>
  list.split(',').map((line) => {
    const [code = '', severity = '', certainty = '', item = ''] = line.trim().split(/\s+/);
    return [code, { severity: SEVERITY[severity] ?? 'info', certainty: CERTAINTY[certainty] ?? 'judge', item: item === '-' ? null : (item as ReviewItem), family }];
  });

/** Every fault the product can name, by its stable code: domain.md 4.5 first, then findings.md. Texts: messages/<locale>/findings.json. */
export const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map(
  FAMILIES.flatMap((family) => (LISTS[family] ? entries(family, LISTS[family]) : [])),
);
