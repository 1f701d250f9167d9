import { describe, expect, it } from 'vitest';
import { answered, dropMine, keepMine, nextFlight, refusedAll, rowActs, troubled, typed } from '@/components/filing/save/queue';
import { shownBody } from '@/components/filing/save/overlay';
import { countsOf, isSettled, startState, type SaveState } from '@/components/filing/save/state';
import type { Body } from '@/domain/filings/body';
import type { CellAnswer, SaveAnswer } from '@/domain/filings/view';

const row = (id: string, name: string) => ({ id, lineage: id, seq: 0, cells: { name }, typed: {} });
const BODY: Body = { rows: [row('a', '一'), row('b', '二')] };
const at = (id: string) => ({ table: 'rows', row: id, field: 'name' });
const say = (state: SaveState, id: string, text: string) => typed(state, [{ at: at(id), typed: text, cell: text, kept: null }]);
const send = (state: SaveState, operation = 'op') => {
  const next = nextFlight(state, operation);
  if (!next) throw new Error('nothing to send');
  return next;
};
const answer = (...edits: CellAnswer[]): SaveAnswer => ({ at: '2026-11-23T08:00:00Z', edits, derived: [] });
const saved = (cell: string): CellAnswer => ({ status: 'saved', cell, typed: null, problem: null });
const nameOf = (state: SaveState, id: string) => shownBody(state).rows?.find((r) => r.id === id)?.cells.name;

describe('saving queue', () => {
  it('shows a text at once and settles when the server has it', () => {
    const state = say(startState(BODY), 'a', '甲');
    expect(nameOf(state, 'a')).toBe('甲');
    const { state: sent, flight } = send(state);
    expect(flight.request.edits).toEqual([{ ...at('a'), base: '一', typed: '甲' }]);
    const done = answered(sent, answer(saved('甲')));
    expect(isSettled(done)).toBe(true);
    expect(done.body.rows?.[0]?.cells.name).toBe('甲');
  });

  it('keeps newer typing when the older answer comes, and sends it over the saved value', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '甲'));
    const later = answered(say(sent, 'a', '甲乙'), answer(saved('甲')));
    expect(nameOf(later, 'a')).toBe('甲乙');
    expect(send(later).flight.request.edits).toEqual([{ ...at('a'), base: '甲', typed: '甲乙' }]);
  });

  it('repeats exactly the same request after trouble, with newer texts left for the next', () => {
    const { state: sent, flight } = send(say(startState(BODY), 'a', '甲'), 'first');
    const cut = troubled(say(sent, 'b', '乙'), 'offline');
    expect(countsOf(cut)).toMatchObject({ retry: 2, saving: 0 });
    const again = send(cut, 'second');
    expect(again.flight.request).toEqual(flight.request);
    const rest = answered(again.state, answer(saved('甲')));
    expect(send(rest, 'third').flight.request).toMatchObject({ operation: 'third', edits: [{ row: 'b', typed: '乙' }] });
  });

  it('shows both values of a conflict; mine is sent over theirs, or theirs stays', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '我'));
    const theirs: CellAnswer = { status: 'conflict', cell: '他', typed: null, by: '部门负责人', at: '2026-11-23T06:03:00Z' };
    const both = answered(sent, answer(theirs));
    expect(both.drafts['rows/a/name']).toMatchObject({ status: 'conflict', theirs: { cell: '他', by: '部门负责人' } });
    expect(nextFlight(both, 'x')).toBeNull();
    expect(send(keepMine(both, 'rows/a/name')).flight.request.edits[0]).toEqual({ ...at('a'), base: '他', typed: '我' });
    expect(nameOf(dropMine(both, 'rows/a/name'), 'a')).toBe('他');
  });

  it('leaves a conflict open whatever is typed over it', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '我'));
    const both = answered(sent, answer({ status: 'conflict', cell: '他', typed: null, by: 'x', at: 't' }));
    expect(say(both, 'a', '我们').drafts['rows/a/name']).toMatchObject({ status: 'conflict', typed: '我们' });
  });

  it('is no conflict when both wrote the same', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '同'));
    expect(isSettled(answered(sent, answer({ status: 'conflict', cell: '同', typed: null, by: 'x', at: 't' })))).toBe(true);
  });

  it('keeps a refused text with its reason and does not send it again by itself', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '长'));
    const refused = answered(sent, answer({ status: 'refused', code: 'too_long', params: { max: 1 } }));
    expect(nameOf(refused, 'a')).toBe('长');
    expect(refused.drafts['rows/a/name']).toMatchObject({ status: 'refused', refusal: { code: 'too_long' } });
    expect(nextFlight(refused, 'x')).toBeNull();
    expect(send(say(refused, 'a', '短')).flight.request.edits[0]?.typed).toBe('短');
  });

  it('keeps the texts when the whole request is refused', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '迟'));
    const refused = refusedAll(sent, { code: 'window_closed', params: {} });
    expect(refused.drafts['rows/a/name']).toMatchObject({ status: 'refused', refusal: { code: 'window_closed' } });
    expect(refused.flight).toBeNull();
  });

  it('adds rows before their texts, and sends removals alone and in order', () => {
    let state = rowActs(startState(BODY), [{ act: 'add', table: 'rows', row: 'n', after: 'a' }]);
    state = say(state, 'n', '新');
    state = rowActs(state, [{ act: 'remove', table: 'rows', row: 'b' }]);
    expect(shownBody(state).rows?.map((r) => r.id)).toEqual(['a', 'n']);
    const first = send(state, '1');
    expect(first.flight.request).toEqual({ operation: '1', add: [{ table: 'rows', row: 'n', after: 'a' }], edits: [{ ...at('n'), base: null, typed: '新' }] });
    const second = send(answered(first.state, answer(saved('新'))), '2');
    expect(second.flight.request).toEqual({ operation: '2', edits: [], remove: [{ table: 'rows', row: 'b' }] });
    const end = answered(second.state, answer());
    expect(isSettled(end)).toBe(true);
    expect(end.body.rows?.map((r) => r.id)).toEqual(['a', 'n']);
  });

  it('puts a removed row back where it was, with what stood in it', () => {
    const kept = { b: { table: 'rows', row: row('b', '二'), after: 'a' } };
    let state: SaveState = { ...startState(BODY), removed: kept };
    state = rowActs(rowActs(state, [{ act: 'remove', table: 'rows', row: 'b' }]), [{ act: 'restore', table: 'rows', row: 'b' }]);
    expect(nameOf(state, 'b')).toBe('二');
    const first = send(state, '1');
    expect(first.flight.request.remove).toHaveLength(1);
    const second = send(answered(first.state, answer()), '2');
    expect(second.flight.request).toEqual({ operation: '2', edits: [], restore: [{ table: 'rows', row: 'b' }] });
  });

  it('takes derived cells of the answer', () => {
    const { state: sent } = send(say(startState(BODY), 'a', '甲'));
    const done = answered(sent, { ...answer(saved('甲')), derived: [{ table: 'rows', row: 'b', field: 'score', cell: '9.00' }] });
    expect(done.body.rows?.[1]?.cells.score).toBe('9.00');
  });
});
