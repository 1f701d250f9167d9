import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { LIMITS } from '@/lib/readers/limits';
import { ReadError } from '@/lib/readers/read-error';

const PREFIX = 'zhunsheng-reading-';
/** longer than any queue of files that wait with a folder of their own */
const DAY = 24 * 3_600_000;

/** A place for one file while it is worked; outside the stored files, so that no back-up ever finds it. Whoever makes it removes it. */
export const workFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), PREFIX));
/** The build must not look for such a file among our sources. */
export const inFolder = (folder: string, name: string): string => path.join(/* turbopackIgnore: true */ folder, name);
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** What a process that was killed in the middle left behind. */
export async function removeLeftFolders(now: number): Promise<void> {
  for (const name of await readdir(os.tmpdir()).catch(() => [])) {
    const folder = path.join(os.tmpdir(), name);
    if (name.startsWith(PREFIX) && now - ((await stat(folder).catch(() => null))?.mtimeMs ?? now) > DAY) await removeFolder(folder);
  }
}

const tooLarge = () => new ReadError('READ-SIZE', { limit: LIMITS.fileBytes / 1024 / 1024 });

/** Before a byte is taken: what the browser says of the size. */
export function refuseTooLarge(headers: Headers): void {
  if (Number(headers.get('content-length') ?? 0) > LIMITS.fileBytes) throw tooLarge();
}

/** The body streams into a file, never into memory. Throws READ-SIZE when it is longer than a document may be, READ-EMPTY when there is none. */
export async function receive(body: ReadableStream<Uint8Array> | null, file: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > LIMITS.fileBytes ? tooLarge() : null, chunk);
    },
  });
  if (body) await pipeline(Readable.fromWeb(body as NodeStream), measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  if (size === 0) throw new ReadError('READ-EMPTY');
  return { size, sha256: hash.digest('hex') };
}
