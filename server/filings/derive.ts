import { loadBody } from '@/db/bodies/load';
import { updateFiling, type Filing } from '@/db/repositories/filings';
import { sameCell } from '@/domain/filings/cell';
import type { Kind, KindContext } from '@/domain/filings/kind';
import type { SaveAnswer } from '@/domain/filings/view';
import { stateOf } from '@/domain/filings/workflow';
import type { TxCtx } from '../kernel/context';
import { Sheet } from './sheet';
import { loadContext, tablesOf } from './work';

/** Recomputes what the kind derives and sets the cells that differ. Returns them. */
export function deriveInto(sheet: Sheet, context: KindContext): SaveAnswer['derived'] {
  const before = sheet.body;
  const after = sheet.kind.derive(before, context);
  return sheet.kind.tables.flatMap((spec) => {
    const derived = Object.entries(spec.fields).filter(([, field]) => field.owner === 'derived').map(([name]) => name);
    if (derived.length === 0) return [];
    return (after[spec.name] ?? []).flatMap((row, index) => derived.flatMap((field) => {
      const cell = row.cells[field] ?? null;
      if (sameCell(before[spec.name]?.[index]?.cells[field] ?? null, cell)) return [];
      sheet.set(spec, row.id, field, cell);
      return [{ table: spec.name, row: row.id, field, cell }];
    }));
  });
}

/** With the first thing that somebody puts into it, a form has begun. */
export const begun = (ctx: TxCtx, filing: Filing, kind: Kind): Partial<Filing> =>
  filing.beganAt ? {} : { beganAt: ctx.now(), phase: stateOf(kind.workflow, filing.state).phase };

/** The same for a filing of which something beside its cells has changed, with what queues show of it. */
export async function deriveAndKeep(ctx: TxCtx, filing: Filing, kind: Kind): Promise<void> {
  const physical = tablesOf(ctx, filing.kind);
  const [{ context }, stored] = await Promise.all([loadContext(ctx, filing), loadBody(ctx.tx, kind.tables, physical, filing.id)]);
  const sheet = new Sheet(kind, physical, stored);
  deriveInto(sheet, context);
  await sheet.write(ctx, filing);
  await updateFiling(ctx.tx, filing.id, { ...kind.summary(sheet.body), ...begun(ctx, filing, kind) });
}
