import { describe, expect, it } from 'vitest';
import { editText, understand } from '@/components/filing/cell-text';
import { SaveStore, type SaveWorld } from '@/components/filing/save-store';
import { isSettled, type CellAt } from '@/components/filing/save/state';
import type { Body, FieldSpec } from '@/domain/filings/body';
import { findRow } from '@/domain/filings/cell';
import type { SaveAnswer, SaveRequest } from '@/domain/filings/view';

class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  get length() { return this.items.size; }
  key(index: number) { return [...this.items.keys()][index] ?? null; }
  getItem(key: string) { return this.items.get(key) ?? null; }
  setItem(key: string, value: string) { this.items.set(key, value); }
  removeItem(key: string) { this.items.delete(key); }
  clear() { this.items.clear(); }
}

const SPECS: Record<string, FieldSpec> = { name: { type: 'text' }, annual: { type: 'money' } };
const BODY: Body = { rows: [{ id: 'a', lineage: 'a', seq: 0, cells: { name: '一', annual: null }, typed: {} }] };
const cell = (field: string, row = 'a'): CellAt => ({ table: 'rows', row, field });
const specOf = (at: CellAt): FieldSpec => SPECS[at.field] ?? { type: 'text' };

/** A server that understands as the real one does and answers when told to. */
function server() {
  const requests: SaveRequest[] = [];
  let up = true;
  let status = 200;
  const send = (async (_url: unknown, init?: RequestInit) => {
    if (!up) throw new TypeError('network');
    if (status !== 200) return new Response('{"code":"unexpected"}', { status });
    const request = JSON.parse(String(init?.body)) as SaveRequest;
    requests.push(request);
    const answer: SaveAnswer = {
      at: '2026-11-23T08:00:00Z', derived: [],
      edits: request.edits.map((edit) => {
        const { cell: read, kept, problem } = understand(specOf(edit), edit.typed);
        return { status: 'saved', cell: read, typed: kept, problem };
      }),
    };
    return Response.json(answer);
  }) as typeof fetch;
  return { requests, send, set up(value: boolean) { up = value; }, set status(value: number) { status = value; } };
}

/** after the last answer of the server */
const LATER = '2026-11-23T08:00:00.500Z';
let ids = 0;
function open(storage: Storage, send: typeof fetch, more: Partial<SaveWorld> = {}) {
  const signedOut: number[] = [];
  const store = new SaveStore({
    userId: 'u1', filingId: 'f1', tab: 't1', storage, send, newId: () => `op${(ids += 1)}`,
    textAt: (body, at) => editText(specOf(at), findRow(body, at.table, at.row), at.field),
    understand: (at, text) => understand(specOf(at), text),
    ...more,
  }, BODY);
  store.whenSignedOut(() => signedOut.push(1));
  store.open();
  return { store, signedOut };
}
const quiet = () => new Promise((resolve) => { setTimeout(resolve, 5); });
const text = (store: SaveStore, field: string, row = 'a') => findRow(store.body(), 'rows', row)?.cells[field];

describe('save store', () => {
  it('keeps what was typed offline over a reload, and saves it when the server is back', async () => {
    const storage = new MemoryStorage();
    const far = server();
    far.up = false;
    const first = open(storage, far.send);
    first.store.type([{ at: cell('name'), text: '断网时写的' }]);
    first.store.editing({ at: cell('annual'), text: '1,500元' });
    await quiet();
    first.store.close();

    far.up = true;
    const second = open(storage, far.send);
    expect(text(second.store, 'name')).toBe('断网时写的');
    expect(text(second.store, 'annual')).toBe('1500.00');
    await quiet();
    expect(isSettled(second.store.snapshot())).toBe(true);
    expect(far.requests.flatMap((request) => request.edits.map((edit) => edit.typed))).toEqual(['断网时写的', '1,500元']);
    second.store.close();
  });

  it('never shows one person the unsaved text of another', () => {
    const storage = new MemoryStorage();
    const far = server();
    far.up = false;
    const mine = open(storage, far.send);
    mine.store.type([{ at: cell('name'), text: '只给我看' }]);
    mine.store.close();
    expect(text(open(storage, far.send, { userId: 'u2' }).store, 'name')).toBe('一');
    expect(text(open(storage, far.send, { filingId: 'f2' }).store, 'name')).toBe('一');
  });

  it('takes over what a closed tab left', async () => {
    const storage = new MemoryStorage();
    const far = server();
    far.up = false;
    const old = open(storage, far.send, { tab: 'old' });
    old.store.type([{ at: cell('name'), text: '昨夜的' }]);
    old.store.close();
    far.up = true;
    const { store } = open(storage, far.send);
    await quiet();
    expect(text(store, 'name')).toBe('昨夜的');
    expect(far.requests).toHaveLength(1);
    store.close();
  });

  it('takes back a whole paste as one step, after saving and after a reload', async () => {
    const storage = new MemoryStorage();
    const far = server();
    const first = open(storage, far.send);
    first.store.type([{ at: cell('name'), text: '二' }, { at: cell('annual'), text: '２' }, { at: cell('name', 'n'), text: '新行' }], [{ table: 'rows', row: 'n', after: 'a' }]);
    await quiet();
    expect(text(first.store, 'annual')).toBe('20000.00');
    first.store.close();

    const body: Body = { rows: [
      { ...BODY.rows![0]!, cells: { name: '二', annual: '20000.00' } },
      { id: 'n', lineage: 'n', seq: 1, cells: { name: '新行' }, typed: {} },
    ] };
    const second = open(storage, far.send);
    second.store.renew(body, LATER);
    second.store.undo();
    await quiet();
    expect(text(second.store, 'name')).toBe('一');
    expect(text(second.store, 'annual')).toBeNull();
    expect(second.store.body().rows).toHaveLength(1);
    expect(second.store.undo()).toBeNull();
    second.store.redo();
    await quiet();
    expect(text(second.store, 'name')).toBe('二');
    expect(second.store.body().rows).toHaveLength(2);
    second.store.close();
  });

  it('moves a row by one place, sends just that, and takes it back as one step', async () => {
    const far = server();
    const three: Body = { rows: ['a', 'b', 'c'].map((id, seq) => ({ id, lineage: id, seq, cells: { name: id }, typed: {} })) };
    const { store } = open(new MemoryStorage(), far.send);
    store.renew(three, LATER);
    const order = () => (store.body().rows ?? []).map((row) => row.id).join('');
    expect([store.moveRow('rows', 'a', 'up'), store.moveRow('rows', 'c', 'down')]).toEqual([false, false]);
    expect([store.moveRow('rows', 'a', 'down'), order()]).toEqual([true, 'bac']);
    await quiet();
    expect([store.moveRow('rows', 'c', 'up'), order()]).toEqual([true, 'bca']);
    await quiet();
    store.undo();
    expect(order()).toBe('bac');
    store.undo();
    expect(order()).toBe('abc');
    store.redo();
    await quiet();
    expect(order()).toBe('bac');
    expect(far.requests.flatMap((request) => request.move ?? []).map(({ row, after }) => [row, after])).toEqual([['a', 'b'], ['c', 'b'], ['c', 'a'], ['a', null], ['a', 'b']]);
    expect(isSettled(store.snapshot())).toBe(true);
    store.close();
  });

  it('a page that was read before the last save and arrives after it changes nothing', async () => {
    const { store } = open(new MemoryStorage(), server().send);
    store.type([{ at: cell('name'), text: '二' }]);
    await quiet();
    store.renew(BODY, '2026-11-23T07:59:59.900Z');
    expect(text(store, 'name')).toBe('二');
    store.renew({ rows: [{ ...BODY.rows![0]!, cells: { name: '别人的', annual: null } }] }, LATER);
    expect(text(store, 'name')).toBe('别人的');
    store.close();
  });

  it('does not take back what somebody else wrote since', async () => {
    const { store } = open(new MemoryStorage(), server().send);
    store.type([{ at: cell('name'), text: '二' }]);
    await quiet();
    store.renew({ rows: [{ ...BODY.rows![0]!, cells: { name: '别人的', annual: null } }] }, LATER);
    store.undo();
    expect(text(store, 'name')).toBe('别人的');
    store.close();
  });

  it('asks for a new sign-in once and goes on with the same request', async () => {
    const far = server();
    far.status = 401;
    const { store, signedOut } = open(new MemoryStorage(), far.send);
    store.type([{ at: cell('name'), text: '二' }]);
    await quiet();
    expect(signedOut).toHaveLength(1);
    expect(store.snapshot().trouble).toBe('signed_out');
    far.status = 200;
    store.retryNow();
    await quiet();
    expect(isSettled(store.snapshot())).toBe(true);
    store.close();
  });

  it('sends nothing for a text that changes nothing', async () => {
    const far = server();
    const { store } = open(new MemoryStorage(), far.send);
    store.type([{ at: cell('name'), text: '一' }]);
    await quiet();
    expect(far.requests).toEqual([]);
    expect(store.canUndo).toBe(false);
    store.close();
  });
});
