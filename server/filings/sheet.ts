import { findBodyRow, insertRows, markRemoved, shiftRows, writeCells, writePlaces } from '@/db/bodies/write';
import { physicalTable } from '@/db/bodies/load';
import type { BodyTable } from '@/db/bodies/registry';
import type { Filing } from '@/db/repositories/filings';
import type { Body, Cell, Row, TableSpec } from '@/domain/filings/body';
import type { Kind } from '@/domain/filings/kind';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';

interface Pending { readonly spec: TableSpec; readonly cells: Record<string, Cell>; readonly typed: Record<string, string | null> }

/**
 * The body of a filing while one request works on it: read once, changed in memory, and each touched row written once.
 * So a paste of 500 rows costs as many statements as its rows, however many cells and computed values change with it.
 */
export class Sheet {
  private readonly tables: Map<string, Row[]>;
  private readonly pending = new Map<string, Pending>();
  private readonly added = new Map<string, Row>();
  private readonly reordered = new Set<TableSpec>();

  constructor(readonly kind: Kind, private readonly physical: Readonly<Record<string, BodyTable>>, stored: Body) {
    this.tables = new Map(kind.tables.map((spec) => [spec.name, [...(stored[spec.name] ?? [])]]));
  }

  get body(): Body { return Object.fromEntries(this.tables); }
  specOf(name: string): TableSpec | null { return this.kind.tables.find((table) => table.name === name) ?? null; }
  rows(table: string): readonly Row[] { return this.tables.get(table) ?? []; }
  find(table: string, id: string): Row | null { return this.rows(table).find((row) => row.id === id) ?? null; }

  /** A cell as it shall be; `typed` null forgets what was typed, undefined leaves it. */
  set(spec: TableSpec, id: string, field: string, cell: Cell, typed?: string | null): void {
    const rows = this.tables.get(spec.name) ?? [];
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (!row) throw new DomainError('stale', { table: spec.name });
    const { [field]: _before, ...others } = row.typed;
    const changed: Row = { ...row, cells: { ...row.cells, [field]: cell }, typed: typed === undefined ? row.typed : typed === null ? others : { ...others, [field]: typed } };
    rows[index] = changed;
    if (this.added.has(id)) return void this.added.set(id, changed);
    const entry = this.pending.get(id) ?? { spec, cells: {}, typed: {} };
    entry.cells[field] = cell;
    if (typed !== undefined) entry.typed[field] = typed;
    this.pending.set(id, entry);
  }

  add(spec: TableSpec, row: Row, after: string | null): void {
    const rows = this.tables.get(spec.name) ?? [];
    const index = after === null ? -1 : rows.findIndex((entry) => entry.id === after);
    rows.splice(index < 0 ? rows.length : index + 1, 0, row);
    this.tables.set(spec.name, rows);
    this.added.set(row.id, row);
  }

  async remove(ctx: TxCtx, filing: Filing, spec: TableSpec, id: string): Promise<void> {
    const done = await markRemoved(ctx.tx, physicalTable(this.physical, spec.name), filing.id, id, ctx.now());
    if (!done) throw new DomainError('stale', { table: spec.name });
    this.tables.set(spec.name, this.rows(spec.name).filter((row) => row.id !== id));
  }

  async restore(ctx: TxCtx, filing: Filing, spec: TableSpec, id: string): Promise<void> {
    const table = physicalTable(this.physical, spec.name);
    const done = await markRemoved(ctx.tx, table, filing.id, id, null);
    const row = done ? await findBodyRow(ctx.tx, spec, table, filing.id, id) : null;
    if (!row) throw new DomainError('stale', { table: spec.name });
    const rows = this.rows(spec.name);
    const next = rows.findIndex((entry) => entry.seq > row.seq);
    this.tables.set(spec.name, next < 0 ? [...rows, row] : [...rows.slice(0, next), row, ...rows.slice(next)]);
  }

  /** Puts a row behind another (null: first). False: it stands there already. Rows of this same request have no place yet. */
  move(spec: TableSpec, id: string, after: string | null): boolean {
    const rows = this.tables.get(spec.name) ?? [];
    const row = rows.find((one) => one.id === id);
    const others = rows.filter((one) => one !== row);
    const index = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
    if (!row || this.added.size > 0 || (after !== null && index === 0)) throw new DomainError('stale', { table: spec.name });
    const moved = [...others.slice(0, index), row, ...others.slice(index)];
    if (moved.every((one, place) => one === rows[place])) return false;
    const places = inOrder(rows.map((one) => one.seq));
    this.tables.set(spec.name, moved.map((one, place) => ({ ...one, seq: places[place] ?? place })));
    this.reordered.add(spec);
    return true;
  }

  /** Writes what was set and added since; the statements go out together on the transaction's connection. */
  async write(ctx: TxCtx, filing: Filing): Promise<void> {
    const writes: Promise<unknown>[] = [];
    for (const [id, { spec, cells, typed }] of this.pending) writes.push(writeCells(ctx.tx, spec, physicalTable(this.physical, spec.name), filing, id, cells, typed));
    for (const spec of this.reordered) writes.push(writePlaces(ctx.tx, physicalTable(this.physical, spec.name), filing.id, this.rows(spec.name)));
    if (this.added.size > 0) for (const spec of this.kind.tables) writes.push(this.insertAdded(ctx, filing, spec));
    await Promise.all(writes);
  }

  /** Blocks of new rows, from the last to the first: each makes room for itself, and what stands behind it moves along. */
  private async insertAdded(ctx: TxCtx, filing: Filing, spec: TableSpec): Promise<void> {
    const rows = this.rows(spec.name);
    const table = physicalTable(this.physical, spec.name);
    let fresh: Row[] = [];
    for (let end = rows.length - 1; end >= 0; end -= 1) {
      if (!this.added.has(rows[end]?.id ?? '')) continue;
      let start = end;
      while (this.added.has(rows[start - 1]?.id ?? '')) start -= 1;
      const first = (rows[start - 1]?.seq ?? -1) + 1;
      const block = rows.slice(start, end + 1).map((row, index) => ({ ...row, seq: first + index }));
      await shiftRows(ctx.tx, table, filing.id, first, block.length);
      fresh = [...block, ...fresh.map((row) => ({ ...row, seq: row.seq + block.length }))];
      end = start;
    }
    if (fresh.length === 0) return;
    const inserted = await insertRows(ctx.tx, spec, table, filing, fresh);
    if (inserted !== fresh.length) throw new DomainError('duplicate', { what: 'row' });
  }
}

/** The same places, each used once: rows that came back can share one. */
function inOrder(places: readonly number[]): number[] {
  const free: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) free.push(Math.max(place, (free.at(-1) ?? place - 1) + 1));
  return free;
}
