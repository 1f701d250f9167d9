import { BODIES } from '@/db/bodies/registry';
import { connect } from '@/db/client';
import { KINDS } from '@/domain/kinds/registry';
import { approveBatch } from '@/server/filings/approve-batch';
import { move } from '@/server/filings/move';
import { saveCells } from '@/server/filings/save-cells';
import type { Ctx } from '@/server/kernel/context';

/** One verb in a process of its own, which a test may kill: {verb, actor, now, input, filing?} as JSON in argv; prints the answer. */
const task = JSON.parse(process.argv[2] ?? '') as { verb: 'save' | 'move' | 'approve'; actor: Ctx['actor']; now: string; filing: string; input: never };
const { db, close } = connect(process.env.DATABASE_URL ?? '', { max: 1 });
const ctx: Ctx = { actor: task.actor, db, kinds: KINDS, bodies: BODIES, now: () => new Date(task.now), requestId: 'child', address: null };
const answer = task.verb === 'save' ? await saveCells(ctx, task.filing, task.input) : task.verb === 'move' ? await move(ctx, task.input) : await approveBatch(ctx, task.input);
process.stdout.write(JSON.stringify(answer));
await close();
