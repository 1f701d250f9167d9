import type { ActionResult, MoveAnswer, OpinionInput, MoveInput } from '@/domain/filings/commands';
import type { z } from 'zod';
import type { opinionRef, reviewInput } from '@/domain/filings/commands';

/** What the reviewer's page may do; the page hands in the server's actions. */
export interface ReviewActions {
  readonly move: (input: MoveInput) => Promise<ActionResult<MoveAnswer>>;
  readonly addOpinion: (input: OpinionInput) => Promise<ActionResult<unknown>>;
  readonly withdrawOpinion: (input: z.output<typeof opinionRef>) => Promise<ActionResult<unknown>>;
  readonly saveReview: (input: z.output<typeof reviewInput>) => Promise<ActionResult<unknown>>;
}
