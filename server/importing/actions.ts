'use server';
import { revalidatePath } from 'next/cache';
import { action } from '../kernel/action';
import { importDocument, importInput } from './import-document';
import { undoImport, undoInput } from './undo-import';

export const importDocumentAction = action(importInput, async (ctx, input) => {
  const result = await importDocument(ctx, input);
  revalidatePath('/', 'layout');
  return result;
});

export const undoImportAction = action(undoInput, async (ctx, input) => {
  const result = await undoImport(ctx, input);
  revalidatePath('/', 'layout');
  return result;
});
