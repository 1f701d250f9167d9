import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, dec, percent, plain, round2, sum, wanToYuan, yuanToWan } from '@/domain/shared/decimal';

describe('decimal', () => {
  it.each([['1500.00', '0.15'], ['0.00', '0'], ['0.01', '0.000001'], ['9999999999999999.99', '999999999999.999999'], ['-50.00', '-0.005']])('%s 元 = %s 万元', (yuan, wan) => {
    expect(yuanToWan(yuan)).toBe(wan);
    expect(compare(wanToYuan(wan), yuan)).toBe(0);
  });
  it.each([['1.005', '1.01'], ['2.345', '2.35'], ['2.675', '2.68'], ['-1.005', '-1.01'], ['9.374999', '9.37']])('round2 %s → %s, half up', (x, y) => expect(round2(x)).toBe(y));
  it.each([['15.30', '17.00', '90.00'], ['2', '3', '66.67'], ['1', '0', null]])('percent %s of %s → %s', (a, b, expected) => expect(percent(a, b)).toBe(expected));
  it('sums exactly and writes no exponent', () => {
    expect(sum('0.1', '0.2')).toBe('0.3');
    expect(sum()).toBe('0');
    expect(sum('12345678901234567890', '0.0001')).toBe('12345678901234567890.0001');
    expect(plain('00.10')).toBe('0.1');
    expect(plain('-0.0')).toBe('0');
    expect(dec('0.0000001').toString()).toBe('0.0000001');
  });
  it('yuan → 万元 → yuan loses nothing', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }), (cents) => {
      const yuan = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(wanToYuan(yuanToWan(yuan))).toBe(yuan);
    }));
  });
});
