import 'server-only';
import { loadBody } from '@/db/bodies/load';
import { listHeld } from '@/db/queries/filing-lines';
import { sameName, type MatchingFiling } from '@/domain/documents/matching-filing';
import { stateOf } from '@/domain/filings/workflow';
import type { StructuredDocument } from '@/domain/reading/document';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { requireCtx } from '../kernel/session';

const MOST = 20;

/** Forms that wait for a decision of mine and belong to the department, year and projects of a document. */
export const loadMatchingFilings = async (document: StructuredDocument): Promise<readonly MatchingFiling[]> => matchingFilings(await requireCtx(), document);

export function matchingFilings(outer: Ctx, document: Pick<StructuredDocument, 'department' | 'fiscalYear' | 'tables'>): Promise<readonly MatchingFiling[]> {
  if (document.department === null || document.fiscalYear === null) return Promise.resolve([]);
  return withActor(outer, async (ctx) => {
    const held = await listHeld(ctx.tx, ctx.actor.roles);
    const mine = held.filter((line) => {
      const kind = ctx.kinds[line.kind];
      return kind !== undefined && stateOf(kind.workflow, line.state).editable === 'none' && line.fiscalYear === document.fiscalYear && sameName(line.department, document.department)
        && (line.project === null || document.tables.some((table) => sameName(table.project, line.project)));
    });
    return Promise.all(mine.slice(0, MOST).map(async ({ id, title, kind, project }) => ({ id, title, kind, project, rows: await rowsOf(ctx, id, kind) })));
  });
}

async function rowsOf(ctx: TxCtx, filingId: string, name: string): Promise<MatchingFiling['rows']> {
  const tables = ctx.kinds[name]?.tables.filter((table) => table.name === 'rows') ?? [];
  const physical = ctx.bodies[name];
  if (tables.length === 0 || !physical) return [];
  const body = await loadBody(ctx.tx, tables, physical, filingId);
  return (body.rows ?? []).flatMap((row) => (typeof row.cells.name === 'string' ? [{ line: `rows/${row.lineage}`, name: row.cells.name }] : []));
}
