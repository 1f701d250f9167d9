import { randomUUID } from 'node:crypto';
import { physicalTable } from '@/db/bodies/load';
import { insertRows } from '@/db/bodies/write';
import { insertFiling } from '@/db/repositories/new-filing';
import { nextDocNo, type Filing } from '@/db/repositories/filings';
import type { Row, TableSpec } from '@/domain/filings/body';
import type { Kind, NewRow, Summary } from '@/domain/filings/kind';
import { stateOf } from '@/domain/filings/workflow';
import type { TxCtx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { loadContext, tablesOf } from './work';

export interface NewFiling {
  readonly cycle: { id: string; year: number; ruleSetId: string };
  readonly window: { id: string; stage: string; period: number | null; dueAt: Date | null };
  readonly unitId: string;
  readonly departmentId: string;
  readonly project: { id: string; name: string } | null;
  readonly title: string;
  readonly demo: boolean;
  /** frozen version it is made from: this year's target, or last year's for a new target */
  readonly sourceVersionId: string | null;
}

/** An expected form begins: header, first rows by its kind, first entry of its chain. Null when it exists already. */
export async function createFiling(ctx: TxCtx, kind: Kind, input: NewFiling): Promise<Filing | null> {
  const filing = await insertFiling(ctx.tx, {
    docNo: await nextDocNo(ctx.tx, input.cycle.year), regionId: ctx.actor.regionId, cycleId: input.cycle.id, windowId: input.window.id, kind: kind.code, stage: kind.stage,
    fiscalYear: input.cycle.year, period: input.window.period, unitId: input.unitId, departmentId: input.departmentId, projectId: input.project?.id ?? null,
    title: input.title, ruleSetId: input.cycle.ruleSetId, sourceVersionId: input.sourceVersionId, state: kind.workflow.start, phase: 'not_begun',
    holder: stateOf(kind.workflow, kind.workflow.start).holder, stateAt: ctx.now(), dueAt: input.window.dueAt, demo: input.demo, createdAt: ctx.now(),
  });
  if (!filing) return null;
  const summary = await fillBody(ctx, kind, filing);
  await writeTrail(ctx, filing, [{ act: 'filing.created', details: { kind: kind.code, title: input.title, source: input.sourceVersionId } }], summary);
  return filing;
}

/** First rows of every table; returns what queues show of the form. Opening a window does this for thousands: nothing is read back. */
async function fillBody(ctx: TxCtx, kind: Kind, filing: Filing): Promise<Summary> {
  const { context } = await loadContext(ctx, filing);
  const made = kind.create(context);
  const body = Object.fromEntries(kind.tables.map((spec) => [spec.name, (made[spec.name] ?? []).map((row) => firstRow(spec, row))]));
  await Promise.all(kind.tables.map((spec) => insertRows(ctx.tx, spec, physicalTable(tablesOf(ctx, kind.code), spec.name), filing, body[spec.name] ?? [])));
  return kind.summary(kind.derive(body, context));
}

function firstRow(spec: TableSpec, row: NewRow): Row {
  const id = randomUUID();
  const cells = Object.fromEntries(Object.keys(spec.fields).map((field) => [field, row.cells[field] ?? null]));
  return { id, lineage: row.lineage ?? id, seq: row.seq, cells, typed: {} };
}
