import type { RecordDraft, TableDraft } from '../draft';
import type { ColumnKey } from '../labels';
import { formTitle } from '../titles';
import { glue, type Chunk } from './chunks';
import { readHead } from './head';
import { columnOf, isLevel1, isLevel2, isStop, isTotal, matchAt } from './match';
import type { ReadCell } from './segment';

const ITEM = /^指标\s*\d{1,3}\s*[:：]/;
const VALUE = /^(?:[≥≤=<>≧≦﹦]|>=|<=|不少于|不低于|不超过)?-?\d[\d,.]*(?:[%％]|[^\d\s，。:：(（]{1,4})?$/;
const JUDGED: readonly ColumnKey[] = ['value', 'actual', 'weight', 'score'];

interface Open {
  readonly cells: Map<ColumnKey, ReadCell>;
  readonly where: Chunk['where'];
}

/**
 * A form whose head was scattered among its cells, with numbered indicators (`指标7：…`). Each takes the values behind it; where the
 * values of several come in one run, they are shared out in order, and only if they come out even. Otherwise the cells stay empty.
 */
export function itemTable(chunks: readonly Chunk[]): TableDraft | null {
  const first = chunks.findIndex((chunk) => ITEM.test(chunk.text));
  const columns = JUDGED.filter((key) => chunks.some((_, at) => matchAt(chunks, at, columnOf)?.key === key));
  const names = chunks.filter((chunk) => ITEM.test(chunk.text)).length;
  if (first < 0 || names < 3 || columns.length < 2 || !columns.includes('value')) return null;
  const items: Open[] = [];
  let run: ReadCell[] = [];
  let level1: ReadCell | null = null;
  let level2: ReadCell | null = null;
  let naming = false;
  let at = first;
  for (; at < chunks.length; ) {
    const chunk = chunks[at];
    if (!chunk || isTotal(chunk.text) || isStop(chunk.text)) break;
    const cell = { text: chunk.text, where: chunk.where };
    const word = matchAt(chunks, at, (text) => (isLevel2(text) || isLevel1(text) ? true : null));
    const title = matchAt(chunks, at, columnOf);
    if (ITEM.test(chunk.text)) {
      share(items, run, columns);
      run = [];
      const cells = new Map<ColumnKey, ReadCell>([['name', cell]]);
      if (level1) cells.set('level1', level1);
      if (level2) cells.set('level2', level2);
      items.push({ cells, where: chunk.where });
      naming = true;
    } else if (word || title) {
      if (word && isLevel2(word.text)) level2 = { text: word.text, where: chunk.where };
      else if (word) level1 = { text: word.text, where: chunk.where };
      naming = false;
      at += (word ?? title)?.length ?? 1;
      continue;
    } else if (VALUE.test(chunk.text)) {
      // `不少于12 种`: the unit went into the next piece.
      const unit = chunks[at + 1];
      const split = /\d$/.test(chunk.text) && unit !== undefined && /^[\u3400-\u9fff]{1,2}$/.test(unit.text) && unit.gap === 'space' && !isTotal(unit.text) && !isStop(unit.text);
      run.push(split ? { text: chunk.text + unit.text, where: chunk.where } : cell);
      if (split) at++;
      naming = false;
    } else if (naming && chunk.text !== '') {
      const last = items.at(-1);
      const name = last?.cells.get('name');
      if (last && name) last.cells.set('name', { text: glue(name.text, chunk.text), where: name.where });
    }
    at++;
  }
  share(items, run, columns);
  const title = chunks.slice(0, first).findLast((chunk) => formTitle(chunk.text) !== null);
  // The text breaks off inside the last row: half a name promises nothing.
  const broken = at >= chunks.length && items.at(-1)?.cells.has('value') === false && items.at(-1)?.cells.has('weight') === false;
  const records = (broken ? items.slice(0, -1) : items).map((item): RecordDraft => ({ cells: item.cells, half: null, where: item.where }));
  return {
    title: title ? (formTitle(title.text)?.text ?? null) : null,
    where: title?.where ?? chunks[first]?.where ?? { line: 1 },
    ...readHead(chunks.slice(0, first)),
    slots: (['level1', 'level2', 'name', ...columns] as const).map((key) => ({ key, title: '', half: null })),
    records,
    totals: { weight: null, score: null, grade: null },
    complete: at < chunks.length,
    scrambled: true,
    beheaded: false,
  };
}

/** One run of values → the last item alone, or all items that still lack some, in order. */
function share(items: readonly Open[], run: readonly ReadCell[], columns: readonly ColumnKey[]): void {
  const last = items.at(-1);
  if (!last || run.length === 0) return;
  const lacking = (item: Open): ColumnKey[] => columns.filter((key) => !item.cells.has(key));
  const waiting = items.filter((item) => lacking(item).length > 0);
  const whole = waiting.reduce((sum, item) => sum + lacking(item).length, 0) === run.length;
  let next = 0;
  for (const item of whole ? waiting : run.length <= columns.length ? [last] : []) for (const key of lacking(item)) {
    const value = run[next];
    if (value) item.cells.set(key, value);
    next++;
  }
}
