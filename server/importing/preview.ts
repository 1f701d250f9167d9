import { getCycle } from '@/db/repositories/cycles';
import { sameName } from '@/domain/importing/likeness';
import type { ImportPreview } from '@/domain/importing/page';
import type { ImportForm } from '@/domain/importing/proposal';
import { authorizeRegion } from '@/domain/access/actor';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { findForm, loadYear, type Found, type YearNow } from './find-form';
import { loadDrafts } from './load-document';
import { proposeForm } from './propose-form';

/**
 * What would be new, changed, unchanged or without a place if a read document were taken over into a year, cell by cell.
 * Changes nothing. Errors: not_found (document or year out of reach), forbidden, not_ready (the document is not read).
 */
export async function previewImport(outer: Ctx, input: { documentId: string; cycleId: string }): Promise<ImportPreview> {
  authorizeRegion(outer.actor, 'document.import');
  return withActor(outer, async (ctx) => {
    const { document, drafts } = await loadDrafts(ctx, input.documentId);
    const year = await loadYear(ctx, await getCycle(ctx.tx, input.cycleId));
    const forms: ImportForm[] = [];
    for (const { draft, found } of pairedForms(ctx, year, drafts.forms)) forms.push(await proposeForm(ctx, year, draft, found));
    const own = year.units.find((unit) => unit.id === year.departmentId)?.name ?? year.unit.name;
    return {
      document: { id: document.id, name: document.name, fiscalYear: drafts.fiscalYear, department: drafts.department },
      cycle: { id: year.cycle.id, year: year.cycle.year, title: year.cycle.title },
      department: { name: own, same: drafts.department === null || sameName(own, drafts.department) }, forms, leftOver: drafts.leftOver,
    };
  });
}

type Drafts = Awaited<ReturnType<typeof loadDrafts>>['drafts'];

/** Drafts with the forms they belong to; a form is filled from one draft only. */
export function pairedForms(ctx: TxCtx, year: YearNow, drafts: Drafts['forms']): readonly { draft: Drafts['forms'][number]; found: Found }[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const found = findForm(ctx, year, draft);
    const target = found.action === 'fill' ? found.filing.id : found.action === 'create' ? `new:${found.name}` : null;
    if (target !== null && taken.has(target)) return { draft, found: { action: 'refuse', refusal: { why: 'twice', params: { name: draft.project?.name ?? '' } } } };
    if (target !== null) taken.add(target);
    return { draft, found };
  });
}
