import { dec, plain } from '@/domain/shared/decimal';

/** Thousands marks on a plain decimal text: "-1234567.50" → "-1,234,567.50". */
export function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? marked : `${marked}.${part}`;
}

/** A measured number as it was meant: "9.0000" → "9", "1234.5" → "1,234.5". */
export const number = (text: string): string => grouped(plain(text));

/** Points: always two decimals ("9.53"). */
export const points = (text: string): string => dec(text).toFixed(2);

/** A rate that is already in per cent: "39.7300" → "39.73%". */
export const percentText = (text: string): string => `${dec(text).toFixed(2)}%`;
