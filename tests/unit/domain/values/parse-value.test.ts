import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '@/domain/indicator/types';
import { formatValue } from '@/domain/values/format-value';
import { parseValue } from '@/domain/values/parse-value';
import { suggestValue } from '@/domain/values/suggest-value';

const text = (value: Value): string => (value.kind === 'text' ? `text:${value.text}` : formatValue(value));

describe('what people type as 指标值 is understood', () => {
  it.each([
    ['≧95％', '≥ 95 %'], ['>=95%', '≥ 95 %'], ['≥ 95 %', '≥ 95 %'], ['≧ 735 人次', '≥ 735 人次'], ['﹦100％', '= 100 %'], ['═ 100 %', '= 100 %'], ['＞8次', '> 8 次'], ['＜3天', '< 3 天'],
    ['不少于2次', '≥ 2 次'], ['不低于９５％', '≥ 95 %'], ['至少3场', '≥ 3 场'], ['95%以上', '≥ 95 %'], ['98%及以上', '≥ 98 %'], ['控制在5万元以内', '≤ 5 万元'], ['5万元以内', '≤ 5 万元'], ['30日内', '≤ 30 日'],
    ['不超过10万元', '≤ 10 万元'], ['低于0.5%', '< 0.5 %'], ['≤0.6万元', '≤ 0.6 万元'], ['=1套', '= 1 套'], ['33人', '33 人'], ['33⼈', '33 人'], ['17', '17'], ['1,500元', '1500 元'], ['＝1，500元', '= 1500 元'],
    ['-3%', '-3 %'], ['≥－3％', '≥ -3 %'], ['百分之95', '95 %'], ['100百分比', '100 %'], ['≥100\u200b%', '≥ 100 %'], ['12345678901234567890', '12345678901234567890'], ['0.60万元', '0.6 万元'], ['0012', '12'],
    ['≥200元/人*月', '≥ 200 元/人*月'], ['3.5万人次', '3.5 万人次'], ['3年', '3 年'], ['12个月', '12 个月'], ['780元/生/年', '780 元/生/年'], ['500元/月', '500 元/月'], ['文字描述 不少于2次', '≥ 2 次'], ['150%', '150 %'],
    ['2021年底前', '≤ 2021-12-31'], ['文字描述 2021年底前', '≤ 2021-12-31'], ['2025年年底前', '≤ 2025-12-31'], ['2021年12月31日', '≤ 2021-12-31'], ['2021-12-31', '≤ 2021-12-31'], ['2021/6/30前完成', '≤ 2021-06-30'], ['不晚于2021年6月底', '≤ 2021-06-30'],
  ])('%s → %s', (typed, expected) => {
    const read = parseValue(typed);
    expect(text(read.value)).toBe(expected);
    expect(read).toMatchObject({ understood: true, doubtful: null });
  });

  it.each([['3月底前', '≤ 2021-03-31'], ['12月底到位', '≤ 2021-12-31'], ['年底前', '≤ 2021-12-31'], ['2月末', '≤ 2021-02-28'], ['11月30日前', '≤ 2021-11-30']])('%s in fiscal year 2021 → %s', (typed, expected) => {
    expect(text(parseValue(typed, { fiscalYear: 2021 }).value)).toBe(expected);
    expect(text(parseValue(typed).value)).toBe(`text:${typed}`);
  });

  it('the unit of the row is taken when the text has none, and gives way when it has', () => {
    expect(parseValue('≥95', { unit: '%' }).value).toEqual({ kind: 'number', operator: '>=', number: '95', unit: '%' });
    expect(parseValue('≥95人', { unit: '%' }).value).toEqual({ kind: 'number', operator: '>=', number: '95', unit: '人' });
    expect(parseValue('3魔方', { unit: '魔方' }).value).toMatchObject({ number: '3', unit: '魔方' });
  });
});

describe('words stay words', () => {
  it.each(['提高', '7月', '2021年', '8点', '工作计划', '满意', '按时发放到', '约3次', '3次左右', '2021年1月-12月', '2023.07-2024.01', '全年开展科技业务培训不少于2次', '不低于上年', '二〇二一年', '企业创新主体迅速壮大，产业创新平台增量提质', '9亿人的梦想都实现了'])('%s', (typed) => {
    expect(parseValue(typed)).toEqual({ value: { kind: 'text', text: typed }, understood: true, doubtful: null });
  });
  it('文字描述 in front is a mark of the form, not part of the words', () => expect(parseValue('文字描述 提高').value).toEqual({ kind: 'text', text: '提高' }));
});

describe('what looks like a number and is none is kept, said, and never corrected in silence', () => {
  it.each([
    ['9O%', '90%'], ['≥9O%', '≥90%'], ['l00％', '100%'], ['3-5次', null], ['80%~90%', null], ['3次、5人', null], ['1.2.3', null], ['1,50', null], ['1e5', null], ['5x', null],
    ['≥', null], ['≥3次活动', null], ['≥5≤', null], ['不少于5以内', null], ['123456789012345678901', null], ['0.12345', null], ['2021-13-45', null], ['2021年6月31日前', null],
  ])('%s', (typed, doubtful) => {
    const read = parseValue(typed);
    expect(read.value.kind).toBe('text');
    expect(read).toMatchObject({ understood: false, doubtful });
  });
});

describe('a reading that may be a slip is taken and another one offered (TG-09)', () => {
  it.each([
    ['292%', {}, '292 %', '≥92%'], ['290%', {}, '290 %', '≥90%'], ['200%', {}, '200 %', null], ['≥292%', {}, '≥ 292 %', null],
    ['44,561', { fiscalYear: 2021 }, '44561', '2021-12-31'], ['44561', { level2: '时效指标' }, '44561', '2021-12-31'], ['44561', {}, '44561', null], ['9月前', {}, 'text:9月前', '9月底前'],
  ])('%s', (typed, hint, expected, doubtful) => {
    const read = parseValue(typed, hint);
    expect(text(read.value)).toBe(expected);
    expect(read.doubtful).toBe(doubtful);
  });
});

describe('for any text whatever', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: fc.constantFrom(...'0123456789.,-+≥≤=><%％人次万元年月日底前不少于以上O l'), maxLength: 14 }));
  it('it never throws, and its canonical text reads back as the same value', () => {
    fc.assert(fc.property(anything, (typed) => {
      const { value } = parseValue(typed, { fiscalYear: 2021 });
      expect(parseValue(formatValue(value), { fiscalYear: 2021 }).value).toEqual(value);
    }), { numRuns: 2000 });
  });
  it('numbers with operator and unit come back exactly', () => {
    const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.integer({ min: 0, max: 9999 })).map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`));
    fc.assert(fc.property(fc.constantFrom('>', '>=', '=', '<=', '<', null), number, fc.constantFrom('%', '人次', '万元', '平方米', null), (operator, n, unit) => {
      const value: Value = { kind: 'number', operator, number: n, unit };
      expect(parseValue(formatValue(value)).value).toEqual(value);
    }));
  });
  it('a novel is text, at once', () => {
    const novel = '在一个不少于2次的夜晚'.repeat(5000);
    expect(parseValue(novel).value).toEqual({ kind: 'text', text: novel });
  });
});

describe('the measurable rewrite that the words hold', () => {
  it.each([
    ['全年开展科技业务培训不少于 2次', 'MV-10', '≥ 2 次'], ['组织培训2次以上', 'MV-10', '≥ 2 次'], ['2021年支出不超过10万元', 'MV-10', '≤ 10 万元'], ['≥3次活动', 'MV-10', '≥ 3 次'],
    ['2021年底前', 'MV-11', '≤ 2021-12-31'], ['资金于2021年底前支付', 'MV-11', '≤ 2021-12-31'], ['6月底前完成规划文本的评审', 'MV-11', '≤ 2021-06-30'],
  ])('%s → %s', (typed, code, expected) => expect(suggestValue(typed, { fiscalYear: 2021 })).toMatchObject({ code, text: expected }));
  it.each(['提高', '7月', '2021年', '8点', '培训3次，每次不少于20人', '33人', '2021年', '9月前', '不超出计划金额'])('%s: nothing, for the words do not decide it', (typed) => expect(suggestValue(typed, { fiscalYear: 2021 })).toBeNull());
});
