import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Snapshot } from '@/domain/filings/body';
import type { Tx } from '../client';
import { filings, versions } from '../schema';

export interface TargetLine {
  readonly filing: string;
  readonly kind: string;
  readonly departmentId: string;
  readonly project: string | null;
  readonly phase: string;
  readonly accepted: boolean;
  readonly rows: number;
  readonly measurable: number;
  readonly amount: string | null;
  readonly spending: string | null;
}

/** Targets of a year with the counts of their present rows; `acceptedOnly` for those who see nothing in work. */
export async function listTargetLines(tx: Tx, cycleId: string, departmentId: string | null, acceptedOnly: boolean): Promise<TargetLine[]> {
  const rows = await tx.execute<Record<string, unknown> & TargetLine>(sql`
    select f.id as filing, f.kind, f.department_id as "departmentId", p.name as project, f.phase, f.accepted_version_id is not null as accepted,
      count(r.id) filter (where r.target_kind is not null)::int as rows, count(r.id) filter (where r.target_kind in ('number', 'date'))::int as measurable,
      f.amount::text as amount, max(h.exp_project)::text as spending
    from filings f left join projects p on p.id = f.project_id
    left join indicator_rows r on r.filing_id = f.id and r.removed_at is null
    left join department_target_headers h on h.filing_id = f.id and h.removed_at is null
    where f.cycle_id = ${cycleId}::uuid and f.stage = 'target' and f.exempt_at is null and f.state <> 'refused'
      and (${departmentId}::uuid is null or f.department_id = ${departmentId}::uuid) and (not ${acceptedOnly}::boolean or f.phase = 'done')
    group by f.id, p.id order by f.department_id, f.project_id is not null, p.seq, f.id`);
  return [...rows];
}

/** Accepted versions of targets that are open again: what counts until the new one is accepted. */
export async function listAcceptedSnapshots(tx: Tx, ids: readonly string[]): Promise<{ readonly filing: string; readonly snapshot: Snapshot }[]> {
  if (ids.length === 0) return [];
  return tx.select({ filing: filings.id, snapshot: versions.snapshot }).from(filings).innerJoin(versions, eq(versions.id, filings.acceptedVersionId))
    .where(and(inArray(filings.id, [...ids]), isNotNull(filings.acceptedVersionId), ne(filings.phase, 'done')));
}
