import { LIGHTS } from '@/domain/indicator/types';
import type { IndicatorLine, Reached } from './indicators';

/** Lights of the last period by which the list is filtered; `empty`: nothing reported yet. */
export const LIGHT_FILTERS = ['red', 'yellow', 'blue', 'none', 'green', 'empty'] as const;
export type LightFilter = (typeof LIGHT_FILTERS)[number];

/** Everything that asks for a look; green rows are fine and stay folded. */
export const LIGHTS_SHOWN: readonly LightFilter[] = ['red', 'yellow', 'blue', 'none'];

/** "red,blue" from an address; null: nothing was asked for. */
export function lightFiltersOf(text: string | null): readonly LightFilter[] | null {
  if (text === null) return null;
  const asked = text.split(',');
  return LIGHT_FILTERS.filter((filter) => asked.includes(filter));
}

export function lastReached(line: IndicatorLine): Reached | null {
  const months = Object.keys(line.periods).map(Number).sort((a, b) => b - a);
  return months[0] === undefined ? null : (line.periods[months[0]] ?? null);
}

export function filterOf(line: IndicatorLine): LightFilter {
  const light = lastReached(line)?.light;
  return light && LIGHTS.some((known) => known === light) ? (light as LightFilter) : 'empty';
}

/** Filters that are on: those asked for; else what asks for a look, once anything was reported. */
export const shownFilters = (lines: readonly IndicatorLine[], asked: readonly LightFilter[] | null): readonly LightFilter[] =>
  asked ?? (lines.some((line) => filterOf(line) !== 'empty') ? LIGHTS_SHOWN : LIGHT_FILTERS);
