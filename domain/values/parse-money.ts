import { dec, yuanText } from '@/domain/shared/decimal';
import { asDigits, digitsOf, narrow } from './narrow';
import { whyNot } from './parse-number';
import type { ReadProblem } from './problems';

export type MoneyUnit = '万元' | '元';

export interface ParsedMoney {
  /** yuan with two decimals, as numeric(18,2) keeps it; null when it cannot be read */
  readonly yuan: string | null;
  readonly problem: ReadProblem | null;
  readonly doubtful: string | null;
}

const YUAN: Readonly<Record<string, string>> = {
  元: '1', 元整: '1', 百元: '100', 千元: '1000', 万元: '10000', 万: '10000', 万元整: '10000', 百万元: '1000000', 千万元: '10000000', 亿元: '100000000', 亿: '100000000',
};
const LARGEST = '9999999999999999.99'; // numeric(18,2)

/** An amount as people type it; a unit in the text wins over the unit of the column. `1,500元` and `0.15` in 万元 are both "1500.00". */
export function parseMoney(text: string, unit: MoneyUnit, allowNegative = false): ParsedMoney {
  const shape = narrow(text).replace(/^(?:人民币|¥|￥|RMB)/u, '');
  const failed = (problem: ReadProblem, doubtful: string | null = null): ParsedMoney => ({ yuan: null, problem, doubtful });
  const match = /^([+-]?[\d.,]*\d[\d.,]*)(\D*)$/u.exec(shape);
  const factor = match ? YUAN[match[2] === '' ? unit : (match[2] ?? '')] : undefined;
  if (!match || factor === undefined) {
    if (match && whyNot(shape) === 'unreadable') return failed('wrong_unit');
    const digits = asDigits(shape);
    return failed(whyNot(shape), digits !== null && parseMoney(digits, unit, allowNegative).yuan !== null ? digits : null);
  }
  const number = digitsOf(match[1] ?? '');
  if (number === null) return failed((match[1] ?? '').includes(',') ? 'thousands_marks' : 'several_numbers');
  if (number.length > 40) return failed('too_large');
  const yuan = dec(number).times(dec(factor));
  if (yuan.isNegative() && !yuan.isZero() && !allowNegative) return failed('negative');
  if (yuan.abs().greaterThan(LARGEST)) return failed('too_large');
  if (yuan.decimalPlaces() > 2) return failed('too_many_decimals');
  return { yuan: yuanText(yuan.isZero() ? dec(0) : yuan), problem: null, doubtful: null };
}
