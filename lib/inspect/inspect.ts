import { checkDocument, type CheckedDocument, type DocumentContext } from '@/domain/checks/check-document';
import type { StructuredDocument } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';
import { isUnrelated } from '@/domain/reading/unrelated';
import { ReadError } from '@/lib/readers/read-error';
import { readFile } from '@/lib/readers/read-file';

/** A published document read and checked. Plain data: it can be sent between processes as it stands. */
export interface Inspection extends CheckedDocument {
  readonly document: StructuredDocument;
}

/** Bytes of one file → its structure, its findings, the checks made. Throws ReadError. Touches nothing but its input. */
export async function inspect(bytes: Uint8Array, name: string, context: DocumentContext = {}): Promise<Inspection> {
  const document = readDocument(await readFile(bytes, name));
  if (isUnrelated(document)) throw new ReadError('READ-NOTHING');
  return { document, ...checkDocument(document, context) };
}
