import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { findDocument, findReading, listVerdicts } from '@/db/repositories/documents';
import { DomainError } from '@/domain/shared/errors';
import { runJob } from '@/lib/inspect/run-job';
import type { Locale } from '@/lib/i18n/locales';
import { withActor, type Ctx } from '../kernel/context';
import { exportResponse, severitiesOf, type Export } from './export-file';
import { verdictsByKey } from './kept-document';
import { documentInReach } from './reach';
import { documentPath } from './stored-file';
import { inFolder, removeFolder, workFolder } from './work-folder';

/** The file as it was dropped, as an attachment and never as something that a browser opens. A file that could not be read was not kept. */
export async function documentSource(outer: Ctx, id: string): Promise<Response> {
  const document = await withActor(outer, (ctx) => documentInReach(ctx, id, findDocument));
  const file = documentPath(document);
  const info = await stat(file).catch(() => null);
  if (!info) throw new DomainError('not_found');
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream', 'content-length': String(info.size), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`, 'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** Letter or list of a kept document with what was said of each finding, made in the reading process. `?severities=` chooses. */
export async function documentExport(outer: Ctx, id: string, as: Export, query: URLSearchParams, locale: Locale): Promise<Response> {
  const { document, reading, judged } = await withActor(outer, async (ctx) => {
    const row = await documentInReach(ctx, id, findDocument);
    return { document: row, reading: await findReading(ctx.tx, row.id), judged: verdictsByKey(await listVerdicts(ctx.tx, row.id)) };
  });
  if (!reading) throw new DomainError('not_found');
  const folder = await workFolder();
  try {
    const input = { kind: 'reading', path: inFolder(folder, 'reading') } as const;
    const output = inFolder(folder, 'out');
    await writeFile(input.path, reading, { mode: 0o600 });
    await runJob({ input, want: as, output, locale, pick: { severities: severitiesOf(query), without: [], judged }, at: outer.now().toISOString() });
    return exportResponse(await readFile(output), as, document.title ?? document.name, locale);
  } finally {
    await removeFolder(folder);
  }
}
