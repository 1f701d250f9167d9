import { z } from 'zod';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';
import { someWords, words } from '@/domain/shared/words';
import { OPINION_SCOPES } from './opinion';
import { EVENTS } from './workflow';

/** Inputs of the verbs of the engine, shared by forms, actions, imports and tests; and what an action answers. */

const id = z.uuid();
export const placeInput = z.object({ table: z.string().max(40).nullable(), row: id.nullable(), field: z.string().max(40).nullable() });

export const moveInput = z.object({
  filingId: id,
  /** made by the browser once per press of the button: a double click gives one answer */
  operation: id,
  event: z.enum(EVENTS).exclude(['approve']),
  words: words(2000).optional(),
});
export type MoveInput = z.output<typeof moveInput>;

export const opinionInput = z.object({
  filingId: id, operation: id, scope: z.enum(OPINION_SCOPES), place: placeInput,
  text: someWords(2000), blocking: z.boolean(), findingCode: z.string().max(20).nullable(),
});
export type OpinionInput = z.output<typeof opinionInput>;

export const opinionRef = z.object({ filingId: id, opinionId: id });
export const answerInput = z.object({ filingId: id, opinionId: id, text: someWords(2000) });
export const explainInput = z.object({ filingId: id, code: z.string().max(20), placeKey: z.string().max(200), text: words(2000) });
export const reviewInput = z.object({
  filingId: id,
  items: z.array(z.object({ code: z.string().max(40), grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(), score: z.string().max(8).nullable(), opinion: words(2000).nullable() })).max(8),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(),
  opinion: words(2000).nullable(),
});
export const approveInput = z.object({
  cycleId: id, operation: id, docNo: someWords(80), decidedOn: z.iso.date(), filingIds: z.array(id).min(1).max(5000),
});
export type ApproveInput = z.output<typeof approveInput>;

/** What a person gets after 送审: copied, kept, verified later. */
export interface Receipt {
  readonly receiptNo: string;
  readonly at: string;
  readonly versionNo: number;
  readonly versionHash: string;
  readonly trailHead: string;
  readonly nextState: string;
  readonly nextHolder: string | null;
}
export interface MoveAnswer { readonly state: string; readonly holder: string | null; readonly receipt: Receipt | null }

export type ActionResult<T> =
  | { readonly status: 'ok'; readonly data: T }
  | { readonly status: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams; readonly requestId: string | null }
  | { readonly status: 'invalid'; readonly fields: Readonly<Record<string, string>> };
