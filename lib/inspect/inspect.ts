import type { CheckResult } from '@/domain/checks/document/result';
import type { Finding } from '@/domain/checks/finding';
import type { StructuredDocument, Where } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';
import { isUnrelated } from '@/domain/reading/unrelated';
import { ReadError } from '@/lib/readers/read-error';
import { readFile } from '@/lib/readers/read-file';

/** A published document read and checked. Plain data: it can be sent between processes as it stands. */
export interface Inspection {
  readonly document: StructuredDocument;
  readonly findings: readonly Finding<Where>[];
  readonly checks: readonly CheckResult[];
}

/** Bytes of one file → its structure, its findings, the checks made. Throws ReadError. Touches nothing but its input. */
export async function inspect(bytes: Uint8Array, name: string): Promise<Inspection> {
  const document = readDocument(await readFile(bytes, name));
  if (isUnrelated(document)) throw new ReadError('READ-NOTHING');
  return { document, findings: [], checks: [] };
}
