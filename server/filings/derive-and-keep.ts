import { loadBody, physicalTable } from '@/db/bodies/load';
import { writeCells } from '@/db/bodies/write';
import { updateFiling, type Filing } from '@/db/repositories/filings';
import type { Body, Cell, FieldType } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import type { Kind } from '@/domain/filings/kind';
import type { SaveAnswer } from '@/domain/filings/view';
import { compare } from '@/domain/shared/decimal';
import type { TxCtx } from '../kernel/context';
import { loadContext, tablesOf } from './work';

/** Recomputes what the kind derives, keeps it in its typed columns, and refreshes what queues show. Returns the cells that changed. */
export async function deriveAndKeep(ctx: TxCtx, filing: Filing, kind: Kind): Promise<SaveAnswer['derived']> {
  const physical = tablesOf(ctx, filing.kind);
  const [{ context }, stored] = await Promise.all([loadContext(ctx, filing), loadBody(ctx.tx, kind.tables, physical, filing.id)]);
  const body = kind.derive(stored, context);
  const changes = derivedChanges(kind, stored, body);
  for (const { table, row, cells } of group(changes)) {
    const spec = kind.tables.find((entry) => entry.name === table);
    if (spec) await writeCells(ctx.tx, spec, physicalTable(physical, table), filing, row, cells);
  }
  await updateFiling(ctx.tx, filing.id, kind.summary(body));
  return changes;
}

type Change = SaveAnswer['derived'][number];

function derivedChanges(kind: Kind, before: Body, after: Body): Change[] {
  return kind.tables.flatMap((spec) => {
    const derived = Object.entries(spec.fields).filter(([, field]) => field.owner === 'derived').map(([name]) => name);
    return (after[spec.name] ?? []).flatMap((row, index) => derived.flatMap((field): Change[] => {
      const cell: Cell = row.cells[field] ?? null;
      const was = before[spec.name]?.[index]?.cells[field] ?? null;
      return same(was, cell, spec.fields[field]?.type) ? [] : [{ table: spec.name, row: row.id, field, cell }];
    }));
  });
}

/** A score is the same number whether the database prints its zeros or not. */
const same = (was: Cell, cell: Cell, type: FieldType | undefined): boolean =>
  (type === 'number' && typeof was === 'string' && typeof cell === 'string' ? compare(was, cell) === 0 : sameCell(was, cell));

function group(changes: readonly Change[]): { table: string; row: string; cells: Record<string, Cell> }[] {
  const rows = new Map<string, { table: string; row: string; cells: Record<string, Cell> }>();
  for (const { table, row, field, cell } of changes) {
    const entry = rows.get(row) ?? { table, row, cells: {} };
    entry.cells[field] = cell;
    rows.set(row, entry);
  }
  return [...rows.values()];
}
