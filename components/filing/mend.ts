import type { Body } from '@/domain/filings/body';
import { mendedBy, type Mended } from '@/domain/filings/mending';
import type { OpinionView } from '@/domain/filings/view';

/** What the returner asked for and the clerk has not yet settled. Opinions that were sent with this return, blocking or not. */
export const returnedOpinions = (opinions: readonly OpinionView[]): readonly OpinionView[] => opinions.filter((opinion) => opinion.sent && opinion.mended !== null);

/** Live: a change counts as soon as it is typed, an answer as soon as it is kept. */
export const mendedOf = (opinion: OpinionView, before: Body | null, now: Body): Mended => (before ? mendedBy(opinion, before, now) : opinion.mended ?? 'open');
