import { dec, round2, yuanToWan } from '@/domain/shared/decimal';

const grouped = (text: string): string => {
  const [whole = '', part] = text.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? marked : `${marked}.${part}`;
};

/** Yuan → 万元 as people read it: "15605800.00" → "1,560.58"; what is finer than 0.01万元 is shown, not rounded away ("1234.56" → "0.123456"). */
export function wan(yuan: string): string {
  const exact = yuanToWan(yuan);
  return grouped(dec(exact).decimalPlaces() > 2 ? exact : round2(exact));
}

/** A plain decimal with thousands marks, digits as they are. */
export const decimal = (text: string): string => grouped(text);

/** Points: always two decimals. */
export const points = (text: string): string => round2(text);
