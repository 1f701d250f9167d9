import { describe, expect, it } from 'vitest';
import { mendedOf, returnedOpinions } from '@/components/filing/mend';
import type { Body } from '@/domain/filings/body';
import type { OpinionView } from '@/domain/filings/view';

const row = (id: string, name: string, typed: Record<string, string> = {}) => ({ id, lineage: id, seq: 0, cells: { name, weight: '10' }, typed });
const BEFORE: Body = { header: [row('h', '目标')], rows: [row('a', '一'), row('b', '二')] };
const opinion = (more: Partial<OpinionView>): OpinionView => ({
  id: 'o', versionNo: 1, scope: 'row', place: { table: 'rows', row: 'a', field: null }, text: '请核实', blocking: true, findingCode: null, by: '财政业务股',
  state: 'business_review', at: '2026-11-01T00:00:00Z', sent: true, mine: false, answer: null, mended: 'open', ...more,
});

describe('what came back', () => {
  it.each<[string, Partial<OpinionView>, Body, string]>([
    ['nothing changed', {}, BEFORE, 'open'],
    ['another row changed', {}, { ...BEFORE, rows: [row('a', '一'), row('b', '改')] }, 'open'],
    ['the row changed', {}, { ...BEFORE, rows: [row('a', '改'), row('b', '二')] }, 'changed'],
    ['only the typed text changed', {}, { ...BEFORE, rows: [row('a', '一', { name: '壹' }), row('b', '二')] }, 'changed'],
    ['the row was removed', {}, { ...BEFORE, rows: [row('b', '二')] }, 'changed'],
    ['another cell than the one returned', { scope: 'cell', place: { table: 'rows', row: 'a', field: 'weight' } }, { ...BEFORE, rows: [row('a', '改'), row('b', '二')] }, 'open'],
    ['a row was added where one was missing', { scope: 'missing', place: { table: 'rows', row: null, field: null } }, { ...BEFORE, rows: [...(BEFORE.rows ?? []), row('c', '三')] }, 'changed'],
    ['anything of the whole form', { scope: 'form', place: { table: null, row: null, field: null } }, { ...BEFORE, header: [row('h', '新目标')] }, 'changed'],
    ['an answer instead of a change', { answer: '依据文件，不改' }, BEFORE, 'answered'],
  ])('%s', (_name, more, now, expected) => {
    expect(mendedOf(opinion(more), BEFORE, now)).toBe(expected);
  });

  it('lists only what was sent with this return', () => {
    expect(returnedOpinions([opinion({}), opinion({ sent: false }), opinion({ mended: null })])).toHaveLength(1);
  });
});
