import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { loadBody } from '@/db/bodies/load';
import { addAuthor, lockFiling, type Filing } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import { takeOver, type TakeOver } from '@/domain/filings/take-over';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { begun, deriveInto } from './derive';
import { openParts } from './open-parts';
import { Sheet } from './sheet';
import { kindOf, loadContext, tablesOf } from './work';

export const takeOverInput = z.object({ filingId: z.uuid() });

/**
 * 采用新批复的目标: the planned values of an open report become those of the newest approved version of its target (X-29;
 * 财预〔2015〕88号 art. 28). What was reported of rows that stay is kept; a row that is no longer promised leaves, a new one waits empty.
 * Pressed again it changes nothing. Errors: frozen, forbidden.
 */
export function takeOverSource(outer: Ctx, input: z.output<typeof takeOverInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    const kind = kindOf(ctx, filing.kind);
    const { context: { newerSource } } = await loadContext(ctx, filing);
    if (newerSource === null) return;
    if ((await openParts(ctx, filing, kind)).open !== 'all') throw new DomainError('frozen', { why: 'rows' });

    const renewed: Filing = { ...filing, sourceVersionId: newerSource.versionId };
    const physical = tablesOf(ctx, filing.kind);
    const [{ context }, stored] = await Promise.all([loadContext(ctx, renewed), loadBody(ctx.tx, kind.tables, physical, filing.id)]);
    const sheet = new Sheet(kind, physical, stored);
    const change = takeOver(kind, stored, context);
    await apply(ctx, filing, sheet, change);
    deriveInto(sheet, context);
    await Promise.all([
      sheet.write(ctx, filing),
      addAuthor(ctx.tx, filing, ctx.actor.userId),
      writeTrail(ctx, filing, [{ act: 'source.taken_over', details: { from: newerSource.from, to: newerSource.to, source: newerSource.versionId, ...change } }],
        { sourceVersionId: newerSource.versionId, ...kind.summary(sheet.body), ...begun(ctx, filing, kind) }),
    ]);
  });
}

async function apply(ctx: TxCtx, filing: Filing, sheet: Sheet, change: TakeOver): Promise<void> {
  for (const { table, row } of change.remove) {
    const spec = sheet.specOf(table);
    if (spec) await sheet.remove(ctx, filing, spec, row.id);
  }
  for (const { table, row, field, to } of change.set) {
    const spec = sheet.specOf(table);
    if (spec) sheet.set(spec, row, field, to, null);
  }
  for (const { table, rows } of change.order) {
    const spec = sheet.specOf(table);
    if (spec) rows.forEach((row, index) => sheet.move(spec, row, rows[index - 1] ?? null));
  }
  for (const { table, row, after } of change.add) {
    const spec = sheet.specOf(table);
    const id = randomUUID();
    const before = sheet.rows(table).find((one) => one.lineage === after)?.id ?? null;
    if (spec) sheet.add(spec, { id, lineage: row.lineage ?? id, seq: 0, cells: row.cells, typed: {} }, before);
  }
}
