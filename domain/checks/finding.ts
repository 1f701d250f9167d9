/** What a check found. Texts are made from code + params by messages/<locale>/findings.json, the same everywhere. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const CERTAINTIES = ['certain', 'likely', 'judge'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a finding does, set per code in the rule set: 阻断 stops submit, 需说明 asks one line per place, 提示 informs. */
export const LEVELS = ['block', 'explain', 'hint'] as const;
export type Level = (typeof LEVELS)[number];

/** One fault, one code (domain.md 4.5 first, then findings.md). `P` is a place: in a filing, or in a document. */
export interface Finding<P> {
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** all places of one root cause */
  readonly places: readonly P[];
  readonly quote: readonly string[];
  readonly expected: string | null;
  readonly found: string | null;
  /** values for the message texts */
  readonly params: Readonly<Record<string, string | number>>;
  /** a rewrite that can be taken over as it stands: the text to type into the first place */
  readonly suggestion: string | null;
}
