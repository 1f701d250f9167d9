import { adviceFor } from '../advice';
import type { FaultParts } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';

/** What a sentence about a row names. */
export const about = <P>(row: CheckedRow<P>) => ({ name: row.name, value: row.printed, level2: row.level2 });

/**
 * A promise that cannot be measured: the value that may be taken over as it stands, and for the pages that say more
 * `measure`, `library` (codes of texts), `rename` and `value` of an indicator that would need another name too.
 */
export function mended<P>(row: CheckedRow<P>, form: CheckedForm<P>): Required<Pick<FaultParts, 'params' | 'suggestion'>> {
  const { text, rename, library, measure } = adviceFor(row, form);
  return {
    params: { ...about(row), measure, ...(library ? { library: library.code } : {}), ...(rename !== null && text !== null ? { rename, instead: text } : {}) },
    suggestion: rename === null ? text : null,
  };
}
