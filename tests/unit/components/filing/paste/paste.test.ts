import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '@/components/filing/cell-text';
import { planPaste, rowsOf, writesOf, type PasteTarget } from '@/components/filing/paste/plan';
import { parseTsv, toTsv } from '@/components/filing/paste/tsv';
import type { FieldSpec } from '@/domain/filings/body';

describe('block of a spreadsheet', () => {
  it.each([
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a\tb\r\n', [['a', 'b']]],
    ['a\n\n\n', [['a']]],
    ['"两\n行"\t乙', [['两\n行', '乙']]],
    ['"他说""好"""\tx', [['他说"好"', 'x']]],
    ['"不是引用\t乙', [['"不是引用', '乙']]],
    ['半"句"话', [['半"句"话']]],
    ['\ta', [['', 'a']]],
    ['', []],
  ])('%j', (text, block) => {
    expect(parseTsv(text)).toEqual(block);
  });

  it('comes back as it went out', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\r/g, '')).filter((text) => text.trim() !== '');
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (block) => {
      expect(parseTsv(toTsv(block))).toEqual(block);
    }));
  });
});

const SPECS: Record<string, FieldSpec> = { name: { type: 'text', max: 20 }, target: { type: 'value' }, weight: { type: 'number', scale: 2 } };
const COLUMNS = Object.keys(SPECS);

function target(rows: readonly string[], at: { row: string; field: string }, more: Partial<PasteTarget> = {}): PasteTarget {
  let n = 0;
  return {
    lines: rows.map((row) => COLUMNS.map((field) => ({ table: 'rows', row, field }))),
    at: { line: rows.indexOf(at.row), column: COLUMNS.indexOf(at.field) }, grows: { table: 'rows', fields: COLUMNS }, labels: ['三级指标', '指标值', '分值'],
    isOpen: () => true, textAt: () => '', newId: () => `new${(n += 1)}`,
    understand: (cell, text) => understand(SPECS[cell.field] ?? { type: 'text' }, text), ...more,
  };
}

describe('paste', () => {
  it('understands what people paste and says what it would do', () => {
    const plan = planPaste(parseTsv('培训次数\t≥95％\t12.5\n及时率\t9O%\t一二\n\t\t'), target(['r1', 'r2'], { row: 'r1', field: 'name' }));
    expect(plan.counts).toEqual({ write: 4, ask: 2, no: 0, blank: 0 });
    expect([plan.height, plan.width]).toEqual([2, 3]);
    expect(writesOf(plan, false).map((cell) => cell.text)).toEqual(['培训次数', '≥95％', '12.5', '及时率']);
    expect(writesOf(plan, true)).toHaveLength(6);
  });

  it('touches no frozen cell and nothing outside the table', () => {
    const plan = planPaste(parseTsv('a\t≥1次\t1\tx\nb\t≥2次\t2\ty'), target(['r1', 'r2'], { row: 'r1', field: 'name' }, { isOpen: (at) => at.row === 'r2' }));
    expect(plan.cells.filter((cell) => cell.mark === 'no').map((cell) => cell.reason)).toEqual(['frozen', 'frozen', 'frozen', 'outside', 'outside']);
    expect(new Set(writesOf(plan, true).map((cell) => cell.at.row))).toEqual(new Set(['r2']));
  });

  it('adds rows for what falls below the last, but no empty ones', () => {
    const plan = planPaste(parseTsv('a\nb\nc'), target(['r1'], { row: 'r1', field: 'name' }));
    expect(rowsOf(plan, false)).toEqual(['new1', 'new2']);
    const closed = planPaste(parseTsv('a\nb\nc'), target(['r1'], { row: 'r1', field: 'name' }, { grows: null }));
    expect([closed.surplus, closed.counts.no, rowsOf(closed, true)]).toEqual([2, 2, []]);
  });

  it('leaves out a head line that was copied along', () => {
    const plan = planPaste(parseTsv('三级指标\t指标值\n次数\t≥2次'), target(['r1'], { row: 'r1', field: 'name' }));
    expect([plan.headSkipped, plan.height, plan.counts.write]).toEqual([true, 1, 2]);
  });

  it('says too long before it is written', () => {
    const plan = planPaste([['长'.repeat(21)]], target(['r1'], { row: 'r1', field: 'name' }));
    expect(plan.cells[0]).toMatchObject({ mark: 'no', reason: 'too_long' });
  });

  it('never clears a cell: whatever comes, only texts that say something are written, and only into open cells of the table', () => {
    const source = fc.array(fc.array(fc.option(fc.string({ maxLength: 6 }), { nil: null }), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(fc.property(source, fc.constantFrom('r1', 'r2', 'r3'), fc.constantFrom(...COLUMNS), fc.boolean(), (block, row, field, canAdd) => {
      const plan = planPaste(block, target(['r1', 'r2', 'r3'], { row, field }, { ...(canAdd ? {} : { grows: null }), isOpen: (at) => at.row !== 'r2' }));
      const writes = writesOf(plan, true);
      expect(writes.every((cell) => cell.text.trim() !== '' && cell.at.row !== 'r2' && COLUMNS.includes(cell.at.field))).toBe(true);
      expect(writes.every((cell) => ['r1', 'r3', ...plan.newRows].includes(cell.at.row))).toBe(true);
      const { write, ask, no, blank } = plan.counts;
      const head = plan.headSkipped ? (block[0]?.length ?? 0) : 0;
      expect(write + ask + no + blank + head).toBe(block.reduce((total, line) => total + line.length, 0));
      expect(new Set(writes.map((cell) => `${cell.at.row}/${cell.at.field}`)).size).toBe(writes.length);
    }));
  });
});
