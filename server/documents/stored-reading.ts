import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Tx } from '@/db/client';
import { findReading } from '@/db/repositories/documents';
import type { Reading } from '@/lib/inspect/reading';

/** What was read of a kept document: text, structure, findings without words. Null until it is read, or out of reach. */
export async function storedReading(tx: Tx, documentId: string): Promise<Reading | null> {
  const bytes = await findReading(tx, documentId);
  return bytes ? (JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Reading) : null; // written by lib/inspect/job-process.ts
}
