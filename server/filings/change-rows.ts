import type { Filing } from '@/db/repositories/filings';
import { can } from '@/domain/access/actor';
import type { Cell, TableSpec } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import { mayAdd } from '@/domain/filings/openness';
import { parseCell } from '@/domain/filings/parse-cell';
import type { SaveRequest } from '@/domain/filings/view';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';
import type { Entry } from '../kernel/trail';
import type { OpenParts } from './open-parts';
import { rowName } from './row-name';
import type { Sheet } from './sheet';

/** of one table of a form */
export const MOST_ROWS = 500;

/** Adds, removes, restores and moves rows of one request, before its cells are saved. Returns what the trail says of it. */
export async function changeRows(ctx: TxCtx, filing: Filing, sheet: Sheet, parts: OpenParts, context: KindContext | null, request: SaveRequest): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const add of request.add ?? []) entries.push(addRow(ctx, filing, sheet, parts, context, add));
  for (const { table, row } of request.remove ?? []) {
    const spec = openTable(ctx, sheet, parts, table);
    assertMayRemove(parts, table, row);
    await sheet.remove(ctx, filing, spec, row);
    entries.push({ act: 'row.removed', place: { table, row, field: null }, details: {} });
  }
  for (const { table, row } of request.restore ?? []) {
    const spec = openTable(ctx, sheet, parts, table);
    assertRoom(sheet, table);
    await sheet.restore(ctx, filing, spec, row);
    entries.push({ act: 'row.restored', place: { table, row, field: null }, details: {} });
  }
  for (const { table, row, after } of request.move ?? []) {
    const spec = openTable(ctx, sheet, parts, table);
    assertMayRemove(parts, table, row);
    const details = { after, afterName: rowName(sheet.find(table, after ?? '')), name: rowName(sheet.find(table, row)) };
    if (sheet.move(spec, row, after)) entries.push({ act: 'row.moved', place: { table, row, field: null }, details });
  }
  return entries;
}

function openTable(ctx: TxCtx, sheet: Sheet, parts: OpenParts, name: string): TableSpec {
  const spec = sheet.specOf(name);
  if (!spec) throw new DomainError('unknown_field', { table: name.slice(0, 40), field: '' });
  if (!can(ctx.actor, 'filing.edit')) throw new DomainError('forbidden', { permission: 'filing.edit' });
  if (parts.open === 'none') throw new DomainError('frozen', { why: 'state' });
  if (!mayAdd(parts.open, spec)) throw new DomainError('frozen', { why: 'rows' });
  return spec;
}

function assertRoom(sheet: Sheet, table: string): void {
  const found = sheet.rows(table).length + 1;
  if (found > MOST_ROWS) throw new DomainError('too_many', { max: MOST_ROWS, found });
}

function addRow(ctx: TxCtx, filing: Filing, sheet: Sheet, parts: OpenParts, context: KindContext | null, add: NonNullable<SaveRequest['add']>[number]): Entry {
  const spec = openTable(ctx, sheet, parts, add.table);
  assertRoom(sheet, spec.name);
  if (sheet.find(spec.name, add.row)) throw new DomainError('duplicate', { what: 'row' });
  const cells: Record<string, Cell> = {};
  const typed: Record<string, string> = {};
  for (const [name, text] of Object.entries(add.cells ?? {})) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (!field || (field.owner ?? 'author') !== 'author') throw new DomainError('unknown_field', { table: spec.name, field: name.slice(0, 40) });
    const parsed = parseCell(field, text, { fiscalYear: filing.fiscalYear });
    if (field.framed) assertInFrame(sheet, spec.name, name, parsed.cell, context);
    cells[name] = parsed.cell;
    if (parsed.typed !== null) typed[name] = parsed.typed;
  }
  sheet.add(spec, { id: add.row, lineage: add.row, seq: 0, cells, typed }, add.after);
  return { act: 'row.added', place: { table: spec.name, row: add.row, field: null }, details: { cells } };
}

/** The rule set of the year offers the values of some fields; nothing else can stand there. */
export function assertInFrame(sheet: Sheet, table: string, field: string, cell: Cell, context: KindContext | null): void {
  if (cell === null || (context && sheet.kind.accepts(table, field, cell, context))) return;
  throw new DomainError('not_in_frame', { found: String(cell).slice(0, 80) });
}

/** A returned form keeps its rows and their order, unless the return opened the row or the whole table: only what was added since can be taken away or moved. */
function assertMayRemove({ open, known }: OpenParts, table: string, row: string): void {
  if (open === 'all' || !known.has(row)) return;
  const opened = open !== 'none' && open.some((place) => (place.table === null || place.table === table) && place.field === null && (place.row === null || place.row === row));
  if (!opened) throw new DomainError('frozen', { why: 'not_returned' });
}
