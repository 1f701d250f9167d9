import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm } from '../indicator-model';

/** A text and where it stands. */
export interface PlacedText<P> {
  readonly text: string;
  readonly place: P;
}

const TWO_STOPS = /[。；，、：][。；，、：]/;
const DANGLING = /[一-龥]{3,}(到|的|和|及|与)$/;
const INNER_BLANK = /[一-龥] +[一-龥]/;
/** a longer one is a sentence, and TG-10 */
const LONGEST_NAME = 40;
const HALF_STOP = /(?![一二三四五六七八九十])[一-龥]\.(?!\d)/;

/** Two stops in a row, a half-width stop, a stray blank: cells of forms, where no line was broken (domain.md 4.5 H). */
export const typing = <P>(texts: readonly PlacedText<P>[]): readonly Finding<P>[] =>
  texts.flatMap(({ text, place }) => {
    const hit = (code: string, pattern: RegExp) => {
      const found = pattern.exec(text);
      return found ? [fault(code, [place], { quote: [around(text, found.index)], found: found[0], params: { text: around(text, found.index) } })] : [];
    };
    return [...hit('TY-01', TWO_STOPS), ...hit('TY-03', HALF_STOP), ...hit('TY-15', INNER_BLANK)];
  });

/** A name cut short (TY-09), ending in a stop (TY-11), or with a verb that does not fit its noun (TY-16). */
export function nameEnds<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const cut = form.rows.filter((row) => DANGLING.test(row.name));
  const stopped = form.rows.filter((row) => row.name.length <= LONGEST_NAME && /[。；，、：.;,]$/.test(row.name));
  const one = (code: string, rows: typeof cut) =>
    rows.length === 0 ? [] : [fault(code, rows.map((row) => row.places.name), { quote: [rows[0]?.name ?? ''], found: rows[0]?.name ?? null, params: { text: rows[0]?.name ?? '' } })];
  const mismatched = form.rows.filter((row) => /^(提高|提升)[^，。；]{2,20}发展$/.test(row.name));
  return [...one('TY-09', cut), ...one('TY-11', stopped), ...one('TY-16', mismatched)];
}

const around = (text: string, index: number): string => text.slice(Math.max(0, index - 6), index + 8);
