import type { Body } from '@/domain/filings/body';
import { findRow, sameCell } from '@/domain/filings/cell';
import { keep, reopened, takeKept } from './save/keep';
import { shownBody, withTyped } from './save/overlay';
import { post, type Outcome } from './save/post';
import * as queue from './save/queue';
import { going, oneFurther } from './save/rows';
import { keyOf, type CellAt, type CellKey, type SaveState } from './save/state';
import { doAgain, NO_HISTORY, remember, takeBack, type History, type Step, type Taken } from './save/undo';
import type { Understood } from './cell-text';

/** What the store needs of the world; everything else is pure and lies in save/. */
export interface SaveWorld {
  readonly userId: string;
  readonly filingId: string;
  readonly tab: string;
  readonly storage: Storage | null;
  /** the text of a cell as an editor would open it, in the body given */
  readonly textAt: (body: Body, at: CellAt) => string | null;
  readonly understand: (at: CellAt, text: string, body: Body) => Understood;
  readonly send?: typeof fetch;
  readonly newId: () => string;
}

export interface Typed { readonly at: CellAt; readonly text: string }
export interface NewRowAt { readonly table: string; readonly row: string; readonly after: string | null }

/** Between two tries, growing; nobody waits longer than the last once the server or its database is back. */
const RETRY_MS = [1000, 2000, 4000, 8000, 10_000];

/**
 * The one way from a cell to the server. One request at a time for a filing, in the order of the acts; a retry is the same request.
 * Nothing typed is ever dropped without the person: it is saved, or waits, or is refused with its reason, or stands against another's value.
 */
export class SaveStore {
  private state: SaveState;
  private history: History;
  private shown: { readonly of: SaveState; readonly body: Body } | null = null;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private busy = false;
  private closed = true;
  private signedOut: () => void = () => undefined;

  constructor(private readonly world: SaveWorld, body: Body) {
    this.state = { ...reopened(body, { own: null, others: [] }).state };
    this.history = NO_HISTORY;
  }

  /** Browser only: takes over what was kept, and begins to send. */
  open(): void {
    this.closed = false;
    if (this.world.storage) {
      const { state, history } = reopened(this.state.body, takeKept(this.world.storage, this.world));
      this.state = state;
      this.history = history;
      const left = state.editing;
      if (left) this.type([{ at: left.at, text: left.text }]);
      else this.changed();
    }
    void this.flush(true);
  }
  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** The page says what to do when the session has ended; saving waits meanwhile. */
  whenSignedOut(ask: () => void): void { this.signedOut = ask; }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): SaveState => this.state;
  /** The same object as long as no cell and no row changed, whatever else happens to the state. */
  readonly body = (): Body => {
    const { body, acts, drafts, removed } = this.state;
    const last = this.shown?.of;
    if (this.shown && last && last.body === body && last.acts === acts && last.drafts === drafts && last.removed === removed) return this.shown.body;
    this.shown = { of: this.state, body: shownBody(this.state) };
    return this.shown.body;
  };
  /** With the text of the open editor as well: what the checks speak of while one types. */
  liveBody(): Body {
    const body = this.body();
    const open = this.state.editing;
    const row = open ? findRow(body, open.at.table, open.at.row) : null;
    if (!open || !row) return body;
    const { cell, kept } = this.world.understand(open.at, open.text, body);
    return { ...body, [open.at.table]: (body[open.at.table] ?? []).map((other) => (other === row ? withTyped(row, open.at.field, cell, kept) : other)) };
  }
  get canUndo(): boolean { return this.history.back.length > 0; }

  /** An open editor says what stands in it, or null when it closes without a change. */
  editing(editing: { at: CellAt; text: string } | null): void {
    this.set({ ...this.state, editing });
  }

  /** One act of a person: texts of any number of cells, with rows that a paste adds. */
  type(texts: readonly Typed[], add: readonly NewRowAt[] = []): void {
    const before = this.body();
    const changed = texts.filter(({ at, text }) => this.world.textAt(before, at) !== text);
    const steps = changed.map(({ at, text }) => ({ at, before: this.world.textAt(before, at) ?? '', after: this.world.understand(at, text, before).typed }));
    this.history = remember(this.history, { cells: steps, added: add.map(({ table, row }) => ({ table, row })), removed: [] });
    this.set(this.write({ ...queue.rowActs(this.state, add.map((row) => ({ act: 'add' as const, ...row }))), editing: null }, changed));
    void this.flush();
  }

  removeRow(table: string, row: string): void {
    this.history = remember(this.history, { cells: [], added: [], removed: [{ table, row }] });
    this.set(going(this.state, [{ table, row }]));
    void this.flush();
  }

  /** One place up or down. False: it stands there already. */
  moveRow(table: string, row: string, way: 'up' | 'down'): boolean {
    const place = oneFurther(this.state, { table, row }, way);
    if (!place) return false;
    this.history = remember(this.history, { cells: [], added: [], removed: [], moved: [{ table, row, ...place }] });
    this.set(queue.rowActs(this.state, [{ act: 'move', table, row, after: place.after }]));
    void this.flush();
    return true;
  }

  undo(): Step | null { return this.turn(takeBack); }
  redo(): Step | null { return this.turn(doAgain); }

  keepMine(key: CellKey): void { this.set(queue.keepMine(this.state, key)); void this.flush(); }
  dropMine(key: CellKey): void { this.set(queue.dropMine(this.state, key)); }
  renew(body: Body, readAt: string): void { this.set(queue.renewed(this.state, body, readAt)); }
  /** After a new sign-in on the same page, or when the network is back. */
  retryNow(): void { void this.flush(true); }

  private turn(take: (history: History, stands: (at: CellAt, text: string) => boolean) => Taken | null): Step | null {
    const body = this.body();
    const last = take === takeBack ? this.history.back.at(-1) : this.history.forth.at(-1);
    const taken = take(this.history, (at, text) => this.stands(body, at, text));
    if (!taken || !last) return null;
    this.history = taken.history;
    const back = queue.rowActs(this.state, [...taken.restore.map((row) => ({ act: 'restore' as const, ...row })), ...taken.move.map((row) => ({ act: 'move' as const, ...row }))]);
    this.set(this.write(going({ ...back, editing: null }, taken.remove), taken.type));
    void this.flush();
    return last;
  }

  /** Saved texts come back in their canonical form, so meaning counts, not spelling. */
  private stands(body: Body, at: CellAt, text: string): boolean {
    if (this.world.textAt(body, at) === text) return true;
    const { cell } = this.world.understand(at, text, body);
    return cell !== null && sameCell(cell, findRow(body, at.table, at.row)?.cells[at.field] ?? null);
  }

  private write(state: SaveState, texts: readonly Typed[]): SaveState {
    const body = shownBody(state);
    return queue.typed(state, texts.map(({ at, text }) => {
      const { typed, cell, kept } = this.world.understand(at, text, body);
      return { at, typed, cell, kept };
    }));
  }

  /** Sends what waits. Leaving the page: `keepalive` lets the last request finish. */
  async flush(now = false, keepalive = false): Promise<void> {
    if (this.closed || this.busy || (this.timer && !now)) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const next = queue.nextFlight(this.state, this.world.newId());
    if (!next) return;
    this.set(next.state);
    this.busy = true;
    const outcome = await post(this.world.send ?? fetch, this.world.filingId, JSON.stringify(next.flight.request), keepalive);
    this.busy = false;
    this.take(outcome);
  }

  private take(outcome: Outcome): void {
    if (typeof outcome === 'string') {
      this.set(queue.troubled(this.state, outcome));
      if (outcome === 'signed_out') this.signedOut();
      if (outcome !== 'signed_out') this.later();
      return;
    }
    this.set('edits' in outcome ? queue.answered(this.state, outcome) : queue.refusedAll(this.state, outcome));
    void this.flush();
  }

  private later(): void {
    if (this.closed) return;
    const attempts = this.state.flight?.attempts ?? 1;
    const wait = RETRY_MS[Math.min(attempts, RETRY_MS.length) - 1] ?? RETRY_MS[0];
    this.timer = setTimeout(() => { this.timer = null; void this.flush(); }, wait);
  }

  private set(state: SaveState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
  private changed(): void {
    if (this.world.storage && !this.closed) keep(this.world.storage, this.world, this.state, this.history);
    for (const listener of this.listeners) listener();
  }
  statusOf(at: CellAt): SaveState['drafts'][string] | null { return this.state.drafts[keyOf(at)] ?? null; }
}
