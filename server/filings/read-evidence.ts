import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { findEvidence } from '@/db/repositories/evidence';
import { authorize } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { evidencePath } from './attach-evidence';

const UUID = /^[0-9a-f-]{36}$/i;

/** The file as an attachment, never opened in the page. Out of reach is not_found. */
export async function readEvidence(outer: Ctx, evidenceId: string): Promise<Response> {
  const file = await withActor(outer, async (ctx) => {
    const row = UUID.test(evidenceId) ? await findEvidence(ctx.tx, evidenceId) : null;
    if (!row) throw new DomainError('not_found');
    authorize(ctx.actor, 'filing.view', row);
    return row;
  });
  const path = evidencePath(file.sha256);
  const info = await stat(path).catch(() => null);
  if (!info) throw new DomainError('not_found');
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type': file.mime, 'content-length': String(info.size), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, 'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
