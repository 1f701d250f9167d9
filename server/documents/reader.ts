import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inScope, type Database } from '@/db/client';
import { listUnread } from '@/db/queries/documents';
import { findDocument, keepFailure, keepReading, type DocumentRow } from '@/db/repositories/documents';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { EVERYTHING } from '@/lib/inspect/job';
import { runJob } from '@/lib/inspect/run-job';
import { log } from '@/lib/log';
import { ReadError } from '@/lib/readers/read-error';
import { inRegion, regionIds } from '../trail/seal';
import { checkingContext } from './checking-context';
import { documentPath, removeUnused } from './stored-file';
import { inFolder, removeFolder, workFolder } from './work-folder';

type Ref = Pick<DocumentRow, 'id' | 'regionId'>;

// On the global object: reloading a module in development must not read a document twice.
const kept = globalThis as typeof globalThis & { zhunshengReadings?: Map<string, Promise<void>> };
const inWork = (): Map<string, Promise<void>> => (kept.zhunshengReadings ??= new Map());

/** Reads a kept document beside the requests; whoever dropped it need not stay. Resolves when the row says how it went. */
export function readDocumentLater(db: Database, { id, regionId }: Ref, now: () => Date): Promise<void> {
  const running = inWork().get(id);
  if (running) return running;
  const work = readKept(db, { id, regionId }, now)
    .catch((error: unknown) => log.error({ err: error, document: id }, 'a kept document could not be read; tried again later'))
    .finally(() => inWork().delete(id));
  inWork().set(id, work);
  return work;
}

/** Documents that nobody in this process is reading: a process before this one was ended in the middle. Returns how many. */
export async function readUnread(db: Database, now: () => Date, olderThanMs: number): Promise<number> {
  let found = 0;
  for (const regionId of await regionIds(db)) {
    const unread = await inScope(db, inRegion(regionId), listUnread);
    for (const document of unread.filter(({ id, madeAt }) => !inWork().has(id) && now().getTime() - madeAt.getTime() >= olderThanMs)) {
      found += 1;
      void readDocumentLater(db, document, now);
    }
  }
  return found;
}

async function readKept(db: Database, { id, regionId }: Ref, now: () => Date): Promise<void> {
  const document = await inScope(db, inRegion(regionId), (tx) => findDocument(tx, id));
  if (document?.state !== 'reading') return;
  const context = await inScope(db, inRegion(regionId), checkingContext);
  const folder = await workFolder();
  try {
    if (!existsSync(documentPath(document))) throw new ReadError('READ-MISSING');
    const output = inFolder(folder, 'reading');
    const { counts, title, kind, department, fiscalYear } = await runJob({
      input: { kind: 'file', path: documentPath(document), name: document.name }, want: 'reading', context, output, locale: DEFAULT_LOCALE, pick: EVERYTHING, at: now().toISOString(),
    });
    const said = { title: title?.slice(0, 300) ?? null, kind, department: department?.slice(0, 200) ?? null, fiscalYear, errors: counts.error, warnings: counts.warning, hints: counts.info, readAt: now() };
    const reading = await readFile(output);
    await inScope(db, inRegion(regionId), (tx) => keepReading(tx, document, said, reading));
  } catch (error) {
    await giveUp(db, document, error, now());
  } finally {
    await removeFolder(folder);
  }
}

/** The row says why; of a file that cannot be read nothing is kept. */
async function giveUp(db: Database, document: DocumentRow, error: unknown, at: Date): Promise<void> {
  if (!(error instanceof ReadError)) throw error;
  await inScope(db, inRegion(document.regionId), async (tx) => {
    if (!(await keepFailure(tx, document.id, { code: error.code, params: error.params }, at))) return;
    await removeUnused(tx, document);
  });
}
