import type { Finding, Level } from '@/domain/checks/finding';
import { levelOf } from '@/domain/rules/frame';
import type { RuleSet } from '@/domain/rules/schema';
import type { Place } from './body';
import { explanationKey } from './place';

export interface Readiness {
  readonly block: readonly Finding<Place>[];
  readonly explain: readonly Finding<Place>[];
  readonly hint: readonly Finding<Place>[];
  /** places of findings that ask and have no line yet */
  readonly unexplained: readonly { readonly code: string; readonly place: Place }[];
}

/** 必须改 · 需说明 · 提示: what stands between a form and its submit. */
export function readiness(findings: readonly Finding<Place>[], rules: RuleSet, explanations: Readonly<Record<string, string>>): Readiness {
  const of = (level: Level) => findings.filter((finding) => levelOf(rules, finding) === level);
  const explain = of('explain');
  const unexplained = explain.flatMap((finding) => finding.places
    .filter((place) => !explanations[explanationKey(finding.code, place)]?.trim())
    .map((place) => ({ code: finding.code, place })));
  return { block: of('block'), explain, hint: of('hint'), unexplained };
}

/** 0..5, for the order of a queue: what asks weighs one, hints a quarter; the reviewer sees each reason, never only the number. */
export function riskOf(ready: Readiness): number {
  return Math.min(5, Math.ceil(ready.block.length * 2 + ready.explain.length + ready.hint.length / 4));
}
