import { isAuthor } from '@/db/repositories/filings';
import { findReview, listUnsent } from '@/db/repositories/opinions';
import { DomainError } from '@/domain/shared/errors';
import type { Transition } from '@/domain/filings/workflow';
import type { TxCtx } from '../kernel/context';
import { assertWindowOpen } from './window-open';
import type { Work } from './work';

/**
 * What a transition asks for beyond the right to do it, the same for one form and for a decision on many.
 * Errors: exempt, window_closed, already_opened, own_work, grade_forbids, opinion_required.
 */
export async function assertConditions(ctx: TxCtx, work: Work, transition: Transition, words: string | undefined): Promise<void> {
  const { filing } = work;
  if (filing.exemptAt) throw new DomainError('exempt');
  if (transition.inWindow) assertWindowOpen(work.surroundings.window, ctx.now(), transition.untilDue ? filing.dueAt : null);
  if (transition.unopened && filing.openedAt) throw new DomainError('already_opened', { at: filing.openedAt.toISOString() });
  if (transition.notAuthor && (await isAuthor(ctx.tx, filing.id, filing.versionNo, ctx.actor.userId))) throw new DomainError('own_work');
  if (transition.grades) {
    const review = await findReview(ctx.tx, filing.id, filing.versionNo, filing.state);
    const grade = (review?.grade ?? null) as NonNullable<Transition['grades']>[number];
    if (!transition.grades.includes(grade)) throw new DomainError('grade_forbids', { grade: grade ?? 'none' });
  }
  if (transition.words && !words) {
    const unsent = await listUnsent(ctx.tx, filing);
    if (!unsent.some((opinion) => opinion.blocking)) throw new DomainError('opinion_required');
  }
}
