import type { Finding, Level } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { placeKey } from '@/domain/filings/place';
import { isColumnWide } from './places';

export interface Ask { readonly code: string; readonly place: Place }

/** What stands in the margin for one place: the same fault seen from several sides is said together and explained once. */
export interface PlaceNote {
  readonly key: string;
  readonly place: Place;
  readonly level: Level;
  readonly findings: readonly Finding<Place>[];
  /** every place in this row that the findings name: the one line is kept for each of them */
  readonly asks: readonly Ask[];
  readonly suggestion: string | null;
}

const ORDER: Readonly<Record<Level, number>> = { block: 0, explain: 1, hint: 2 };

/**
 * Findings of a row as notes, blockers first. One line per place (product.md 2), so findings that ask about one cell share a note.
 * What concerns a whole column is said at its head, and beside a row only where nothing else asks for the line that it needs.
 */
export function placeNotes(findings: readonly Finding<Place>[], isHere: (place: Place) => boolean, levelOf: (finding: Finding<Place>) => Level): readonly PlaceNote[] {
  const found = findings.flatMap((finding) => {
    const place = finding.places.find(isHere);
    return place ? [{ finding, place, level: levelOf(finding), wide: isColumnWide(finding) }] : [];
  });
  const groups = new Map<string, typeof found>();
  for (const one of found) {
    const key = `${one.level}@${placeKey(one.place)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.entries()].flatMap(([key, group]): PlaceNote[] => {
    const narrow = group.filter((one) => !one.wide);
    const first = narrow[0] ?? (group[0]?.level === 'hint' ? undefined : group[0]);
    if (!first) return [];
    const said = narrow.length > 0 ? narrow : [first];
    return [{
      key, place: first.place, level: first.level,
      findings: [...said, ...group.filter((one) => one.wide && !said.includes(one))].map((one) => one.finding),
      asks: group.flatMap(({ finding }) => finding.places.filter(isHere).map((place) => ({ code: finding.code, place }))),
      suggestion: group.map((one) => one.finding.suggestion).find((text) => text !== null) ?? null,
    }];
  }).sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}
