import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldSpec } from '@/domain/filings/body';
import { DEFAULT_MAX, parseCell } from '@/domain/filings/parse-cell';
import { DomainError } from '@/domain/shared/errors';
import { cleanText, visible } from '@/domain/shared/fold';
import { formatValue } from '@/domain/values/format-value';

const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.params } : error;
  }
};

describe('a cell keeps what was understood and what was typed', () => {
  const cases: [FieldSpec, string, object, unknown, string | null, string | null][] = [
    [{ type: 'text' }, ' ⼤城县\u200b \u0000', {}, '大城县', null, null],
    [{ type: 'text' }, '第一行\r\n第二行😀', {}, '第一行\n第二行😀', null, null],
    [{ type: 'text' }, ' \t\u3000', {}, null, null, null],
    [{ type: 'money' }, '17', {}, '170000.00', null, null],
    [{ type: 'money' }, '1,500元', {}, '1500.00', '1,500元', null],
    [{ type: 'money' }, '1500', { unit: '元' }, '1500.00', null, null],
    [{ type: 'money' }, '1O', {}, null, '1O', 'letter_in_number'],
    [{ type: 'money' }, '-1', {}, null, '-1', 'negative'],
    [{ type: 'money', signed: true }, '-0.5', {}, '-5000.00', null, null],
    [{ type: 'number' }, '95%', { unit: '%' }, '95', '95%', null],
    [{ type: 'number', scale: 2 }, '9.125', {}, null, '9.125', 'too_many_decimals'],
    [{ type: 'integer' }, '1.5', {}, null, '1.5', 'not_whole'],
    [{ type: 'month' }, '12月底', {}, '12', '12月底', null],
    [{ type: 'month' }, '次年3月', {}, '15', '次年3月', null],
    [{ type: 'month' }, '25', {}, null, '25', 'not_a_month'],
    [{ type: 'date' }, '2021年12月31日', {}, '2021-12-31', '2021年12月31日', null],
    [{ type: 'date' }, '2021-02-30', {}, null, '2021-02-30', 'not_a_date'],
    [{ type: 'boolean' }, '是', {}, true, null, null],
    [{ type: 'boolean' }, 'false', {}, false, null, null],
    [{ type: 'boolean' }, '也许', {}, null, '也许', 'not_yes_or_no'],
    [{ type: 'choice', choices: ['positive', 'reverse'] }, '反向', { labels: { 反向: 'reverse' } }, 'reverse', null, null],
    [{ type: 'value' }, '不少于2次', {}, { kind: 'number', operator: '>=', number: '2', unit: '次' }, '不少于2次', null],
    [{ type: 'value' }, '≥2次', {}, { kind: 'number', operator: '>=', number: '2', unit: '次' }, null, null],
    [{ type: 'value' }, '9O%', {}, { kind: 'text', text: '9O%' }, null, 'unreadable'],
    [{ type: 'value' }, '提高', {}, { kind: 'text', text: '提高' }, null, null],
    [{ type: 'json' }, '{"a":[1]}', {}, { a: [1] }, null, null],
  ];
  it.each(cases)('%o %s', (spec, typed, hint, cell, kept, problem) => expect(parseCell(spec, typed, hint)).toMatchObject({ cell, typed: kept, problem }));

  it.each([
    [{ type: 'text', max: 5 } as FieldSpec, '一二三四五六', { code: 'too_long', max: 5, found: 6 }],
    [{ type: 'text', max: 5 } as FieldSpec, '😀😀😀😀😀😀', { code: 'too_long', max: 5, found: 6 }],
    [{ type: 'money' } as FieldSpec, '1'.repeat(50_000), { code: 'too_long', max: DEFAULT_MAX, found: 50_000 }],
    [{ type: 'choice', choices: ['new'] } as FieldSpec, '__proto__', { code: 'invalid_input', found: '__proto__' }],
    [{ type: 'json' } as FieldSpec, '{"__proto__":{"x":1}}', { code: 'invalid_input', found: '__proto__' }],
    [{ type: 'json' } as FieldSpec, '{', { code: 'invalid_input', found: '{' }],
  ])('%o refuses %s', (spec, typed, refusal) => expect(codeOf(() => parseCell(spec, typed))).toEqual(refusal));
  it('exactly the longest text is accepted', () => expect(parseCell({ type: 'text', max: 5 }, '一二三四五').cell).toBe('一二三四五'));
});

describe('for any text in any cell', () => {
  const spec = fc.constantFrom<FieldSpec>({ type: 'text' }, { type: 'money' }, { type: 'number' }, { type: 'integer' }, { type: 'month' }, { type: 'date' }, { type: 'boolean' }, { type: 'value' }, { type: 'choice', choices: ['a', 'b'] }, { type: 'json' });
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom(...'0123456789.,-+≥≤=%％人次万元年月日底前O 是否'), maxLength: 12 }), fc.json());

  it('only refusals of the house are thrown, and what cannot be read is still there', () => {
    fc.assert(fc.property(spec, typed, (field, text) => {
      const got = codeOf(() => parseCell(field, text));
      expect(got).not.toBeInstanceOf(Error);
      const read = got as Partial<ReturnType<typeof parseCell>> & { code?: string };
      if (read.code) {
        expect(['too_long', 'invalid_input']).toContain(read.code);
        return;
      }
      if (read.cell === null && cleanText(text) !== '') expect(read.typed).toBe(visible(text).trim());
      if (read.problem) expect(read.typed ?? (read.cell as { text: string }).text).not.toBe('');
    }), { numRuns: 3000 });
  });

  it('its own output typed again changes nothing', () => {
    fc.assert(fc.property(spec, typed, (field, text) => {
      const first = codeOf(() => parseCell(field, text, { unit: null, fiscalYear: 2021 })) as { cell?: unknown };
      if (first.cell === undefined || first.cell === null || field.type === 'json') return;
      const again = field.type === 'value' ? formatValue(first.cell as Parameters<typeof formatValue>[0]) : String(first.cell);
      expect(parseCell(field, again, { unit: field.type === 'money' ? '元' : null, fiscalYear: 2021 }).cell).toEqual(first.cell);
    }), { numRuns: 3000 });
  });
});
