import type { FilingLine } from '@/domain/board/filing-line';

type Named = Pick<FilingLine, 'kind' | 'object'>;
/** The key of messages `states.kindOf` under which the form's own name stands. */
export const kindKey = ({ kind, object }: Named): string => `kindOf.${kind}_${object}`;
