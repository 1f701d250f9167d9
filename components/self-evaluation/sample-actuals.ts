import { compare, dec, plain } from '@/domain/shared/decimal';

/**
 * Results for which the rules are compared: small whole targets step by step from 0, larger ones at nothing, half, the target,
 * half more and twice; the result that was reached is always among them, ascending, at most six.
 */
export function sampleActuals(target: string, actual: string): readonly string[] {
  const t = dec(target);
  const small = t.isInteger() && t.greaterThan(0) && t.lessThanOrEqualTo(4);
  const steps = small ? ['0', '1', '2', '3', '4', '5'].filter((step) => compare(step, t.plus(1).toFixed()) <= 0)
    : ['0', '0.5', '1', '1.5', '2'].map((part) => plain(t.times(part)));
  const all = [...new Set([...steps, plain(actual)])].sort(compare);
  return all.length <= 6 ? all : all.filter((step) => step !== steps[1]);
}
