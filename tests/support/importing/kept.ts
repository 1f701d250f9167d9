import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { inScope } from '@/db/client';
import { findDocument, insertDocument, keepReading } from '@/db/repositories/documents';
import { readAndCheck } from '@/lib/inspect/read-and-check';
import type { Ctx } from '@/server/kernel/context';

/** A document as the reading process leaves it, kept by this person; the process itself is not started. */
export async function keptDocument(ctx: Ctx, name: string, text: string): Promise<string> {
  const { regionId, unitId, userId, units } = ctx.actor;
  const reading = await readAndCheck(Buffer.from(text), name);
  const id = randomUUID();
  await inScope(ctx.db, { door: 'user', regionId, units, userId }, async (tx) => {
    await insertDocument(tx, { id, regionId, unitId, name, size: reading.bytes, sha256: reading.sha256, state: 'reading', madeBy: userId, madeName: ctx.actor.name, madeAt: ctx.now() });
    const row = await findDocument(tx, id);
    const { title, kind, department, fiscalYear } = reading.document;
    if (row) await keepReading(tx, row, { title, kind, department, fiscalYear, errors: 0, warnings: 0, hints: 0, readAt: ctx.now() }, gzipSync(JSON.stringify(reading)));
  });
  return id;
}
