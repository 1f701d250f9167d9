import { randomUUID } from 'node:crypto';
import { loadBody } from '@/db/bodies/load';
import { findPublishedRuleSet } from '@/db/repositories/cycles';
import { completeRules } from '@/domain/rules/schema';
import type { Filing } from '@/db/repositories/filings';
import type { Body, Row, TableSpec } from '@/domain/filings/body';
import type { Kind, KindContext, NewRow } from '@/domain/filings/kind';
import type { DraftForm } from '@/domain/importing/draft';
import type { ImportForm } from '@/domain/importing/proposal';
import { proposeRows, type FormNow } from '@/domain/importing/propose';
import { MOST_ROWS } from '../filings/change-rows';
import { openParts } from '../filings/open-parts';
import { kindOf, loadContext, tablesOf } from '../filings/work';
import type { TxCtx } from '../kernel/context';
import type { Found, YearNow } from './find-form';

const NOTHING = { rows: [], leftAlone: [], counts: { new: 0, changed: 0, unchanged: 0, cannot_place: 0 } } as const;

/** A draft beside the form it belongs to. */
export async function proposeForm(ctx: TxCtx, year: YearNow, draft: DraftForm, found: Found): Promise<ImportForm> {
  const head = {
    key: draft.key, kind: draft.kind, object: draft.object, name: draft.project?.name ?? draft.department ?? '', title: draft.title, period: draft.period, where: draft.where, leftOver: draft.leftOver,
  };
  switch (found.action) {
    case 'refuse': return { ...head, ...NOTHING, filing: null, action: 'refuse', refusal: found.refusal };
    case 'create': return { ...head, ...proposeRows(draft, await newForm(ctx, year, draft, found.name)), filing: null, action: 'create', refusal: null };
    case 'fill': {
      const { id, docNo, title, state, trailSeq } = found.filing;
      const filing = { id, docNo, title, state, seq: trailSeq };
      const now = await standingForm(ctx, found.filing);
      return now.open === 'none'
        ? { ...head, ...NOTHING, filing, action: 'refuse', refusal: { why: 'not_editable', params: { state } } }
        : { ...head, ...proposeRows(draft, now), filing, action: 'fill', refusal: null };
    }
  }
}

async function standingForm(ctx: TxCtx, filing: Filing): Promise<FormNow> {
  const kind = kindOf(ctx, filing.kind);
  const [parts, { context }, body] = await Promise.all([openParts(ctx, filing, kind), loadContext(ctx, filing), loadBody(ctx.tx, kind.tables, tablesOf(ctx, filing.kind), filing.id)]);
  return formNow(kind, context, kind.derive(body, context), parts);
}

/** What a project's target would be if it were created now. */
async function newForm(ctx: TxCtx, year: YearNow, draft: DraftForm, projectName: string): Promise<FormNow> {
  const kind = kindOf(ctx, draft.kind);
  const rules = completeRules((await findPublishedRuleSet(ctx.tx, year.cycle.ruleSetId)).body);
  const context: KindContext = { rules, fiscalYear: year.cycle.year, period: null, object: draft.object, projectName, departmentName: year.unit.name, source: null, newerSource: null, evidence: new Set() };
  const made = kind.create(context);
  const body = Object.fromEntries(kind.tables.map((spec) => [spec.name, (made[spec.name] ?? []).map((row) => firstRow(spec, row))]));
  return formNow(kind, context, body, { open: 'all', known: new Set() });
}

function firstRow(spec: TableSpec, row: NewRow): Row {
  const id = randomUUID();
  return { id, lineage: id, seq: row.seq, typed: {}, cells: Object.fromEntries(Object.keys(spec.fields).map((field) => [field, row.cells[field] ?? null])) };
}

const formNow = (kind: Kind, context: KindContext, body: Body, parts: Pick<FormNow, 'open' | 'known'>): FormNow =>
  ({ tables: kind.tables, body, open: parts.open, known: parts.known, frame: context.rules.frames[context.object], fiscalYear: context.fiscalYear, mostRows: MOST_ROWS });
