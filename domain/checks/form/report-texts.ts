import type { Body, Place } from '@/domain/filings/body';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { textOf } from '../indicator-model';
import { PROMPTS } from '../words';
import { typing, type PlacedText } from '../rows/typing';

/** Cells of text that an author wrote in a report, by table and field. */
export const written = (body: Body, fields: Readonly<Record<string, readonly string[]>>): readonly PlacedText<Place>[] =>
  Object.entries(fields).flatMap(([table, names]) =>
    (body[table] ?? []).flatMap((row) => names.flatMap((field) => (textOf(row.cells[field]) === '' ? [] : [{ text: textOf(row.cells[field]), place: { table, row: row.id, field } }]))),
  );

/** Prompts of the form left in (RS-03), and slips of typing. */
export const reportTexts = (texts: readonly PlacedText<Place>[]): readonly Finding<Place>[] => [
  ...texts.flatMap(({ text, place }) => {
    const prompt = PROMPTS.exec(text);
    return prompt ? [fault('RS-03', [place], { quote: [prompt[0]], found: prompt[0], params: { text: prompt[0] } })] : [];
  }),
  ...typing(texts),
];
