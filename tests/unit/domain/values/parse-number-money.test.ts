import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yuanToWan } from '@/domain/shared/decimal';
import { parseDate, serialDate } from '@/domain/values/parse-date';
import { parseMoney } from '@/domain/values/parse-money';
import { parseNumber } from '@/domain/values/parse-number';

describe('money', () => {
  it.each([
    ['1,500元', '万元', '1500.00'], ['17', '万元', '170000.00'], ['０.１５万元', '万元', '1500.00'], ['1.2亿元', '万元', '120000000.00'], ['17', '元', '17.00'], ['0.15 万', '元', '1500.00'], ['￥1,500.50', '元', '1500.50'],
    ['人民币1500元整', '万元', '1500.00'], ['0', '万元', '0.00'], ['-0', '万元', '0.00'], ['.5', '万元', '5000.00'], ['999999999999.999999', '万元', '9999999999999999.99'],
  ] as const)('%s (%s) → %s', (typed, unit, yuan) => expect(parseMoney(typed, unit)).toEqual({ yuan, problem: null, doubtful: null }));

  it.each([
    ['1O', 'letter_in_number', '10'], ['l7万元', 'letter_in_number', '17万元'], ['-5', 'negative', null], ['0.0000001', 'too_many_decimals', null], ['1000000000000', 'too_large', null],
    ['123456789012345678901234567890123456789012345', 'too_large', null], ['17人', 'wrong_unit', null], ['十七', 'unreadable', null], ['3或5', 'several_numbers', null], ['1,50', 'thousands_marks', null], ['1.2.3', 'several_numbers', null], ['=17万元', 'unreadable', null],
  ])('%s: %s', (typed, problem, doubtful) => expect(parseMoney(typed, '万元')).toEqual({ yuan: null, problem, doubtful }));

  it('a change on last year may be below zero', () => expect(parseMoney('-0.5', '万元', true).yuan).toBe('-5000.00'));
  it('shown in 万元 and typed again it is the same to the 分', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }), (cents) => {
      const yuan = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(parseMoney(yuanToWan(yuan), '万元').yuan).toBe(yuan);
      expect(parseMoney(yuan, '元').yuan).toBe(yuan);
    }));
  });
});

describe('numbers', () => {
  it.each([['１，２３４．５', {}, '1234.5'], ['95%', { unit: '%' }, '95'], ['3人', {}, '3'], ['-2', {}, '-2'], ['12345678901234567890', {}, '12345678901234567890'], ['007', {}, '7']])('%s → %s', (typed, hint, number) => expect(parseNumber(typed, hint).number).toBe(number));
  it.each([
    ['9O', {}, 'letter_in_number', '90'], ['1.25', { scale: 1 }, 'too_many_decimals', null], ['1.5', { scale: 0 }, 'not_whole', null], ['3人', { unit: '户' }, 'wrong_unit', null], ['3 5', {}, 'several_numbers', null], ['3-5', {}, 'several_numbers', null],
    ['已完成', {}, 'unreadable', null], ['≥360天', {}, 'unreadable', null], ['1234567890123456789012', {}, 'too_large', null],
  ])('%s: %s', (typed, hint, problem, doubtful) => expect(parseNumber(typed, hint)).toEqual({ number: null, problem, doubtful }));
});

describe('dates', () => {
  it.each([['2021-12-31', '2021-12-31'], ['2021年12月31日', '2021-12-31'], ['2021.6.30', '2021-06-30'], ['2024年2月29日', '2024-02-29'], ['2021年2月29日', null], ['2021-06-31', null], ['明天', null]])('%s → %s', (typed, date) => expect(parseDate(typed)).toBe(date));
  it.each([[44561, '2021-12-31'], [44197, '2021-01-01'], [43890, '2020-02-29']])('spreadsheet day %i', (serial, date) => {
    expect(serialDate(serial)).toBe(date);
  });
});
