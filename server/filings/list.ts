import { z } from 'zod';
import { listFilings } from '@/db/queries/filing-list';
import { authorizeRegion, can } from '@/domain/access/actor';
import { STAGES } from '@/domain/filings/kind';
import { PHASES } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';

const query = z.object({
  cycle: z.uuid().optional(), stage: z.enum(STAGES).optional(), phase: z.enum(PHASES).optional(), department: z.uuid().optional(),
  after: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type FilingRow = Awaited<ReturnType<typeof listFilings>>[number];

/** GET /api/filings: compact rows within the caller's reach; `next` is the key of the next page, null at the end. */
export function filingPage(outer: Ctx, params: URLSearchParams): Promise<{ rows: FilingRow[]; next: string | null }> {
  const parsed = query.safeParse(Object.fromEntries(params));
  if (!parsed.success) throw new DomainError('invalid_input', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  const { cycle, stage, phase, department, after, limit } = parsed.data;
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'filing.view', 'filing.view_accepted');
    const rows = await listFilings(ctx.tx, {
      cycleId: cycle ?? null, stage: stage ?? null, phase: phase ?? null, departmentId: department ?? null,
      acceptedOnly: !can(ctx.actor, 'filing.view'), after: after ?? null, limit,
    });
    return { rows, next: rows.length === limit ? rows.at(-1)?.docNo ?? null : null };
  });
}
