import { z } from 'zod';
import { dropVerdict, keepVerdict } from '@/db/repositories/documents';
import { asksForNote, VERDICTS } from '@/domain/documents/kept-document';
import { DomainError } from '@/domain/shared/errors';
import { words } from '@/domain/shared/words';
import { inOrder } from '@/lib/inspect/printed';
import { keysOf } from '@/lib/inspect/reading';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { lockInReach, mayJudge } from './reach';
import { storedReading } from './stored-reading';

export const verdictInput = z.object({
  documentId: z.uuid(), key: z.string().min(1).max(40), verdict: z.enum(VERDICTS).nullable(), note: words(500).nullish(),
});

/** 属实 / 有说明 / 误报 for one finding; null takes it back. The last word stands, all of them are in the trail. */
export function giveVerdict(outer: Ctx, input: z.output<typeof verdictInput>): Promise<void> {
  const note = input.note || null;
  return withActor(outer, async (ctx) => {
    const document = await lockInReach(ctx, input.documentId);
    if (!mayJudge(ctx.actor, document)) throw new DomainError('forbidden', { permission: 'document.judge' });
    if (input.verdict && asksForNote(input.verdict) && !note) throw new DomainError('reason_required');
    const code = await codeOf(ctx.tx, document.id, input.key);
    if (code === null) throw new DomainError('not_found');
    const { regionId, unitId } = document;
    if (input.verdict === null) await dropVerdict(ctx.tx, document.id, input.key);
    else await keepVerdict(ctx.tx, { documentId: document.id, findingKey: input.key, regionId, unitId, verdict: input.verdict, note, madeBy: ctx.actor.userId, madeName: ctx.actor.name, madeAt: ctx.now() });
    await writeRegionTrail(ctx, 'document.judged', { document: document.id, name: document.name, key: input.key, code, verdict: input.verdict ?? 'none', reason: note });
  });
}

async function codeOf(tx: Parameters<typeof storedReading>[0], documentId: string, key: string): Promise<string | null> {
  const reading = await storedReading(tx, documentId);
  if (!reading) return null;
  return inOrder(reading.findings)[keysOf(reading).indexOf(key)]?.code ?? null;
}
