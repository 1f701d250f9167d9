'use server';
import { revalidatePath } from 'next/cache';
import { action } from '../kernel/action';
import { forgetDocument, forgetInput } from './forget-document';
import { giveVerdict, verdictInput } from './give-verdict';

export const giveVerdictAction = action(verdictInput, async (ctx, input) => {
  await giveVerdict(ctx, input);
  revalidatePath('/documents');
});

export const forgetDocumentAction = action(forgetInput, async (ctx, input) => {
  await forgetDocument(ctx, input);
  revalidatePath('/documents');
});
