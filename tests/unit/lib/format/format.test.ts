import { describe, expect, test } from 'vitest';
import { points, wan } from '@/lib/format/money';
import { dateText, dayText, exactText, momentText } from '@/lib/format/time';

describe('money', () => {
  test.each([
    ['15605800.00', '1,560.58'], ['1500.00', '0.15'], ['0.00', '0.00'], ['170000.00', '17.00'], ['-5000.00', '-0.50'],
    ['1234.56', '0.123456'], ['12345678900000.00', '1,234,567,890.00'],
  ])('%s yuan is %s 万元', (yuan, expected) => expect(wan(yuan)).toBe(expected));
  test('points have two decimals', () => expect(points('5.5')).toBe('5.50'));
});

describe('time in Shanghai', () => {
  test.each([
    ['2022-03-15T01:12:33.000Z', 'zh-CN', '3月15日', '2022年3月15日', '3月15日 09:12', '2022年3月15日 09:12:33'],
    ['2021-12-31T16:00:00.000Z', 'zh-CN', '1月1日', '2022年1月1日', '1月1日 00:00', '2022年1月1日 00:00:00'],
    ['2022-03-15T01:12:33.000Z', 'en', '15 Mar', '15 Mar 2022', '15 Mar 09:12', '15 Mar 2022 09:12:33'],
  ])('%s in %s', (iso, locale, ...expected) => {
    expect([dayText(iso, locale), dateText(iso, locale), momentText(iso, locale), exactText(iso, locale)]).toEqual(expected);
  });
  test('a bare date stays that date', () => expect(dateText('2021-12-31', 'zh-CN')).toBe('2021年12月31日'));
});
