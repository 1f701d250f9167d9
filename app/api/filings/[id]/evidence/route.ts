import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { attachEvidence } from '@/server/filings/attach-evidence';
import { uploadRoute } from '@/server/kernel/upload-route';

/** The body is the file itself, streamed; `?name=` and `?lineage=` say what it is. */
export const POST = uploadRoute((ctx, request, params) => {
  const query = new URL(request.url).searchParams;
  const lineage = query.get('lineage');
  return attachEvidence(ctx, { filingId: params.id ?? '', lineage: lineage || null, name: query.get('name') ?? '', body: Readable.fromWeb(request.body as NodeStream) });
});
