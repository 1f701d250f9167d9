import { findBodyRow, writeCells } from '@/db/bodies/write';
import { physicalTable } from '@/db/bodies/load';
import { addAuthor, findOperation, keepOperation, lockFiling, updateFiling, type Filing } from '@/db/repositories/filings';
import { findLastSave } from '@/db/queries/cell-history';
import { can } from '@/domain/access/actor';
import type { Row, TableSpec } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import type { Kind } from '@/domain/filings/kind';
import { isOpen } from '@/domain/filings/openness';
import { parseCell } from '@/domain/filings/parse-cell';
import type { CellAnswer, CellEdit, SaveAnswer, SaveRequest } from '@/domain/filings/view';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { writeTrail, type Entry } from '../kernel/trail';
import { changeRows } from './change-rows';
import { deriveAndKeep } from './derive-and-keep';
import { openParts, type OpenParts } from './open-parts';
import { kindOf, loadContext, tablesOf } from './work';

/** At most one paste of a large table in one request. */
const MOST_EDITS = 2000;

/**
 * Saves what was typed, cell by cell: different cells both land, the same cell with another base is a conflict
 * that shows both values, a retry with the same operation id returns the first answer (product.md 6).
 */
export function saveCells(outer: Ctx, filingId: string, request: SaveRequest): Promise<SaveAnswer> {
  const rows = (request.add?.length ?? 0) + (request.remove?.length ?? 0) + (request.restore?.length ?? 0);
  if (request.edits.length + rows > MOST_EDITS) throw new DomainError('too_many', { max: MOST_EDITS, found: request.edits.length + rows });
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, filingId);
    const earlier = await findOperation(ctx.tx, ctx.actor.userId, request.operation);
    if (earlier) return earlier as unknown as SaveAnswer;
    const kind = kindOf(ctx, filing.kind);
    const parts = await openParts(ctx, filing, kind);

    const entries: Entry[] = await changeRows(ctx, filing, kind, parts, request);
    const answers: CellAnswer[] = [];
    for (const edit of request.edits) answers.push(await saveCell(ctx, filing, kind, parts, edit, entries));

    let derived: SaveAnswer['derived'] = [];
    if (entries.length > 0) {
      derived = await deriveAndKeep(ctx, filing, kind);
      await addAuthor(ctx.tx, filing, ctx.actor.userId);
      if (!filing.beganAt) await updateFiling(ctx.tx, filing.id, { beganAt: ctx.now(), phase: stateOf(kind.workflow, filing.state).phase });
      await writeTrail(ctx, filing, entries);
    }
    const answer: SaveAnswer = { at: ctx.now().toISOString(), edits: answers, derived };
    await keepOperation(ctx.tx, { id: request.operation, userId: ctx.actor.userId, regionId: filing.regionId, filingId, answer: { ...answer } });
    return answer;
  });
}

async function saveCell(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, edit: CellEdit, entries: Entry[]): Promise<CellAnswer> {
  try {
    return await saveOne(ctx, filing, kind, parts, edit, entries);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'not_found') return { status: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

async function saveOne(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, edit: CellEdit, entries: Entry[]): Promise<CellAnswer> {
  const spec = kind.tables.find((table) => table.name === edit.table);
  const field = spec && Object.hasOwn(spec.fields, edit.field) ? spec.fields[edit.field] : undefined;
  if (!spec || !field) throw new DomainError('unknown_field', { table: edit.table.slice(0, 40), field: edit.field.slice(0, 40) });
  assertMayType(ctx, filing, kind, parts, spec, edit);

  const table = physicalTable(tablesOf(ctx, filing.kind), spec.name);
  const row = await findBodyRow(ctx.tx, spec, table, filing.id, edit.row);
  if (!row) throw new DomainError('stale', { table: edit.table });
  const parsed = parseCell(field, edit.typed, { fiscalYear: filing.fiscalYear, unit: unitOf(row), level2: typeof row.cells.level2 === 'string' ? row.cells.level2 : null });
  const now = row.cells[edit.field] ?? null;
  const typedNow = row.typed[edit.field] ?? null;
  if (sameCell(now, parsed.cell) && typedNow === parsed.typed) return { status: 'saved', cell: now, typed: typedNow, problem: parsed.problem };
  if (!sameCell(now, edit.base)) {
    const last = await findLastSave(ctx.tx, filing.id, edit.row, edit.field);
    return { status: 'conflict', cell: now, typed: typedNow, by: last?.name ?? '', at: (last?.at ?? filing.stateAt).toISOString() };
  }
  if ((edit.field === 'level1' || edit.field === 'level2') && parsed.cell !== null) {
    const { context } = await loadContext(ctx, filing);
    if (!kind.accepts(edit.table, edit.field, parsed.cell, context)) throw new DomainError('not_in_frame', { found: String(parsed.cell).slice(0, 80) });
  }
  await writeCells(ctx.tx, spec, table, filing, row.id, { [edit.field]: parsed.cell }, { [edit.field]: parsed.typed });
  entries.push({ act: 'cell.saved', place: { table: edit.table, row: row.id, field: edit.field }, details: { from: now, to: parsed.cell, typed: parsed.typed, name: nameOf(row) } });
  return { status: 'saved', cell: parsed.cell, typed: parsed.typed, problem: parsed.problem };
}

/** Copied and derived cells are nobody's; reviewers write their own cells at their step; the rest is the author's while it is open. */
function assertMayType(ctx: TxCtx, filing: Filing, kind: Kind, parts: OpenParts, spec: TableSpec, edit: CellEdit): void {
  const field = spec.fields[edit.field];
  const owner = field?.owner ?? 'author';
  if (owner === 'copied' || owner === 'derived') throw new DomainError('frozen', { why: owner });
  if (owner === 'reviewer') {
    const pass = stateOf(kind.workflow, filing.state).on.pass;
    if (!pass || !can(ctx.actor, pass.requires)) throw new DomainError('forbidden', { permission: pass?.requires ?? 'none' });
    return;
  }
  if (parts.open === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
  if (!can(ctx.actor, 'filing.edit') && !(field?.also && can(ctx.actor, field.also))) throw new DomainError('forbidden', { permission: 'filing.edit' });
  if (!isOpen(parts.open, edit, parts.known)) throw new DomainError('frozen', { why: 'not_returned' });
}

function unitOf(row: Row): string | null {
  const target = row.cells.target;
  return target && typeof target === 'object' && 'unit' in target && typeof target.unit === 'string' ? target.unit : null;
}

const nameOf = (row: Row): string | null => (typeof row.cells.name === 'string' ? row.cells.name.slice(0, 200) : typeof row.cells.source === 'string' ? row.cells.source : null);
