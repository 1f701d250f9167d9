import { findLastSave } from '@/db/queries/cell-history';
import { isAuthor, type Filing } from '@/db/repositories/filings';
import { can } from '@/domain/access/actor';
import type { FieldSpec, Row, TableSpec } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import type { KindContext } from '@/domain/filings/kind';
import { isOpen } from '@/domain/filings/openness';
import { parseCell } from '@/domain/filings/parse-cell';
import type { CellAnswer, CellEdit } from '@/domain/filings/view';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';
import type { Entry } from '../kernel/trail';
import { assertInFrame } from './change-rows';
import type { OpenParts } from './open-parts';
import { rowName } from './row-name';
import type { Sheet } from './sheet';

/** One typed cell: saved, in conflict with what somebody else saved meanwhile, or refused. Entries get what the trail says. */
export async function saveCell(ctx: TxCtx, filing: Filing, sheet: Sheet, parts: OpenParts, context: KindContext | null, edit: CellEdit, entries: Entry[]): Promise<CellAnswer> {
  try {
    return await saveOne(ctx, filing, sheet, parts, context, edit, entries);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'not_found') return { status: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

async function saveOne(ctx: TxCtx, filing: Filing, sheet: Sheet, parts: OpenParts, context: KindContext | null, edit: CellEdit, entries: Entry[]): Promise<CellAnswer> {
  const spec = sheet.specOf(edit.table);
  const field = spec && Object.hasOwn(spec.fields, edit.field) ? spec.fields[edit.field] : undefined;
  if (!spec || !field) throw new DomainError('unknown_field', { table: edit.table.slice(0, 40), field: edit.field.slice(0, 40) });
  assertMayType(ctx, filing, sheet, parts, spec, field, edit);
  if (field.owner === 'reviewer' && (await isAuthor(ctx.tx, filing.id, filing.versionNo, ctx.actor.userId))) throw new DomainError('own_work');

  const row = sheet.find(spec.name, edit.row);
  if (!row) throw new DomainError('stale', { table: edit.table });
  const parsed = parseCell(field, edit.typed, { fiscalYear: filing.fiscalYear, unit: unitOf(row), level2: typeof row.cells.level2 === 'string' ? row.cells.level2 : null });
  const now = row.cells[edit.field] ?? null;
  const typedNow = row.typed[edit.field] ?? null;
  if (sameCell(now, parsed.cell) && typedNow === parsed.typed) return { status: 'saved', cell: now, typed: typedNow, problem: parsed.problem };
  if (!sameCell(now, edit.base)) {
    const last = await findLastSave(ctx.tx, filing.id, edit.row, edit.field);
    return { status: 'conflict', cell: now, typed: typedNow, by: last?.name ?? '', at: (last?.at ?? filing.stateAt).toISOString() };
  }
  if (field.framed) assertInFrame(sheet, spec.name, edit.field, parsed.cell, context);
  sheet.set(spec, row.id, edit.field, parsed.cell, parsed.typed);
  entries.push({ act: 'cell.saved', place: { table: edit.table, row: row.id, field: edit.field }, details: { from: now, to: parsed.cell, typed: parsed.typed, name: rowName(row) } });
  return { status: 'saved', cell: parsed.cell, typed: parsed.typed, problem: parsed.problem };
}

/** Copied and derived cells are nobody's; reviewers write their own cells at their step; the rest is the author's while it is open. */
function assertMayType(ctx: TxCtx, filing: Filing, sheet: Sheet, parts: OpenParts, spec: TableSpec, field: FieldSpec, edit: CellEdit): void {
  const owner = field.owner ?? 'author';
  if (owner === 'copied' || owner === 'derived') throw new DomainError('frozen', { why: owner });
  if (owner === 'reviewer') {
    const pass = stateOf(sheet.kind.workflow, filing.state).on.pass;
    if (!pass || !can(ctx.actor, pass.requires)) throw new DomainError('forbidden', { permission: pass?.requires ?? 'none' });
    return;
  }
  if (parts.open === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
  if (!can(ctx.actor, 'filing.edit') && !(field.also && can(ctx.actor, field.also))) throw new DomainError('forbidden', { permission: 'filing.edit' });
  if (!isOpen(parts.open, { ...edit, table: spec.name }, parts.known)) throw new DomainError('frozen', { why: 'not_returned' });
}

function unitOf(row: Row): string | null {
  const target = row.cells.target;
  return target && typeof target === 'object' && 'unit' in target && typeof target.unit === 'string' ? target.unit : null;
}
