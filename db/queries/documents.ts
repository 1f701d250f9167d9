import { and, asc, desc, eq, ilike, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { DocumentFilter } from '@/domain/documents/kept-document';
import type { Tx } from '../client';
import type { DocumentRow } from '../repositories/documents';
import { documents, documentVerdicts, units } from '../schema';

export interface ListedDocument extends DocumentRow {
  readonly unit: string;
  readonly confirmed: number;
  readonly explained: number;
  readonly falseAlarms: number;
}

const said = (verdict: string): SQL<number> =>
  sql<number>`(select count(*)::int from ${documentVerdicts} v where v.document_id = ${documents.id} and v.verdict = ${verdict})`;
const COLUMNS = { document: documents, unit: units.shortName, confirmed: said('confirmed'), explained: said('explained'), falseAlarms: said('false_alarm') };
const flat = ({ document, ...rest }: { document: DocumentRow } & Omit<ListedDocument, keyof DocumentRow>): ListedDocument => ({ ...document, ...rest });

function conditions({ text, year, kind, state }: Omit<DocumentFilter, 'page'>): SQL | undefined {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    text === '' ? undefined : or(ilike(documents.name, like), ilike(documents.title, like), ilike(documents.department, like)),
    // What is still being read may be of that year.
    year === null ? undefined : or(eq(documents.fiscalYear, year), eq(documents.state, 'reading')),
    kind === null ? undefined : eq(documents.kind, kind),
    state === null ? undefined : eq(documents.state, state),
  );
}

/** Newest first; reach is the transaction's. */
export async function listDocuments(tx: Tx, filter: DocumentFilter, perPage: number): Promise<{ rows: ListedDocument[]; total: number; years: number[] }> {
  const where = conditions(filter);
  const rows = await tx.select(COLUMNS).from(documents).innerJoin(units, eq(units.id, documents.unitId)).where(where)
    .orderBy(desc(documents.madeAt), asc(documents.id)).limit(perPage).offset((filter.page - 1) * perPage);
  const [counted] = await tx.select({ total: sql<number>`count(*)::int` }).from(documents).where(where);
  const years = await tx.selectDistinct({ year: documents.fiscalYear }).from(documents).where(isNotNull(documents.fiscalYear)).orderBy(desc(documents.fiscalYear));
  return { rows: rows.map(flat), total: counted?.total ?? 0, years: years.flatMap(({ year }) => year ?? []) };
}

export async function findListedDocument(tx: Tx, id: string): Promise<ListedDocument | null> {
  const [row] = await tx.select(COLUMNS).from(documents).innerJoin(units, eq(units.id, documents.unitId)).where(eq(documents.id, id));
  return row ? flat(row) : null;
}

/** Documents whose reading has not ended, for the process that reads. */
export const listUnread = (tx: Tx): Promise<DocumentRow[]> => tx.select().from(documents).where(eq(documents.state, 'reading')).orderBy(asc(documents.madeAt));
