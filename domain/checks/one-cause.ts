import type { Finding } from './finding';

const key = (place: unknown): string => JSON.stringify(place);

/**
 * One wrong figure breaks every sum it stands in: findings with the same difference that share a place are one finding with all places.
 * The first keeps its code; the results of the cross-checks are not touched.
 */
export function oneCause<P>(findings: readonly Finding<P>[]): readonly Finding<P>[] {
  const kept: Finding<P>[] = [];
  for (const finding of findings) {
    const { difference } = finding.params;
    const at = difference === undefined ? -1 : kept.findIndex((other) => other.params.difference === difference && other.places.some((place) => finding.places.some((mine) => key(mine) === key(place))));
    const first = kept[at];
    if (first === undefined) kept.push(finding);
    else kept[at] = withPlaces(first, finding);
  }
  return kept;
}

function withPlaces<P>(first: Finding<P>, next: Finding<P>): Finding<P> {
  const have = new Set(first.places.map(key));
  const places = [...first.places, ...next.places.filter((place) => !have.has(key(place)))];
  return { ...first, places, params: { ...first.params, count: places.length } };
}
