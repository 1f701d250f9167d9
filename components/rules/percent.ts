import { dec, plain } from '@/domain/shared/decimal';

/** A fraction of a rule set in per cent, without a sign: "0.60" → "60". */
export const inPercent = (fraction: string): string => plain(dec(fraction).times(100));
