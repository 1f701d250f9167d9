'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answerInput, approveInput, explainInput, moveInput, opinionInput, opinionRef, reviewInput } from '@/domain/filings/commands';
import { action } from '../kernel/action';
import { approveBatch } from './approve-batch';
import { explainFinding } from './explain';
import { look } from './look';
import { move } from './move';
import { addOpinion, answerOpinion, withdrawOpinion } from './opinions';
import { remind, remindInput } from './remind';
import { removeEvidence, removeEvidenceInput } from './remove-evidence';
import { saveReview } from './save-review';
import { setDue, setDueInput } from './set-due';
import { takeOverInput, takeOverSource } from './take-over-source';

const refresh = (filingId: string): void => {
  revalidatePath(`/filings/${filingId}`, 'layout');
  for (const list of ['/desk', '/reviews', '/progress']) revalidatePath(list);
};

export const moveFilingAction = action(moveInput, async (ctx, input) => {
  const answer = await move(ctx, input);
  refresh(input.filingId);
  return answer;
});

export const addOpinionAction = action(opinionInput, async (ctx, input) => {
  const answer = await addOpinion(ctx, input);
  refresh(input.filingId);
  return answer;
});

export const withdrawOpinionAction = action(opinionRef, async (ctx, input) => {
  await withdrawOpinion(ctx, input);
  refresh(input.filingId);
  return null;
});

export const answerOpinionAction = action(answerInput, async (ctx, input) => {
  await answerOpinion(ctx, input);
  refresh(input.filingId);
  return null;
});

export const explainAction = action(explainInput, async (ctx, input) => {
  await explainFinding(ctx, input);
  return null;
});

export const saveReviewAction = action(reviewInput, async (ctx, input) => {
  await saveReview(ctx, input);
  return null;
});

export const approveBatchAction = action(approveInput, async (ctx, input) => {
  const answer = await approveBatch(ctx, input);
  for (const list of ['/desk', '/reviews', '/progress']) revalidatePath(list);
  return answer;
});

export const lookAction = action(z.object({ filingId: z.uuid() }), async (ctx, input) => {
  await look(ctx, input.filingId);
  return null;
});

export const setDueAction = action(setDueInput, async (ctx, input) => {
  await setDue(ctx, input);
  refresh(input.filingId);
  return null;
});

export const removeEvidenceAction = action(removeEvidenceInput, async (ctx, input) => {
  await removeEvidence(ctx, input);
  refresh(input.filingId);
  return null;
});

export const takeOverAction = action(takeOverInput, async (ctx, input) => {
  await takeOverSource(ctx, input);
  refresh(input.filingId);
  return null;
});

export const remindAction = action(remindInput, async (ctx, input) => {
  const answer = await remind(ctx, input);
  revalidatePath('/desk');
  return answer;
});
