import { z } from 'zod';
import { dropDocument } from '@/db/repositories/documents';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { lockInReach, mayForget } from './reach';
import { removeUnused } from './stored-file';

export const forgetInput = z.object({ documentId: z.uuid() });

/** Takes a kept document away with its reading and verdicts; that it was there stays in the trail. */
export async function forgetDocument(outer: Ctx, input: z.output<typeof forgetInput>): Promise<void> {
  const forgotten = await withActor(outer, async (ctx) => {
    const document = await lockInReach(ctx, input.documentId);
    if (!mayForget(ctx.actor, document)) throw new DomainError('forbidden', { permission: 'document.read' });
    await dropDocument(ctx.tx, document.id);
    await writeRegionTrail(ctx, 'document.forgotten', { document: document.id, name: document.name, sha256: document.sha256 });
    return document;
  });
  // After the rows are gone: a file without a row harms nobody, a row without its file would.
  await withActor(outer, (ctx) => removeUnused(ctx.tx, forgotten));
}
