import type { Place } from '@/domain/filings/body';
import { nearNames, officialOf, otherBodies, wrongNames } from '../body-names';
import type { Finding } from '../finding';
import type { PlacedText } from '../rows/typing';

/** Texts of a form of ours against the organisation table: the department's own name (NM-01, in titles of rules NM-02), then other bodies. */
export function officialNames(texts: readonly PlacedText<Place>[], department: string, organisations: readonly string[] = []): readonly Finding<Place>[] {
  if (organisations.length === 0) return [];
  const placed = texts.map(({ text, place }) => ({ text, placeAt: () => place }));
  const found = nearNames(placed, department, organisations);
  // the rewrite is of the whole cell, so it is offered for one cell at a time
  const own = found.filter((hit, index) => found.findIndex((other) => other.text === hit.text && other.place === hit.place) === index)
    .flatMap((hit) => wrongNames(hit.inBook ? 'NM-02' : 'NM-01', [hit])
      .map((finding) => ({ ...finding, suggestion: hit.inBook ? null : hit.within.replaceAll(hit.text, department) })));
  return [...own, ...otherBodies(placed, department, organisations)];
}

/** Cells that hold the name of one body and nothing else (所属单位): the table's nearest name where it is not in the table. */
export const bodyNames = (texts: readonly PlacedText<Place>[], organisations: readonly string[] = []): readonly Finding<Place>[] =>
  texts.flatMap(({ text, place }) => {
    const right = officialOf(text, organisations);
    return right === text ? [] : wrongNames('NM-01', [{ text, right, place, within: text, inBook: false }]).map((finding): Finding<Place> => ({ ...finding, severity: 'warning', certainty: 'likely' }));
  });
