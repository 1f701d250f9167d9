import { CATALOGUE, type Family } from './catalogue';
import type { Finding } from './finding';

/** Faults of single cells: over a whole document the same fault in many rows is one finding with all its places. */
const BY_CELL: ReadonlySet<Family> = new Set<Family>(['measurable', 'category', 'missing', 'typing', 'sensitive', 'targets', 'results', 'values']);
/** Faults of single rows that repeat down a table of points. */
const BY_ROW: ReadonlySet<string> = new Set(['SC-03', 'SC-07']);
/** each its own fact, whatever its family */
const ALONE: ReadonlySet<string> = new Set(['MS-01', 'MS-02', 'MS-03', 'MS-06', 'MV-02', 'CG-05', 'TG-06', 'TG-08', 'TG-09', 'TG-12', 'RS-05', 'RS-06', 'TY-05']);

/** Findings of one code and severity become one, in the order in which they were found. */
export function mergeByCode<P>(findings: readonly Finding<P>[]): readonly Finding<P>[] {
  const groups = new Map<string, Finding<P>>();
  findings.forEach((finding, index) => {
    const family = CATALOGUE.get(finding.code)?.family;
    const alone = ALONE.has(finding.code) ? finding.code !== 'MV-02' || finding.severity === 'error' : !BY_ROW.has(finding.code) && (family === undefined || !BY_CELL.has(family));
    const key = alone ? `${index}` : `${finding.code}/${finding.severity}`;
    const first = groups.get(key);
    groups.set(key, first ? joined(first, finding) : finding);
  });
  return [...groups.values()];
}

function joined<P>(first: Finding<P>, next: Finding<P>): Finding<P> {
  const places = [...first.places, ...next.places];
  return { ...first, places, quote: [...new Set([...first.quote, ...next.quote])], params: { ...first.params, count: places.length } };
}
