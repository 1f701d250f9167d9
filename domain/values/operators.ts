import type { Operator } from '@/domain/indicator/types';

/** Signs and words of real forms, longest first; words behind the number are 以上, 以内 … Legal usage: 以上, 以下, 以内 include the number itself. */
const BEFORE: readonly (readonly [string, Operator])[] = [
  ['大于或等于', '>='], ['小于或等于', '<='], ['大于等于', '>='], ['小于等于', '<='], ['控制在', '<='],
  ['不低于', '>='], ['不少于', '>='], ['不小于', '>='], ['至少', '>='], ['最少', '>='],
  ['不超过', '<='], ['不超出', '<='], ['不高于', '<='], ['不大于', '<='], ['不多于', '<='], ['不晚于', '<='], ['不迟于', '<='], ['至多', '<='], ['最多', '<='],
  ['大于', '>'], ['高于', '>'], ['多于', '>'], ['超过', '>'], ['低于', '<'], ['少于', '<'], ['小于', '<'], ['等于', '='],
  ['≥', '>='], ['≤', '<='], ['>', '>'], ['<', '<'], ['=', '='],
];
const BEHIND: readonly (readonly [string, Operator])[] = [
  ['及以上', '>='], ['(含)以上', '>='], ['以上(含)', '>='], ['以上', '>='], ['及以下', '<='], ['以下', '<='], ['以内', '<='], ['之内', '<='], ['内', '<='],
];

export interface Stripped {
  readonly operator: Operator | null;
  readonly rest: string;
}

/** Takes the operator off a narrowed text. `控制在5万元以内` has it on both sides; two that disagree are no operator: null. */
export function stripOperator(text: string): Stripped | null {
  const front = BEFORE.find(([sign]) => text.startsWith(sign));
  const bare = front ? text.slice(front[0].length).trim() : text;
  const back = /\d/.test(bare) ? BEHIND.find(([sign]) => bare.endsWith(sign)) : undefined;
  const rest = back ? bare.slice(0, -back[0].length).trim() : bare;
  if (front && back && front[1] !== back[1]) return null;
  return { operator: front?.[1] ?? back?.[1] ?? null, rest };
}

/** Operators as forms print them. */
export const SIGNS: Readonly<Record<Operator, string>> = { '>': '>', '>=': '≥', '=': '=', '<=': '≤', '<': '<' };
export const OPERATOR_WORDS: readonly string[] = BEFORE.map(([sign]) => sign);
