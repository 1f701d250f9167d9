import { CATALOGUE } from './catalogue';
import type { Certainty, Finding, Severity } from './finding';

export interface FaultParts {
  readonly quote?: readonly string[];
  readonly expected?: string | null;
  readonly found?: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly suggestion?: string | null;
  /** only where a guard of findings.md or domain.md 4.6 changes what the catalogue says */
  readonly severity?: Severity;
  readonly certainty?: Certainty;
}

/** A finding with severity and certainty of the catalogue; `count` is always among the params, for the texts. */
export function fault<P>(code: string, places: readonly P[], parts: FaultParts = {}): Finding<P> {
  const entry = CATALOGUE.get(code);
  return {
    code,
    severity: parts.severity ?? entry?.severity ?? 'info',
    certainty: parts.certainty ?? entry?.certainty ?? 'judge',
    places,
    quote: parts.quote ?? [],
    expected: parts.expected ?? null,
    found: parts.found ?? null,
    params: { ...parts.params, count: places.length },
    suggestion: parts.suggestion ?? null,
  };
}
