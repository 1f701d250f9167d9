import { describe, expect, it, test } from 'vitest';
import { addressKey, Allowance } from '@/server/documents/allowance';

describe('six a minute', () => {
  it('gives six at once, then says how long until the next', () => {
    const allowance = new Allowance(6);
    expect([1, 2, 3, 4, 5, 6].map(() => allowance.take('a', 0))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(allowance.take('a', 0)).toBe(10);
    expect(allowance.take('a', 4000)).toBe(6);
    expect(allowance.take('a', 10_000)).toBe(0);
    expect(allowance.take('a', 10_000)).toBe(10);
  });
  it('counts each address by itself, and never above the whole', () => {
    const allowance = new Allowance(2);
    expect([allowance.take('a', 0), allowance.take('a', 0), allowance.take('b', 0)]).toEqual([0, 0, 0]);
    const later = 3_600_000;
    expect([allowance.take('a', later), allowance.take('a', later), allowance.take('a', later) > 0]).toEqual([0, 0, true]);
  });
  it('forgets the oldest when very many come', () => {
    const allowance = new Allowance(1);
    allowance.take('first', 0);
    for (let index = 0; index < 20_000; index++) allowance.take(`n${index}`, 1);
    expect([allowance.take('first', 2), allowance.take('n19999', 2) > 0]).toEqual([0, true]);
  });
});

test.each([['10.0.0.7', '10.0.0.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'], ['::1', '::1'], [null, 'unknown']])('%s is counted as %s', (address, key) => expect(addressKey(address)).toBe(key));
