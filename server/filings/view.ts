import { listLights, listMoves, namesOf } from '@/db/queries/filing-view';
import { findVersion, getFiling, getVersionById, isAuthor, type Filing } from '@/db/repositories/filings';
import { findLook } from '@/db/repositories/looks';
import { latestReview, listOpinions, mapExplanations } from '@/db/repositories/opinions';
import { can } from '@/domain/access/actor';
import type { Body } from '@/domain/filings/body';
import type { Phase } from '@/domain/filings/workflow';
import { stateOf } from '@/domain/filings/workflow';
import type { FilingView } from '@/domain/filings/view';
import type { Role } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { skippedStates } from './enter-state';
import { eventsFor } from './events';
import { openParts, type OpenParts } from './open-parts';
import { authorizeView, seesAcceptedOnly } from './view-right';
import { sentBackOf } from './sent-back';
import { stepsOf } from './steps';
import { evidenceView, mayReview, opinionsView, reviewView, versionsView } from './view-parts';
import { loadWork, type Work } from './work';

/** A filing for its page. Out of reach and absent are the same: not_found. */
export function filingView(outer: Ctx, filingId: string): Promise<FilingView> {
  const readAt = outer.now().toISOString();
  return withActor(outer, async (ctx) => {
    const filing = await getFiling(ctx.tx, filingId);
    authorizeView(ctx, filing);
    if (seesAcceptedOnly(ctx)) return { ...(await acceptedView(ctx, filing)), readAt };
    const work = await loadWork(ctx, filing);
    const parts = await openParts(ctx, filing, work.kind);
    const [names, opinions, explanations, versions, review, evidence, look, moves, lights, author] = await Promise.all([
      namesOf(ctx.tx, [filing.unitId, filing.departmentId]), listOpinions(ctx.tx, filing.id), mapExplanations(ctx.tx, filing.id), versionsView(ctx, work),
      latestReview(ctx.tx, filing.id, mayReview(ctx, work)), evidenceView(ctx, work, parts), findLook(ctx.tx, filing.id, ctx.actor.userId), listMoves(ctx.tx, filing.id),
      listLights(ctx.tx, filing), isAuthor(ctx.tx, filing.id, filing.versionNo, ctx.actor.userId),
    ]);
    return {
      ...headerOf(work), readAt, unit: { id: filing.unitId, name: names[filing.unitId] ?? '' }, department: { id: filing.departmentId, name: names[filing.departmentId] ?? '' },
      steps: stepsOf(work.kind.workflow, filing, skippedStates(work), moves), body: work.body, context: { ...work.context, evidence: [...work.context.evidence] },
      open: openFor(ctx, work, parts), events: eventsFor(ctx, work, author), lock: lockOf(ctx, work), opinions: opinionsView(ctx, opinions, parts, work.body),
      explanations, versions, review: reviewView(ctx, work, review), evidence,
      sentBack: sentBackOf(moves), lastLook: look && { at: look.lookedAt.toISOString(), versionNo: look.versionNo }, before: await beforeOf(ctx, filing, parts, look?.versionNo ?? null), lights: byLineage(lights),
    };
  });
}

/** For those who see what was accepted and nothing in work: the accepted version as it was frozen, whatever happens to the form since. */
async function acceptedView(ctx: TxCtx, filing: Filing): Promise<Omit<FilingView, 'readAt'>> {
  const work = await loadWork(ctx, filing);
  const [names, versions, accepted] = await Promise.all([
    namesOf(ctx.tx, [filing.unitId, filing.departmentId]), versionsView(ctx, work), getVersionById(ctx.tx, filing.acceptedVersionId ?? ''),
  ]);
  const done = Object.entries(work.kind.workflow.states).find(([, def]) => def.accepted);
  return {
    ...headerOf(work), state: done?.[0] ?? filing.state, phase: 'done', holder: null, dueAt: null, versionNo: accepted.no,
    unit: { id: filing.unitId, name: names[filing.unitId] ?? '' }, department: { id: filing.departmentId, name: names[filing.departmentId] ?? '' },
    steps: [], body: accepted.snapshot.body, context: { ...work.context, evidence: [] }, open: 'none', events: [], lock: { code: 'forbidden', params: { permission: 'filing.edit' } },
    opinions: [], explanations: {}, versions: versions.filter((version) => version.accepted), review: null, evidence: [], sentBack: null, lastLook: null, before: null, lights: {},
  };
}

function headerOf({ filing, context }: Work) {
  return {
    id: filing.id, docNo: filing.docNo, kind: filing.kind, stage: filing.stage, title: filing.title, fiscalYear: filing.fiscalYear, period: filing.period,
    project: filing.projectId ? { id: filing.projectId, name: context.projectName ?? filing.title } : null, demo: filing.demo, state: filing.state,
    phase: filing.phase as Phase, holder: filing.holder as Role | null, versionNo: filing.versionNo, dueAt: filing.dueAt?.toISOString() ?? null, stateAt: filing.stateAt.toISOString(),
  };
}

/** What may be typed into; treasury's own cells are decided field by field on the page by the same `also`. */
function openFor(ctx: TxCtx, { kind, filing }: Work, parts: OpenParts): FilingView['open'] {
  if (parts.open !== 'none' && can(ctx.actor, 'filing.edit')) return parts.open;
  if (parts.open === 'none' || !can(ctx.actor, 'filing.execution')) return 'none';
  return kind.tables.flatMap((spec) => Object.entries(spec.fields).filter(([, field]) => field.also === 'filing.execution').map(([field]) => ({ table: spec.name, row: null, field })))
    .filter(() => stateOf(kind.workflow, filing.state).editable !== 'none');
}

function lockOf(ctx: TxCtx, { filing, kind }: Work): FilingView['lock'] {
  const def = stateOf(kind.workflow, filing.state);
  if (def.editable === 'none') return { code: 'frozen', params: { why: def.on.withdraw && can(ctx.actor, def.on.withdraw.requires) ? 'sent' : 'state', state: filing.state, holder: filing.holder } };
  return can(ctx.actor, 'filing.edit') ? null : { code: 'forbidden', params: { permission: 'filing.edit' } };
}

/** To compare with: what was returned; for a reviewer what was looked at last, else the version before. */
async function beforeOf(ctx: TxCtx, filing: Filing, parts: OpenParts, looked: number | null): Promise<{ no: number; body: Body } | null> {
  if (parts.before) return { no: filing.versionNo - 1, body: parts.before };
  const no = looked !== null && looked < filing.versionNo ? looked : filing.versionNo - 1;
  const version = no < 1 ? null : await findVersion(ctx.tx, filing.id, no);
  return version && { no, body: version.snapshot.body };
}

function byLineage(rows: Awaited<ReturnType<typeof listLights>>): FilingView['lights'] {
  const map: Record<string, { period: number; light: string }[]> = {};
  for (const { lineage, light, period } of rows) if (light !== null && period !== null) (map[lineage] ??= []).push({ period, light });
  return map;
}

/** Versions of a filing with their bodies, for the page of differences. */
export function versionBodies(outer: Ctx, filingId: string, ids: readonly string[]): Promise<{ id: string; no: number; body: Body }[]> {
  return withActor(outer, async (ctx) => {
    const filing = await getFiling(ctx.tx, filingId);
    authorizeView(ctx, filing);
    const rows = await Promise.all(ids.map((id) => getVersionById(ctx.tx, id)));
    if (rows.some((row) => row.filingId !== filing.id || (seesAcceptedOnly(ctx) && row.id !== filing.acceptedVersionId))) throw new DomainError('not_found');
    return rows.map((row) => ({ id: row.id, no: row.no, body: row.snapshot.body }));
  });
}
