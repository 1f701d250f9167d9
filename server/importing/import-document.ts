import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { loadBody } from '@/db/bodies/load';
import { lockDocument } from '@/db/repositories/documents';
import { getCycle } from '@/db/repositories/cycles';
import { getFiling, lockFilings, type Filing } from '@/db/repositories/filings';
import { insertImport, type ImportFiling } from '@/db/repositories/imports';
import { authorizeRegion } from '@/domain/access/actor';
import type { DraftForm } from '@/domain/importing/draft';
import { requestOf, type Taken } from '@/domain/importing/request';
import { DomainError } from '@/domain/shared/errors';
import { documentInReach } from '../documents/reach';
import { saveInto } from '../filings/save-cells';
import { kindOf, tablesOf } from '../filings/work';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { once } from '../kernel/once';
import { writeRegionTrail, writeTrail } from '../kernel/trail';
import { createImported } from './create-imported';
import { loadYear, type Found, type YearNow } from './find-form';
import { loadDrafts } from './load-document';
import { pairedForms } from './preview';
import { proposeForm } from './propose-form';

/** What of a form is taken: everything that is new or changed and stated in so many words, or these cells (`rows:3/name`). */
const taken = z.object({
  cells: z.union([z.literal('all'), z.array(z.string().max(80)).max(20_000)]),
  /** last entry of the form's trail that the preview showed; null: a project to create */
  seq: z.number().int().min(0).nullable(),
});
export const importInput = z.object({ documentId: z.uuid(), cycleId: z.uuid(), operation: z.uuid(), accepted: z.record(z.string().max(60), taken) });
type Input = z.output<typeof importInput>;

export interface ImportResult {
  readonly importId: string;
  readonly forms: readonly { readonly key: string; readonly filingId: string; readonly title: string; readonly docNo: string; readonly cells: number; readonly rows: number; readonly created: boolean }[];
}

/**
 * Takes a read document over into drafts of a year, in one transaction and through the same path as typing: rights, openness, trail
 * and typed text are those of the person who imports. One refused cell and nothing is taken. `stale`: a form changed since the preview.
 */
export async function importDocument(outer: Ctx, input: Input): Promise<ImportResult> {
  authorizeRegion(outer.actor, 'document.import');
  const lock = (ctx: TxCtx) => documentInReach(ctx, input.documentId, lockDocument);
  return withActor(outer, (ctx) => once(ctx, { id: input.operation, verb: 'import', about: input.documentId }, () => lock(ctx), () => takeOver(ctx, input)));
}

async function takeOver(ctx: TxCtx, input: Input): Promise<ImportResult> {
  const { document, drafts } = await loadDrafts(ctx, input.documentId);
  const year = await loadYear(ctx, await getCycle(ctx.tx, input.cycleId));
  const pairs = pairedForms(ctx, year, drafts.forms).filter(({ draft }) => Object.hasOwn(input.accepted, draft.key));
  if (pairs.length === 0 || pairs.length < Object.keys(input.accepted).length) throw new DomainError('stale', { what: 'import' });
  const importId = randomUUID();
  const work: { draft: DraftForm; filing: Filing; projectId: string | null }[] = [];
  for (const { draft, found } of pairs) work.push({ draft, ...(await formFor(ctx, year, draft, found, input.accepted[draft.key]?.seq ?? null)) });
  const locked = new Map((await lockFilings(ctx.tx, work.map(({ filing }) => filing.id))).map((filing) => [filing.id, filing]));

  const results: ImportResult['forms'][number][] = [];
  const touched: ImportFiling[] = [];
  for (const { draft, filing, projectId } of work) {
    const now = locked.get(filing.id) ?? filing;
    const asked = input.accepted[draft.key];
    if (projectId === null && now.trailSeq !== asked?.seq) throw new DomainError('stale', { what: 'form', title: now.title });
    const done = await takeForm(ctx, year, draft, now, asked?.cells ?? [], { importId, name: document.name });
    if (!done && projectId !== null) throw new DomainError('stale', { what: 'form', title: now.title }); // a project of which nothing was taken would stand there alone
    if (!done) continue;
    touched.push({ ...done, id: randomUUID(), importId, projectId });
    results.push({ key: draft.key, filingId: now.id, title: now.title, docNo: now.docNo, cells: done.cells, rows: done.rows, created: projectId !== null });
  }
  if (touched.length === 0) throw new DomainError('stale', { what: 'import' });
  const { regionId, unitId, userId, name } = ctx.actor;
  await insertImport(ctx.tx, { id: importId, regionId, unitId, documentId: document.id, documentName: document.name, cycleId: year.cycle.id, madeBy: userId, madeName: name, madeAt: ctx.now() }, touched);
  await writeRegionTrail(ctx, 'document.imported', { import: importId, document: document.id, name: document.name, year: year.cycle.year, forms: touched.length });
  return { importId, forms: results };
}

/** The form a draft goes into; a project that is not there is created, with its form. */
async function formFor(ctx: TxCtx, year: YearNow, draft: DraftForm, found: Found, seq: number | null): Promise<{ filing: Filing; projectId: string | null }> {
  if (found.action === 'refuse') throw new DomainError('frozen', { why: found.refusal.why, title: draft.project?.name ?? '' });
  if (found.action === 'fill') return { filing: found.filing, projectId: null };
  if (seq !== null) throw new DomainError('stale', { what: 'form', title: found.name });
  return createImported(ctx, year.cycle.id, draft.kind, found);
}

type Done = Omit<ImportFiling, 'id' | 'importId' | 'projectId'>;

/** One form: proposed once more as it stands now, then typed. Null: nothing of it was left to take. */
async function takeForm(ctx: TxCtx, year: YearNow, draft: DraftForm, filing: Filing, cells: Taken, about: { importId: string; name: string }): Promise<Done | null> {
  const kind = kindOf(ctx, filing.kind);
  const before = await loadBody(ctx.tx, kind.tables, tablesOf(ctx, filing.kind), filing.id);
  const form = await proposeForm(ctx, year, draft, { action: 'fill', filing });
  if (form.action === 'refuse') throw new DomainError('frozen', { why: form.refusal?.why ?? 'state', title: filing.title });
  const request = requestOf(form.rows, cells, randomUUID);
  if (!request) throw new DomainError('stale', { what: 'form', title: filing.title });
  if (request.edits.length === 0 && request.add.length === 0) return null;
  const added = request.add.reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
  const count = { cells: request.edits.length + added, rows: request.add.length };
  const head = await writeTrail(ctx, filing, [{ act: 'import.done', details: { import: about.importId, name: about.name, ...count } }]);
  const answer = await saveInto(ctx, { ...filing, trailSeq: head.seq, trailHead: head.hash }, { operation: about.importId, edits: request.edits, add: request.add });
  const refused = answer.edits.find((edit) => edit.status !== 'saved');
  if (refused) throw refused.status === 'refused' ? new DomainError(refused.code, refused.params) : new DomainError('conflict', { title: filing.title });
  const { trailSeq } = await getFiling(ctx.tx, filing.id);
  return { filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, before, phaseBefore: filing.phase, beganBefore: filing.beganAt, trailSeq, ...count };
}
