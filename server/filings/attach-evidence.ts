import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { insertEvidence } from '@/db/repositories/evidence';
import { addAuthor, lockFiling } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import { stateOf } from '@/domain/filings/workflow';
import { cleanFileName, mimeOf } from '@/domain/filings/file-name';
import { DomainError } from '@/domain/shared/errors';
import { env } from '@/lib/env';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { deriveAndKeep } from './derive';
import { kindOf } from './work';

const MOST_BYTES = 50 * 1024 * 1024;

export const evidencePath = (sha256: string): string => path.join(env().dataDir, 'evidence', sha256.slice(0, 2), sha256);

/** 佐证: the file streams to disk under its own hash, then the row is written; a broken upload leaves nothing behind. */
export async function attachEvidence(outer: Ctx, input: { filingId: string; lineage: string | null; name: string; body: Readable }): Promise<{ evidenceId: string; sha256: string; size: number }> {
  const name = cleanFileName(input.name);
  const mime = mimeOf(name);
  if (!mime) throw new DomainError('unsupported_file', { name: name.slice(0, 80) });
  await assertOpen(outer, input.filingId); // before a byte is taken
  const { sha256, size } = await store(input.body);
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    const kind = kindOf(ctx, filing.kind);
    if (stateOf(kind.workflow, filing.state).editable === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
    const id = randomUUID();
    await insertEvidence(ctx.tx, {
      id, filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, lineage: input.lineage, name, mime, size, sha256, madeBy: ctx.actor.userId, madeAt: ctx.now(),
    });
    await addAuthor(ctx.tx, filing, ctx.actor.userId);
    await deriveAndKeep(ctx, filing, kind);
    await writeTrail(ctx, filing, [{ act: 'evidence.added', details: { evidence: id, name, sha256, size, lineage: input.lineage } }]);
    return { evidenceId: id, sha256, size };
  });
}

function assertOpen(outer: Ctx, filingId: string): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    if (stateOf(kindOf(ctx, filing.kind).workflow, filing.state).editable === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
  });
}

async function store(body: Readable): Promise<{ sha256: string; size: number }> {
  const inbox = path.join(env().dataDir, 'evidence', 'inbox');
  await mkdir(inbox, { recursive: true });
  const temporary = path.join(inbox, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > MOST_BYTES ? new DomainError('too_long', { max: MOST_BYTES, found: size }) : null, chunk);
    },
  });
  try {
    await pipeline(body, measure, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }));
    if (size === 0) throw new DomainError('unsupported_file', { name: 'empty' });
    const sha256 = hash.digest('hex');
    const target = evidencePath(sha256);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
    return { sha256, size };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
