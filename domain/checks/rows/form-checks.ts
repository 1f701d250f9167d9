import type { Finding } from '../finding';
import type { CheckedForm } from '../indicator-model';
import type { WordLists } from '../words';
import { category } from './category';
import { contradiction } from './contradiction';
import { duplicate } from './duplicate';
import { measurable } from './measurable';
import { missing } from './missing';
import { naming } from './naming';
import { sensitive } from './sensitive';
import { target } from './target';
import { nameEnds, typing, type PlacedText } from './typing';

/** All texts an author wrote in a table of promises. */
export const textsOf = <P>(form: CheckedForm<P>): readonly PlacedText<P>[] =>
  [
    { text: form.goal, place: form.places.goal },
    ...form.rows.flatMap((row) => [
      { text: row.name, place: row.places.name },
      { text: row.description, place: row.places.description },
      ...(row.target?.kind === 'text' ? [{ text: row.target.text, place: row.places.target }] : []),
    ]),
  ].filter(({ text }) => text !== '');

/** Faults that a table of promises shows by itself: the same for the editor and for a published document. */
export const formChecks = <P>(form: CheckedForm<P>, words: WordLists): readonly Finding<P>[] => [
  ...naming(form),
  ...missing(form),
  ...measurable(form),
  ...contradiction(form),
  ...category(form),
  ...duplicate(form),
  ...target(form),
  ...nameEnds(form),
  ...typing(textsOf(form)),
  ...sensitive(form.object === 'department' ? 'SE-01' : 'SE-02', textsOf(form), words.sensitive),
];
