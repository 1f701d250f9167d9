import { dec, round2, yuanToWan } from '@/domain/shared/decimal';
import { grouped } from './numbers';

/** Yuan → 万元 as people read it: "15605800.00" → "1,560.58"; what is finer than 0.01万元 is shown, not rounded away ("1234.56" → "0.123456"). */
export function wan(yuan: string): string {
  const exact = yuanToWan(yuan);
  return grouped(dec(exact).decimalPlaces() > 2 ? exact : round2(exact));
}
