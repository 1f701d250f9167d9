import { loadBody } from '@/db/bodies/load';
import type { BodyTable } from '@/db/bodies/registry';
import { listNamesAround } from '@/db/queries/checking';
import { listEvidenceLineages } from '@/db/repositories/evidence';
import { findNewerSource, findSnapshot, loadSurroundings, type Filing, type Surroundings } from '@/db/repositories/filings';
import { findProjectName } from '@/db/repositories/projects';
import type { Body } from '@/domain/filings/body';
import type { Kind, KindContext } from '@/domain/filings/kind';
import { completeRules } from '@/domain/rules/schema';
import { DomainError } from '@/domain/shared/errors';
import type { Ctx, TxCtx } from '../kernel/context';

export function kindOf(ctx: Ctx, code: string): Kind {
  const kind = ctx.kinds[code];
  if (!kind) throw new DomainError('unexpected', { kind: code });
  return kind;
}

export function tablesOf(ctx: Ctx, kindCode: string): Readonly<Record<string, BodyTable>> {
  const tables = ctx.bodies[kindCode];
  if (!tables) throw new DomainError('unexpected', { kind: kindCode });
  return tables;
}

/** A filing with everything its kind may look at. */
export interface Work {
  readonly filing: Filing;
  readonly kind: Kind;
  readonly surroundings: Surroundings;
  readonly context: KindContext;
  readonly body: Body;
}

export async function loadContext(ctx: TxCtx, filing: Filing): Promise<{ surroundings: Surroundings; context: KindContext }> {
  // A target begins from last year's, which stays what it was; reports follow this year's.
  const follows = kindOf(ctx, filing.kind).sources.length > 0;
  const [surroundings, source, newerSource, projectName, lineages, organisations] = await Promise.all([
    loadSurroundings(ctx.tx, filing), findSnapshot(ctx.tx, filing.sourceVersionId), follows ? findNewerSource(ctx.tx, filing.sourceVersionId) : null, findProjectName(ctx.tx, filing.projectId), listEvidenceLineages(ctx.tx, filing.id),
    listNamesAround(ctx.tx, filing.departmentId),
  ]);
  const context: KindContext = {
    rules: completeRules(surroundings.ruleSet.body), fiscalYear: filing.fiscalYear, period: filing.period, object: filing.projectId ? 'project' : 'department',
    projectName, departmentName: surroundings.departmentName, source, newerSource, organisations, evidence: new Set(lineages),
  };
  return { surroundings, context };
}

export async function loadWork(ctx: TxCtx, filing: Filing): Promise<Work> {
  const kind = kindOf(ctx, filing.kind);
  const [{ surroundings, context }, stored] = await Promise.all([loadContext(ctx, filing), loadBody(ctx.tx, kind.tables, tablesOf(ctx, filing.kind), filing.id)]);
  return { filing, kind, surroundings, context, body: kind.derive(stored, context) };
}
