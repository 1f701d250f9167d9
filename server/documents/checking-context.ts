import type { Tx } from '@/db/client';
import { findNewestRules, listOfficialNames } from '@/db/queries/checking';
import type { DocumentContext } from '@/domain/checks/check-document';
import { completeRules } from '@/domain/rules/schema';

/** What a document of this region is checked against: its organisation table, and the word lists of its newest year. */
export async function checkingContext(tx: Tx): Promise<DocumentContext> {
  const [organisations, rules] = await Promise.all([listOfficialNames(tx), findNewestRules(tx)]);
  return { organisations, ...(rules ? { words: completeRules(rules).words } : {}) };
}
