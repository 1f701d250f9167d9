import { randomUUID } from 'node:crypto';
import type { Body, Row } from '@/domain/filings/body';
import type { MoveInput } from '@/domain/filings/commands';
import { explanationKey } from '@/domain/filings/place';
import { readiness } from '@/domain/filings/readiness';
import type { CellEdit, SaveRequest } from '@/domain/filings/view';
import { DomainError } from '@/domain/shared/errors';
import { addOpinion } from '../filings/opinions';
import { explainFinding } from '../filings/explain';
import { filingView } from '../filings/view';
import { move } from '../filings/move';
import { saveCells } from '../filings/save-cells';
import { saveReview } from '../filings/save-review';
import type { Ctx } from '../kernel/context';
import type { Typed } from './data/dacheng';

/** Fills and moves forms through the verbs that the pages use; a refusal stops the load and says where. */

/** Types the cells of one row; empty texts are left alone. */
function editsOf(table: string, row: Row, typed: Typed): CellEdit[] {
  return Object.entries(typed).filter(([, text]) => text !== '').map(([field, text]) => ({ table, row: row.id, field, base: row.cells[field] ?? null, typed: text }));
}

export interface Content { readonly header?: Typed; readonly funds?: Readonly<Record<string, Typed>>; readonly lists?: Readonly<Record<string, readonly Typed[]>>; readonly rows?: readonly Typed[] }

/** One request for the whole form: rows that are missing are added, the others typed over. */
export async function fill(ctx: Ctx, filingId: string, content: Content): Promise<void> {
  const { body, open } = await filingView(ctx, filingId);
  const lists: Record<string, readonly Typed[]> = { ...content.lists, ...(content.rows ? { rows: content.rows } : {}) };
  const edits: CellEdit[] = [];
  const add: NonNullable<SaveRequest['add']>[number][] = [];
  const remove: { table: string; row: string }[] = [];
  const header = body.header?.[0];
  if (header && content.header) edits.push(...editsOf('header', header, content.header));
  for (const row of body.funds ?? []) edits.push(...editsOf('funds', row, content.funds?.[String(row.cells.source)] ?? {}));
  for (const [table, typed] of Object.entries(lists)) {
    const rows = body[table] ?? [];
    typed.forEach((cells, index) => {
      const row = rows[index];
      if (row) edits.push(...editsOf(table, row, cells));
      else add.push({ table, row: randomUUID(), after: null, cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')) });
    });
    if (open === 'all' && table !== 'rows') continue;
    if (open === 'all') remove.push(...rows.slice(typed.length).map((row) => ({ table, row: row.id })));
  }
  const removable = kindOpens(ctx, await kindOfFiling(ctx, filingId), 'rows') ? remove : [];
  const answer = await saveCells(ctx, filingId, { operation: randomUUID(), edits, add, remove: removable });
  const refused = answer.edits.findIndex((edit) => edit.status !== 'saved');
  if (refused >= 0) throw new Error(`demo: ${JSON.stringify(edits[refused])} → ${JSON.stringify(answer.edits[refused])}`);
}

const kindOfFiling = async (ctx: Ctx, filingId: string): Promise<string> => (await filingView(ctx, filingId)).kind;
const kindOpens = (ctx: Ctx, kind: string, table: string): boolean => ctx.kinds[kind]?.tables.find((spec) => spec.name === table)?.open ?? false;

/** Gives each thing that asks its line, as a clerk would who keeps the published wording. */
export async function explainAll(ctx: Ctx, filingId: string, text: string): Promise<void> {
  const view = await filingView(ctx, filingId);
  const kind = ctx.kinds[view.kind];
  if (!kind) throw new DomainError('unexpected', { kind: view.kind });
  const findings = kind.check(view.body, { ...view.context, evidence: new Set(view.context.evidence) });
  const ready = readiness(findings, view.context.rules, view.explanations);
  if (ready.block.length > 0) throw new Error(`demo: ${view.title} ${view.kind} is blocked: ${JSON.stringify(ready.block)}`);
  for (const { code, place } of ready.unexplained) {
    await explainFinding(ctx, { filingId, code, placeKey: explanationKey(code, place).slice(code.length + 1), text });
  }
}

export const go = (ctx: Ctx, filingId: string, event: MoveInput['event'], words?: string): Promise<unknown> =>
  move(ctx, { filingId, operation: randomUUID(), event, ...(words ? { words } : {}) });

export async function gradeGood(ctx: Ctx, filingId: string): Promise<void> {
  const { context } = await filingView(ctx, filingId);
  const items = context.rules.reviewItems.map((item) => ({ code: item.code, grade: 'good' as const, score: null, opinion: null }));
  await saveReview(ctx, { filingId, items, grade: 'good', opinion: null });
}

export async function say(ctx: Ctx, filingId: string, find: (body: Body) => Row | undefined, text: string): Promise<void> {
  const { body } = await filingView(ctx, filingId);
  const row = find(body);
  if (!row) throw new Error('demo: no row to speak of');
  await addOpinion(ctx, { filingId, operation: randomUUID(), scope: 'row', place: { table: 'rows', row: row.id, field: null }, text, blocking: true, findingCode: null });
}
