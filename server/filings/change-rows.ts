import { loadBody, physicalTable } from '@/db/bodies/load';
import { insertRows, markRemoved, shiftRows } from '@/db/bodies/write';
import type { Filing } from '@/db/repositories/filings';
import { can } from '@/domain/access/actor';
import type { Cell, TableSpec } from '@/domain/filings/body';
import type { Kind } from '@/domain/filings/kind';
import { mayAdd } from '@/domain/filings/openness';
import { parseCell } from '@/domain/filings/parse-cell';
import type { SaveRequest } from '@/domain/filings/view';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';
import type { Entry } from '../kernel/trail';
import type { OpenParts } from './open-parts';
import { tablesOf } from './work';

const MOST_ROWS = 500;

/** Adds, removes and restores rows of one request, before its cells are saved. Returns what the trail says of it. */
export async function changeRows(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, request: SaveRequest): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const add of request.add ?? []) entries.push(await addRow(ctx, filing, kind, parts, add));
  for (const ref of request.remove ?? []) entries.push(await setRemoved(ctx, filing, kind, parts, ref, ctx.now()));
  for (const ref of request.restore ?? []) entries.push(await setRemoved(ctx, filing, kind, parts, ref, null));
  return entries;
}

function openTable(ctx: TxCtx, kind: Kind, parts: OpenParts, name: string): TableSpec {
  const spec = kind.tables.find((table) => table.name === name);
  if (!spec) throw new DomainError('unknown_field', { table: name.slice(0, 40), field: '' });
  if (!can(ctx.actor, 'filing.edit')) throw new DomainError('forbidden', { permission: 'filing.edit' });
  if (!mayAdd(parts.open, spec)) throw new DomainError('frozen', { why: 'rows' });
  return spec;
}

async function addRow(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, add: NonNullable<SaveRequest['add']>[number]): Promise<Entry> {
  const spec = openTable(ctx, kind, parts, add.table);
  const table = physicalTable(tablesOf(ctx, filing.kind), spec.name);
  const rows = (await loadBody(ctx.tx, [spec], tablesOf(ctx, filing.kind), filing.id))[spec.name] ?? [];
  if (rows.length >= MOST_ROWS) throw new DomainError('too_many', { max: MOST_ROWS, found: rows.length + 1 });
  const after = rows.find((row) => row.id === add.after);
  const seq = after ? after.seq + 1 : (rows.at(-1)?.seq ?? -1) + 1;
  if (after) await shiftRows(ctx.tx, table, filing.id, seq);
  const cells: Record<string, Cell> = {};
  const typed: Record<string, string> = {};
  for (const [name, text] of Object.entries(add.cells ?? {})) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (!field || (field.owner ?? 'author') !== 'author') throw new DomainError('unknown_field', { table: spec.name, field: name.slice(0, 40) });
    const parsed = parseCell(field, text, { fiscalYear: filing.fiscalYear });
    cells[name] = parsed.cell;
    if (parsed.typed !== null) typed[name] = parsed.typed;
  }
  await insertRows(ctx.tx, spec, table, filing, [{ id: add.row, lineage: add.row, seq, cells, typed }]);
  return { act: 'row.added', place: { table: spec.name, row: add.row, field: null }, details: { cells } };
}

async function setRemoved(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, ref: { table: string; row: string }, at: Date | null): Promise<Entry> {
  const spec = openTable(ctx, kind, parts, ref.table);
  // A returned form keeps its rows, unless the return opened the whole table: only what was added since can be taken away.
  if (parts.open !== 'all' && parts.known.has(ref.row) && !(parts.open !== 'none' && parts.open.some((p) => (p.table === null || p.table === ref.table) && p.field === null && (p.row === null || p.row === ref.row)))) {
    throw new DomainError('frozen', { why: 'not_returned' });
  }
  const done = await markRemoved(ctx.tx, physicalTable(tablesOf(ctx, filing.kind), spec.name), filing.id, ref.row, at);
  if (!done) throw new DomainError('stale', { table: ref.table });
  return { act: at ? 'row.removed' : 'row.restored', place: { table: spec.name, row: ref.row, field: null }, details: {} };
}
