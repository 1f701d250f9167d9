import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { insertDocument, lockFile } from '@/db/repositories/documents';
import { authorizeRegion } from '@/domain/access/actor';
import { cleanFileName } from '@/domain/filings/file-name';
import { formatOf } from '@/lib/readers/detect';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { readDocumentLater } from './reader';
import { storeDocument } from './stored-file';
import { inFolder, receive, removeFolder, workFolder } from './work-folder';

/**
 * A published document, kept for the unit of whoever dropped it and read in the background. Throws ReadError at once for what
 * the first bytes tell (empty, too large, another format); nothing of such a file stays.
 */
export async function keepDocument(outer: Ctx, input: { name: string; body: ReadableStream<Uint8Array> | null }): Promise<{ id: string; reading: Promise<void> }> {
  authorizeRegion(outer.actor, 'document.read');
  const name = cleanFileName(input.name);
  const folder = await workFolder();
  try {
    const file = inFolder(folder, 'file');
    const { size, sha256 } = await receive(input.body, file);
    await refuseByFirstBytes(file, name);
    const { regionId, unitId, userId, name: madeName } = outer.actor;
    const id = randomUUID();
    await withActor(outer, async (ctx) => {
      await lockFile(ctx.tx, unitId, sha256);
      await insertDocument(ctx.tx, { id, regionId, unitId, name, size, sha256, state: 'reading', madeBy: userId, madeName, madeAt: ctx.now() });
      await writeRegionTrail(ctx, 'document.kept', { document: id, name, size, sha256 });
      await storeDocument(file, { unitId, sha256 });
    });
    return { id, reading: readDocumentLater(outer.db, { id, regionId }, outer.now) };
  } finally {
    await removeFolder(folder);
  }
}

const HEAD = 8192;

async function refuseByFirstBytes(file: string, name: string): Promise<void> {
  // Without an ending the format is found in the whole file, which is the reading process's work.
  if (!name.includes('.')) return;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    formatOf(buffer.subarray(0, bytesRead), name);
  } finally {
    await handle.close();
  }
}
