import { checkDocument, type CheckedDocument, type DocumentContext } from '@/domain/checks/check-document';
import type { StructuredDocument } from '@/domain/reading/document';
import type { RawDocument } from '@/domain/reading/raw';
import { readDocument } from '@/domain/reading/read-document';
import { isUnrelated } from '@/domain/reading/unrelated';
import { ReadError } from '@/lib/readers/read-error';
import { readFile } from '@/lib/readers/read-file';

/** A published document read and checked. Plain data: it can be sent between processes as it stands. */
export interface Inspection extends CheckedDocument {
  readonly document: StructuredDocument;
}

/** Bytes of one file → its lines and grids, its structure, its findings, the checks made. Throws ReadError. Touches nothing but its input. */
export async function inspectWithSource(
  bytes: Uint8Array, name: string, context: DocumentContext = {}, beforeChecks: () => void = () => undefined,
): Promise<{ raw: RawDocument; inspection: Inspection }> {
  const raw = await readFile(bytes, name);
  const document = readDocument(raw);
  if (isUnrelated(document)) throw new ReadError('READ-NOTHING');
  beforeChecks();
  return { raw, inspection: { document, ...checkDocument(document, context) } };
}

/** The same without the text it came from. */
export const inspect = async (bytes: Uint8Array, name: string, context: DocumentContext = {}): Promise<Inspection> =>
  (await inspectWithSource(bytes, name, context)).inspection;
