import 'server-only';
import { findPublishedRuleSet, getCycle, listBegunWindows } from '@/db/repositories/cycles';
import { findDocument } from '@/db/repositories/documents';
import { actsSince, listImports } from '@/db/repositories/imports';
import { STAGES } from '@/domain/filings/kind';
import type { ImportPage, PastImport } from '@/domain/importing/page';
import { chooseYear, type YearOption } from '@/domain/board/year';
import { completeRules } from '@/domain/rules/schema';
import { documentInReach } from '../documents/reach';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { orNotFound } from '../kernel/or-not-found';
import { requirePermission } from '../kernel/session';
import { loadYears } from '../shell/loaders';
import { previewImport } from './preview';

/** imports of which the page says whether they can still be undone */
const NEWEST = 5;

/** The page of an import: the document, the years that are open, what would happen in the chosen one, and what was imported before. */
export async function loadImport(documentId: string, year: string | undefined): Promise<ImportPage> {
  const ctx = await requirePermission('document.import');
  return orNotFound(pageOf(ctx, documentId, year));
}

async function pageOf(ctx: Ctx, documentId: string, year: string | undefined): Promise<ImportPage> {
  const years = await loadYears(ctx);
  const { document, open, imports } = await withActor(ctx, async (inside) => ({
    document: await documentInReach(inside, documentId, findDocument), open: await openYears(inside, years), imports: await pastImports(inside, documentId),
  }));
  const line = { id: document.id, name: document.name, title: document.title, department: document.department, fiscalYear: document.fiscalYear, read: document.state === 'read' };
  const chosen = chooseYear(open, year ?? String(document.fiscalYear ?? ''));
  if (!chosen || !line.read) return { document: line, years: open, year: chosen?.year ?? null, rules: null, preview: null, imports };
  const [preview, rules] = await Promise.all([
    previewImport(ctx, { documentId, cycleId: chosen.id }),
    withActor(ctx, async ({ tx }) => completeRules((await findPublishedRuleSet(tx, (await getCycle(tx, chosen.id)).ruleSetId)).body)),
  ]);
  return { document: line, years: open, year: chosen.year, rules, preview, imports };
}

/** Years with a window that has begun: others expect nothing yet. */
async function openYears(ctx: TxCtx, years: readonly YearOption[]): Promise<YearOption[]> {
  const begun = await Promise.all(years.map(async (option) => ((await listBegunWindows(ctx.tx, option.id, STAGES, ctx.now())).length > 0 ? [option] : [])));
  return begun.flat();
}

async function pastImports(ctx: TxCtx, documentId: string): Promise<PastImport[]> {
  const imports = await listImports(ctx.tx, documentId);
  return Promise.all(imports.slice(0, NEWEST).map(async ({ id, madeName, madeAt, undoneAt, cycleId, forms }) => {
    const since = undoneAt ? [] : await Promise.all(forms.map(async (form) => ({ title: form.title, since: await actsSince(ctx.tx, form.filingId, form.seq) })));
    const edited = since.find((entry) => entry.since !== null);
    return {
      id, cycleId, by: madeName, at: madeAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null, edited: edited?.since ? { title: edited.title, by: edited.since.name } : null,
      forms: forms.map(({ filingId, title, kind, cells, rows }) => ({ filingId, title, kind, cells, rows })),
    };
  }));
}
