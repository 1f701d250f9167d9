import { describe, expect, test } from 'vitest';
import type { Finding } from '@/domain/checks/finding';
import type { Body, Cell, Place, Row } from '@/domain/filings/body';
import type { OpinionView } from '@/domain/filings/view';
import { PROJECT_TARGET_TABLES } from '@/domain/kinds/project-target/tables';
import { returnCount, reviewLines, worthReading, type LineInput } from '@/domain/review/lines';

const row = (id: string, cells: Record<string, Cell>): Row => ({ id, lineage: `l-${id}`, seq: 1, cells, typed: {} });
const number = (operator: '=' | '<=', text: string) => ({ kind: 'number', operator, number: text, unit: '人' } as const);
const body = (header: Record<string, Cell>, ...rows: Row[]): Body => ({ header: [row('h', header)], funds: [row('f', { source: 'total', annual: '48000.00' })], rows });
const opinion = (place: Place, more: Partial<OpinionView> = {}): OpinionView => ({
  id: JSON.stringify(place), versionNo: 2, scope: place.field ? 'cell' : place.row ? 'row' : 'table', place, text: '请改', blocking: true, findingCode: null,
  by: '绩效管理股', state: 'performance_review', at: '2022-03-15T01:00:00.000Z', sent: false, mine: true, answer: null, mended: null, ...more,
});
const finding = (code: string, ...places: Place[]): Finding<Place> => ({ code, severity: 'warning', certainty: 'likely', places, quote: [], expected: null, found: null, params: {}, suggestion: null });
const at = (table: string, rowId: string | null, field: string | null): Place => ({ table, row: rowId, field });

const before = body({ projectName: '两相补贴', annualGoal: '发放' }, row('a', { name: '发放人数', target: number('=', '3') }), row('b', { name: '发放金额', target: number('=', '4') }));
const now = body({ projectName: '两项补贴', annualGoal: '发放' }, row('a', { name: '发放人数', target: number('=', '3') }), row('b', { name: '发放金额', target: number('<=', '4') }));
const input = (more: Partial<LineInput> = {}): LineInput => ({ tables: PROJECT_TARGET_TABLES, body: now, before, beforeNo: 1, versionNo: 2, opinions: [], findings: [], ...more });
const told = (more: Partial<LineInput> = {}) => reviewLines(input(more)).map((line) => `${line.key} ${line.status}`);

describe('reviewLines', () => {
  test('fields of the head that have a content, then rows', () => {
    expect(told()).toEqual(['header/projectName changed', 'header/annualGoal same', 'funds/l-f same', 'rows/l-a same', 'rows/l-b changed']);
  });
  test('a source of money without money is left out', () => {
    const funds = [row('f', { source: 'total', annual: '48000.00' }), row('g', { source: 'carryover', annual: '0.00' }), row('o', { source: 'other', annual: null })];
    expect(told({ body: { ...now, funds }, before: null }).filter((line) => line.startsWith('funds'))).toEqual(['funds/l-f first']);
  });
  test('without an earlier version nothing is a change', () => {
    expect(new Set(reviewLines(input({ before: null })).map((line) => line.status))).toEqual(new Set(['first']));
  });
  test('an empty field shows when something is said of it', () => {
    expect(told({ findings: [finding('MS-01', at('header', 'h', 'basis'))] })).toContain('header/basis same');
  });
  test('opinions and findings stand beside their row, the last return apart from what is being written', () => {
    const line = reviewLines(input({
      opinions: [
        opinion(at('rows', 'b', null), { sent: true, versionNo: 1, mended: 'changed' }),
        opinion(at('rows', 'b', 'target'), { text: '仍不对' }),
        opinion(at('rows', 'b', null), { mine: false }),
        opinion(at('rows', 'a', null), { sent: true, versionNo: 1 }),
      ],
      findings: [finding('MV-14', at('rows', 'b', 'target')), finding('CT-01', at('rows', 'a', null), at('rows', 'b', null))],
    })).find((each) => each.key === 'rows/l-b');
    expect([line?.last.length, line?.said.map((each) => each.text), line?.findings.map((each) => each.code)]).toEqual([1, ['仍不对'], ['MV-14', 'CT-01']]);
  });
  test.each<[string, OpinionView, number, string | null]>([
    ['a changed row', opinion(at('rows', 'b', null), { sent: true, versionNo: 1 }), 1, 'changed'],
    ['an untouched row', opinion(at('rows', 'a', null), { sent: true, versionNo: 1 }), 1, 'open'],
    ['an untouched row with an answer', opinion(at('rows', 'a', null), { sent: true, versionNo: 1, answer: '按上级文件' }), 1, 'answered'],
    ['compared with another version than the one returned', opinion(at('rows', 'b', null), { sent: true, versionNo: 1 }), 0, null],
  ])('the returner sees what became of an opinion: %s', (_, said, beforeNo, mended) => {
    const lines = reviewLines(input({ opinions: [said], beforeNo }));
    expect(lines.flatMap((line) => line.last).map((one) => one.mended)).toEqual([mended]);
  });
  test('only the newest return is the last one', () => {
    const line = reviewLines(input({ versionNo: 3, opinions: [opinion(at('rows', 'b', null), { sent: true, versionNo: 1 }), opinion(at('rows', 'a', null), { sent: true, versionNo: 2 })] }))
      .find((each) => each.key === 'rows/l-b');
    expect(line?.last).toEqual([]);
  });
  test('what an earlier step said of this version is there too', () => {
    const line = reviewLines(input({ opinions: [opinion(at('rows', 'b', null), { sent: true, versionNo: 2, mine: false, blocking: false })] })).find((each) => each.key === 'rows/l-b');
    expect(line?.last.length).toBe(1);
  });
  test('只看改动 keeps an unchanged row that was returned', () => {
    const keys = reviewLines(input({ opinions: [opinion(at('rows', 'a', null), { sent: true, versionNo: 1, mended: 'answered' })] })).filter(worthReading).map((line) => line.key);
    expect(keys).toEqual(['header/projectName', 'rows/l-a', 'rows/l-b']);
  });
});

describe('returnCount', () => {
  const count = (...opinions: OpinionView[]) => returnCount(reviewLines(input({ opinions })), opinions);
  test.each<[string, OpinionView[], object]>([
    ['nothing', [], { rows: 0, places: 0, untouched: 2 }],
    ['one row', [opinion(at('rows', 'a', null))], { rows: 1, places: 0, untouched: 1 }],
    ['two opinions on one row', [opinion(at('rows', 'a', null)), opinion(at('rows', 'a', 'target'))], { rows: 1, places: 0, untouched: 1 }],
    ['advice does not return', [opinion(at('rows', 'a', null), { blocking: false })], { rows: 0, places: 0, untouched: 2 }],
    ['what was sent before does not count', [opinion(at('rows', 'a', null), { sent: true })], { rows: 0, places: 0, untouched: 2 }],
    ['a field of the head, a missing row', [opinion(at('header', 'h', 'projectName')), opinion(at('rows', null, null), { scope: 'missing' })], { rows: 0, places: 2, untouched: 2 }],
  ])('%s', (_name, opinions, expected) => expect(count(...opinions)).toEqual(expected));
});
