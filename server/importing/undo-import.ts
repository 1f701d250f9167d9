import { z } from 'zod';
import { loadBody } from '@/db/bodies/load';
import { lockFilings, type Filing } from '@/db/repositories/filings';
import { actsSince, listTouched, lockImport, markUndone, type ImportFiling } from '@/db/repositories/imports';
import { findProjectName, setProjectRemoved } from '@/db/repositories/projects';
import { authorize } from '@/domain/access/actor';
import type { Body } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import { DomainError } from '@/domain/shared/errors';
import { deriveInto } from '../filings/derive';
import { rowName } from '../filings/row-name';
import { Sheet } from '../filings/sheet';
import { kindOf, loadContext, tablesOf } from '../filings/work';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { writeRegionTrail, writeTrail, type Entry } from '../kernel/trail';

export const undoInput = z.object({ importId: z.uuid() });

/**
 * Puts back what stood in the forms before an import, takes away the rows and projects it added, and says so in the trail. One transaction.
 * Errors: not_found, forbidden; not_ready (undone before); frozen {why: edited_since, title, name} – somebody has done something to one of its forms.
 */
export function undoImport(outer: Ctx, { importId }: z.output<typeof undoInput>): Promise<{ forms: number }> {
  return withActor(outer, async (ctx) => {
    const done = await lockImport(ctx.tx, importId);
    authorize(ctx.actor, 'document.import', done);
    if (done.undoneAt) throw new DomainError('not_ready', { why: 'import_undone' });
    const touched = await listTouched(ctx.tx, importId);
    if (touched.some((entry) => entry.projectId !== null)) authorize(ctx.actor, 'project.edit', done);
    const filings = new Map((await lockFilings(ctx.tx, touched.map((entry) => entry.filingId))).map((filing) => [filing.id, filing]));
    for (const entry of touched) await assertUntouched(ctx, entry, filings.get(entry.filingId)?.title ?? '');
    for (const entry of touched) {
      const filing = filings.get(entry.filingId);
      if (filing) await restore(ctx, filing, entry, done.documentName);
    }
    await markUndone(ctx.tx, importId, ctx.actor.userId, ctx.now());
    await writeRegionTrail(ctx, 'document.import_undone', { import: importId, document: done.documentId, name: done.documentName, forms: touched.length });
    return { forms: touched.length };
  });
}

async function assertUntouched(ctx: TxCtx, entry: ImportFiling, title: string): Promise<void> {
  const since = await actsSince(ctx.tx, entry.filingId, entry.trailSeq);
  if (since) throw new DomainError('frozen', { why: 'edited_since', title, name: since.name, at: since.at.toISOString() });
}

async function restore(ctx: TxCtx, filing: Filing, entry: ImportFiling, name: string): Promise<void> {
  const kind = kindOf(ctx, filing.kind);
  const physical = tablesOf(ctx, filing.kind);
  const [{ context }, stored] = await Promise.all([loadContext(ctx, filing), loadBody(ctx.tx, kind.tables, physical, filing.id)]);
  const sheet = new Sheet(kind, physical, stored);
  const entries: Entry[] = [{ act: 'import.undone', details: { import: entry.importId, name } }, ...(await takeAway(ctx, filing, sheet, entry.before)), ...putBack(sheet, entry.before)];
  deriveInto(sheet, context);
  await sheet.write(ctx, filing);
  await writeTrail(ctx, filing, entries, { ...kind.summary(sheet.body), phase: entry.phaseBefore, beganAt: entry.beganBefore });
  if (entry.projectId === null) return;
  await setProjectRemoved(ctx.tx, entry.projectId, ctx.now());
  await writeRegionTrail(ctx, 'project.removed', { project: entry.projectId, name: await findProjectName(ctx.tx, entry.projectId), unit: filing.unitId });
}

/** Rows that were not there before. */
async function takeAway(ctx: TxCtx, filing: Filing, sheet: Sheet, before: Body): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const spec of sheet.kind.tables) {
    const known = new Set((before[spec.name] ?? []).map((row) => row.id));
    const added = sheet.rows(spec.name).filter((entry) => !known.has(entry.id));
    await Promise.all(added.map((row) => sheet.remove(ctx, filing, spec, row.id)));
    entries.push(...added.map((row): Entry => ({ act: 'row.removed', place: { table: spec.name, row: row.id, field: null }, details: { name: rowName(row) } })));
  }
  return entries;
}

/** Cells as they stood, with what was typed into them. */
function putBack(sheet: Sheet, before: Body): Entry[] {
  const entries: Entry[] = [];
  for (const spec of sheet.kind.tables) for (const old of before[spec.name] ?? []) {
    const row = sheet.find(spec.name, old.id);
    for (const [field, { owner }] of Object.entries(spec.fields)) {
      const [now, was] = [row?.cells[field] ?? null, old.cells[field] ?? null];
      if (!row || owner === 'derived' || (sameCell(now, was) && row.typed[field] === old.typed[field])) continue;
      sheet.set(spec, old.id, field, was, old.typed[field] ?? null);
      entries.push({ act: 'cell.saved', place: { table: spec.name, row: old.id, field }, details: { from: now, to: was, typed: old.typed[field] ?? null, name: rowName(old) } });
    }
  }
  return entries;
}
