import { listEvidence } from '@/db/repositories/evidence';
import { listVersions, userNames } from '@/db/queries/filing-view';
import type { Opinion, TargetReview } from '@/db/repositories/opinions';
import { can } from '@/domain/access/actor';
import type { Body } from '@/domain/filings/body';
import { mendedBy } from '@/domain/filings/mending';
import type { EvidenceView, OpinionView, ReviewView, VersionView } from '@/domain/filings/view';
import { stateOf } from '@/domain/filings/workflow';
import type { TxCtx } from '../kernel/context';
import { mayTakeOff } from './evidence-open';
import { targetOf, type OpenParts } from './open-parts';
import type { Work } from './work';

/** Opinions that were sent, and those this person has written and not sent yet. */
export function opinionsView(ctx: TxCtx, opinions: readonly Opinion[], parts: OpenParts, body: Body): OpinionView[] {
  const returned = new Set(parts.returned.map((opinion) => opinion.id));
  return opinions.filter((opinion) => opinion.sentAt !== null || opinion.madeBy === ctx.actor.userId).map((opinion): OpinionView => {
    const target = targetOf(opinion);
    return {
      id: opinion.id, versionNo: opinion.versionNo, scope: target.scope, place: target.place, text: opinion.text, blocking: opinion.blocking,
      findingCode: opinion.findingCode, by: opinion.madeName, state: opinion.state, at: opinion.madeAt.toISOString(), sent: opinion.sentAt !== null,
      mine: opinion.madeBy === ctx.actor.userId, answer: opinion.answer,
      mended: returned.has(opinion.id) && parts.before ? mendedBy({ ...target, answer: opinion.answer }, parts.before, body) : null,
    };
  });
}

export async function versionsView(ctx: TxCtx, work: Work): Promise<VersionView[]> {
  const rows = await listVersions(ctx.tx, work.filing.id);
  return rows.map((row) => ({
    id: row.id, no: row.no, at: row.at.toISOString(), by: row.by ?? '', receiptNo: row.receiptNo, hash: row.hash, accepted: row.id === work.filing.acceptedVersionId,
    decision: row.docNo && row.decidedOn ? { docNo: row.docNo, on: row.decidedOn } : null,
  }));
}

export async function evidenceView(ctx: TxCtx, work: Work, parts: OpenParts): Promise<EvidenceView[]> {
  const rows = await listEvidence(ctx.tx, work.filing.id);
  const names = await userNames(ctx.tx, rows.map((row) => row.madeBy));
  const edits = can(ctx.actor, 'filing.edit');
  return rows.map((row) => ({
    id: row.id, lineage: row.lineage, name: row.name, size: row.size, sha256: row.sha256, by: names[row.madeBy] ?? '', at: row.madeAt.toISOString(),
    removable: edits && mayTakeOff(row, work.filing, parts, work.body),
  }));
}

/** Is it this person's step? Only there a review table is seen before it is decided on. */
export function mayReview(ctx: TxCtx, { kind, filing }: Work): boolean {
  const pass = stateOf(kind.workflow, filing.state).on.pass;
  return pass !== undefined && can(ctx.actor, pass.requires);
}

/** The review table: the one of this step while it is being written, else the newest one that is done. */
export function reviewView(ctx: TxCtx, work: Work, review: TargetReview | null): ReviewView | null {
  const editable = mayReview(ctx, work);
  const current = review && review.versionNo === work.filing.versionNo && review.state === work.filing.state;
  if (editable && !current) return { items: [], grade: null, opinion: null, editable };
  return review ? { items: review.items, grade: review.grade, opinion: review.opinion, editable } : null;
}
