import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Tx } from '@/db/client';
import { countSameFile, lockFile } from '@/db/repositories/documents';
import { env } from '@/lib/env';

interface Stored { readonly unitId: string; readonly sha256: string }

/** Under its hash in the folder of the unit it belongs to: two units never share a file, so that one can forget its own. */
export const documentPath = ({ unitId, sha256 }: Stored): string => path.join(/* turbopackIgnore: true */ env().dataDir, 'documents', unitId, sha256.slice(0, 2), sha256);

/** From the folder it was received in, which may lie on another disk: it appears whole or not at all. */
export async function storeDocument(from: string, stored: Stored): Promise<void> {
  const target = documentPath(stored);
  await mkdir(path.dirname(target), { recursive: true });
  const half = `${target}.${randomUUID()}`;
  await copyFile(from, half);
  await rename(half, target);
}

/** Removes the file when no document stands on it any more. */
export async function removeUnused(tx: Tx, stored: Stored): Promise<void> {
  await lockFile(tx, stored.unitId, stored.sha256);
  if ((await countSameFile(tx, stored.unitId, stored.sha256)) === 0) await rm(documentPath(stored), { force: true });
}
