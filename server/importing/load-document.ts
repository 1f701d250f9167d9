import { findDocument, type DocumentRow } from '@/db/repositories/documents';
import { draftsOf } from '@/domain/importing/drafts-of';
import type { Drafts } from '@/domain/importing/draft';
import { DomainError } from '@/domain/shared/errors';
import { documentInReach } from '../documents/reach';
import { storedReading } from '../documents/stored-reading';
import type { TxCtx } from '../kernel/context';

export interface DocumentDrafts { readonly document: DocumentRow; readonly drafts: Drafts }

/** A kept document in reach, as drafts of our forms. not_ready: it is not read, or cannot be. */
export async function loadDrafts(ctx: TxCtx, documentId: string): Promise<DocumentDrafts> {
  const document = await documentInReach(ctx, documentId, findDocument);
  const reading = document.state === 'read' ? await storedReading(ctx.tx, document.id) : null;
  if (!reading) throw new DomainError('not_ready', { why: 'document_not_read' });
  return { document, drafts: draftsOf(reading.document) };
}
