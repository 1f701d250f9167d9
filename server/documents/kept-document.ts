import { findListedDocument, listDocuments, type ListedDocument } from '@/db/queries/documents';
import { listVerdicts, type DocumentVerdictRow } from '@/db/repositories/documents';
import { authorizeRegion, can } from '@/domain/access/actor';
import type { DocumentFilter, DocumentLine, DocumentPage, FindingVerdict, KeptDocument } from '@/domain/documents/kept-document';
import { checkedFile } from '@/lib/inspect/reading';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { withActor, type Ctx } from '../kernel/context';
import { documentInReach, mayForget, mayJudge } from './reach';
import { storedReading } from './stored-reading';

export const DOCUMENTS_PER_PAGE = 30;

/** One page of the documents within reach, newest first. */
export function keptDocuments(outer: Ctx, filter: DocumentFilter): Promise<DocumentPage> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'document.read');
    const { rows, total, years } = await listDocuments(ctx.tx, filter, DOCUMENTS_PER_PAGE);
    return { lines: rows.map(lineOf), total, page: filter.page, pages: Math.max(1, Math.ceil(total / DOCUMENTS_PER_PAGE)), years };
  });
}

/** One document with everything that was read of it, in the viewer's language. Out of reach is not_found. */
export function keptDocument(outer: Ctx, id: string, locale: Locale): Promise<KeptDocument> {
  return withActor(outer, async (ctx) => {
    const row = await documentInReach(ctx, id, findListedDocument);
    const reading = row.state === 'read' ? await storedReading(ctx.tx, row.id) : null;
    return {
      ...lineOf(row),
      file: reading ? checkedFile(reading, locale) : null,
      failure: row.failure ? { code: row.failure.code, message: translator(locale, 'reading')(row.failure.code, row.failure.params) } : null,
      judged: verdictsByKey(await listVerdicts(ctx.tx, row.id)),
      may: { judge: mayJudge(ctx.actor, row), forget: mayForget(ctx.actor, row), import: can(ctx.actor, 'document.import') },
    };
  });
}

export const verdictsByKey = (rows: readonly DocumentVerdictRow[]): Readonly<Record<string, FindingVerdict>> =>
  Object.fromEntries(rows.map((row) => [row.findingKey, { verdict: row.verdict, note: row.note, by: row.madeName, at: row.madeAt.toISOString() }]));

const lineOf = (row: ListedDocument): DocumentLine => ({
  id: row.id, name: row.name, title: row.title, kind: row.kind, department: row.department, fiscalYear: row.fiscalYear, state: row.state,
  counts: { error: row.errors, warning: row.warnings, info: row.hints },
  verdicts: { confirmed: row.confirmed, explained: row.explained, false_alarm: row.falseAlarms },
  by: row.madeName, unit: row.unit, at: row.madeAt.toISOString(), size: row.size,
});
