import { Decimal as Base } from 'decimal.js';

/** The one arithmetic of the product: exact, half-up, never an exponent in a text (house rule; domain.md 1.5.3 "half-up"). */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = Base;

/** Decimal string → number to reckon with. Throws on a text that is no number: callers hand in parsed strings only. */
export const dec = (x: string | number | Decimal): Decimal => new Decimal(x);

/** Two decimals, half up: points and rates ("9.53"). */
export const round2 = (x: string | Decimal): string => dec(x).toFixed(2);

/** Exact sum as plain decimal string; "0" for nothing. */
export const sum = (...xs: readonly string[]): string => xs.reduce<Decimal>((total, x) => total.plus(dec(x)), dec(0)).toFixed();

export const compare = (a: string, b: string): -1 | 0 | 1 => {
  const order = dec(a).comparedTo(dec(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
};

/** The same number written one way: no sign on zero, no leading or trailing zeros ("007.50" → "7.5"). */
export const plain = (x: string | Decimal): string => {
  const number = dec(x);
  return number.isZero() ? '0' : number.toFixed();
};

/** Yuan → 万元, exact: "1500.00" → "0.15". Formatting to two decimals is the page's business. */
export const yuanToWan = (yuan: string): string => plain(dec(yuan).div(10000));

/** 万元 → yuan with at least two decimals: "0.15" → "1500.00"; what is finer than a 分 is kept, not rounded away. */
export const wanToYuan = (wan: string): string => yuanText(dec(wan).times(10000));

/** Yuan as the database keeps it: at least two decimals. */
export const yuanText = (yuan: Decimal): string => (yuan.decimalPlaces() <= 2 ? yuan.toFixed(2) : yuan.toFixed());

/** a / b in per cent with two decimals; null when b is zero. */
export const percent = (a: string, b: string): string | null => (dec(b).isZero() ? null : round2(dec(a).div(dec(b)).times(100)));
