import 'server-only';
import { getLocale } from 'next-intl/server';
import type { DocumentPage, KeptDocument } from '@/domain/documents/kept-document';
import { localeOf } from '@/lib/i18n/locales';
import { orNotFound } from '../kernel/or-not-found';
import { requirePermission } from '../kernel/session';
import { documentFilter } from './document-filter';
import { keptDocument, keptDocuments } from './kept-document';

type Query = Parameters<typeof documentFilter>[0];

/** The list of kept documents as its address asks for it. */
export async function loadDocuments(query: Query): Promise<DocumentPage> {
  return keptDocuments(await requirePermission('document.read'), documentFilter(query));
}

/** One kept document; out of reach is a page that does not exist. */
export async function loadDocument(id: string): Promise<KeptDocument> {
  const ctx = await requirePermission('document.read');
  return orNotFound(keptDocument(ctx, id, localeOf(await getLocale())));
}
