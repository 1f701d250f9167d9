import type { CheckedFile } from '@/domain/documents/checked-file';
import type { Locale } from '@/lib/i18n/locales';
import { findingKeys } from './finding-key';
import type { Inspection } from './inspect';
import { inOrder, printedFindings } from './printed';

/** What a kept document stores of its reading: everything a page shows, in no language yet. */
export interface Reading extends Omit<CheckedFile, 'findings'> {
  readonly findings: Inspection['findings'];
}

/** Keys of the findings in the order they are shown. */
export const keysOf = ({ findings }: Pick<Reading, 'findings'>): string[] => findingKeys(inOrder(findings));

/** A reading in somebody's language. */
export function checkedFile({ findings, ...reading }: Reading, locale: Locale): CheckedFile {
  const keys = keysOf({ findings });
  return { ...reading, findings: printedFindings({ findings }, locale).map((finding, index) => ({ ...finding, no: index + 1, key: keys[index] ?? '' })) };
}
