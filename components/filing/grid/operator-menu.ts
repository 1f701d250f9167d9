import { stripOperator } from '@/domain/values/operators';
import { narrow } from '@/domain/values/narrow';
import type { Choice } from '../choices';

const CODES = ['gte', 'gt', 'eq', 'lte', 'lt', 'text'] as const;
const SIGN: Readonly<Record<string, string>> = { gte: '≥', gt: '>', eq: '=', lte: '≤', lt: '<' };

export const operatorChoices = (t: (key: string) => string): readonly Choice[] => CODES.map((code) => ({ code, label: t(`operator.${code}`) }));

/** The same number and unit under another operator; `text` takes the operator away. */
export function withOperator(text: string, code: string): string {
  const rest = stripOperator(narrow(text))?.rest ?? text.trim();
  const sign = SIGN[code];
  return sign === undefined ? rest : `${sign} ${rest}`;
}
