import { findVersion, insertVersion, type Filing, type Version } from '@/db/repositories/filings';
import { SNAPSHOT_SCHEMA, type Snapshot } from '@/domain/filings/body';
import { canonical } from '@/domain/filings/cell';
import type { Readiness } from '@/domain/filings/readiness';
import { riskOf } from '@/domain/filings/readiness';
import { destination, stateOf, type EventCode, type Transition } from '@/domain/filings/workflow';
import type { FilingAct } from '@/domain/trail/acts';
import type { TxCtx } from '../kernel/context';
import { sha256 } from '../kernel/hash';
import { writeTrail } from '../kernel/trail';
import { expectFrom } from '../cycle/expect-from';
import type { Work } from './work';

const ACTS: Readonly<Record<EventCode, FilingAct>> = {
  submit: 'filing.submitted', withdraw: 'filing.withdrawn', pass: 'filing.passed', return_parts: 'filing.returned_parts', return_all: 'filing.returned_all',
  refuse: 'filing.refused', approve: 'filing.approved', reopen: 'filing.reopened',
};

const DAY = 86_400_000;

export interface Entered { readonly filing: Filing; readonly version: Version | null; readonly head: { seq: number; hash: string } }

/** Moves a locked filing along one transition that has been authorized: freeze, write, trail, and what its new state brings with it. */
export async function enterState(ctx: TxCtx, work: Work, event: EventCode, transition: Transition, details: Record<string, unknown>, ready?: Readiness): Promise<Entered> {
  const { filing, kind, surroundings } = work;
  const from = stateOf(kind.workflow, filing.state);
  const to = destination(kind.workflow, transition, filing.returner, skippedStates(work));
  const def = stateOf(kind.workflow, to);
  const frozen = transition.snapshot ? await freeze(ctx, work) : def.accepted ? await freezeIfReviewed(ctx, work) : null;

  const back = def.editable !== 'none' && from.editable === 'none';
  const at = ctx.now();
  const days = def.editable === 'none' ? surroundings.window.reviewDays : surroundings.window.mendDays;
  const set: Partial<Filing> = {
    state: to, phase: def.phase, holder: def.holder, stateAt: at, openedAt: null, reminder: null,
    versionNo: (frozen?.no ?? filing.versionNo) + (back ? 1 : 0),
    // What was taken back is due when the stage is; what was handed on or came back has its own days.
    dueAt: def.holder === null ? null : event === 'withdraw' ? surroundings.window.dueAt : new Date(at.getTime() + days * DAY),
    ...(event === 'return_parts' || event === 'return_all' ? { returner: filing.state } : {}),
    ...(transition.snapshot ? { submittedAt: at } : {}),
    ...(ready ? { findings: summaryOf(ready), risk: riskOf(ready) } : {}),
  };
  if (def.accepted) set.acceptedVersionId = (frozen ?? (await findVersion(ctx.tx, filing.id, filing.versionNo)))?.id ?? null;
  const head = await writeTrail(ctx, filing, [{
    act: ACTS[event],
    details: { ...details, from: filing.state, to, ...(frozen ? { snapshot: frozen.hash, receipt: frozen.receiptNo } : {}) },
  }], set);
  const moved: Filing = { ...filing, ...set, trailSeq: head.seq, trailHead: head.hash };
  if (def.accepted) await expectFrom(ctx, moved, kind);
  return { filing: moved, version: frozen, head };
}

/** Steps this county has switched off, and the supervising step where the department is its own supervisor. */
export function skippedStates(work: Work): ReadonlySet<string> {
  const skipped = new Set(work.context.rules.chains[work.kind.code] ?? []);
  if (work.filing.unitId === work.filing.departmentId) {
    for (const [state, def] of Object.entries(work.kind.workflow.states)) if (def.holder === 'supervisor') skipped.add(state);
  }
  return skipped;
}

async function freeze(ctx: TxCtx, work: Work, no = work.filing.versionNo): Promise<Version> {
  const snapshot: Snapshot = { schema: SNAPSHOT_SCHEMA, kind: work.kind.code, body: work.body };
  return insertVersion(ctx.tx, {
    filingId: work.filing.id, regionId: work.filing.regionId, unitId: work.filing.unitId, no, snapshot, hash: sha256(canonical(snapshot)),
    receiptNo: `${work.filing.docNo}-${no}`, ruleSetId: work.filing.ruleSetId, frozenBy: ctx.actor.userId, frozenAt: ctx.now(),
  });
}

/** What reviewers marked belongs to the accepted version: a new one, when it differs from what was submitted. */
async function freezeIfReviewed(ctx: TxCtx, work: Work): Promise<Version | null> {
  const last = await findVersion(ctx.tx, work.filing.id, work.filing.versionNo);
  const now: Snapshot = { schema: SNAPSHOT_SCHEMA, kind: work.kind.code, body: work.body };
  if (last && last.hash === sha256(canonical(now))) return null;
  return freeze(ctx, work, work.filing.versionNo + 1);
}

const summaryOf = (ready: Readiness): Filing['findings'] => ({
  block: ready.block.length, explain: ready.explain.length, hint: ready.hint.length,
  codes: [...new Set([...ready.block, ...ready.explain, ...ready.hint].map((finding) => finding.code))],
});
