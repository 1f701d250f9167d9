import type { RecordDraft } from '../draft';
import type { ColumnKey } from '../labels';
import { glue, type Chunk } from './chunks';
import { columnOf, isLevel1, isLevel2, isStop, isTotal, matchAt } from './match';
import type { ReadCell } from './segment';

const VALUE = /^(?:[≥≤=<>≧≦﹦]|>=|<=)?-?\d[\d,.]*(?:[%％]|[^\d\s，。:：(（]{1,4})?$/;
const ITEM = /^指标\s*\d{1,2}\s*[:：]/;
const JUDGED: readonly ColumnKey[] = ['value', 'actual', 'weight', 'score'];

/**
 * Text whose cells came out of order (titles among values, all names before all numbers): names and groups of numbers are each
 * still in their own order, so the n-th name takes the n-th group. Only when both counts agree; otherwise null.
 */
export function unscramble(chunks: readonly Chunk[]): { records: RecordDraft[]; totals: string[] } | null {
  const keys: ColumnKey[] = [];
  const names: { level1: ReadCell | null; level2: ReadCell | null; name: ReadCell }[] = [];
  const values: { cell: ReadCell; after: number }[] = [];
  const loose: { cell: ReadCell; after: number }[] = [];
  const level1s: ReadCell[] = [];
  let level2: ReadCell | null = null;
  let open = false;

  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at];
    if (!chunk) break;
    const cell = { text: chunk.text, where: chunk.where };
    const column = matchAt(chunks, at, columnOf);
    const first = matchAt(chunks, at, (t) => (isLevel1(t) && !isLevel2(t) ? true : null));
    const second = matchAt(chunks, at, (t) => (isLevel2(t) ? true : null)) ?? prefixOfLevel2(chunk);
    if (ITEM.test(chunk.text)) {
      names.push({ level1: null, level2, name: cell });
      open = true;
      at++;
    } else if (column && !(second && second.length >= column.length)) {
      if (JUDGED.includes(column.key) || column.key === 'reason') keys.push(column.key);
      open = false;
      at += column.length;
    } else if (first && first.length >= (second?.length ?? 0)) {
      level1s.push({ text: first.text, where: chunk.where });
      open = false;
      at += first.length;
    } else if (second) {
      level2 = { text: second.text, where: chunk.where };
      if (isLevel1(second.text)) level1s.push(level2);
      open = false;
      at += second.length;
    } else if (VALUE.test(chunk.text)) {
      values.push({ cell, after: values.length });
      open = false;
      at++;
    } else {
      const last = names.at(-1);
      if (/^[（(]?\d+分|^意度/.test(chunk.text)) open = false;
      else if (open && last && !isTotal(chunk.text) && !isStop(chunk.text)) last.name = { text: glue(last.name.text, chunk.text), where: last.name.where };
      else if (/[\u3400-\u9fff]{4}/.test(chunk.text)) loose.push({ cell, after: values.length });
      at++;
    }
  }
  const columns = JUDGED.filter((key) => keys.includes(key));
  const left = values.length - names.length * columns.length;
  if (names.length < 2 || columns.length < 2 || left < 0 || left > 2) return null;
  const records = names.map((row, i) => {
    const cells = new Map<ColumnKey, ReadCell>([['name', row.name]]);
    const frame = frameOf(row.level2, level1s);
    if (frame) cells.set('level1', frame);
    if (row.level2) cells.set('level2', { ...row.level2, text: wholeLevel2(row.level2.text) });
    columns.forEach((key, k) => {
      const value = values[i * columns.length + k];
      if (value) cells.set(key, value.cell);
    });
    const reason = loose.filter((text) => text.after === (i + 1) * columns.length).map((text) => text.cell);
    if (keys.includes('reason') && reason[0] && i < names.length - 1) cells.set('reason', { text: reason.map((r) => r.text).reduce(glue, ''), where: reason[0].where });
    return { cells, half: null, where: row.name.where };
  });
  return { records, totals: values.slice(names.length * columns.length).map((v) => v.cell.text) };
}

const LONG = '服务对象满意度指标';

/** `服务对象满` with its end elsewhere. */
function prefixOfLevel2(chunk: Chunk): { length: number; text: string } | null {
  return chunk.text.length >= 4 && LONG.startsWith(chunk.text) ? { length: 1, text: chunk.text } : null;
}
const wholeLevel2 = (text: string): string => (text.length >= 4 && LONG.startsWith(text.replace(/\s/g, '')) ? LONG : text);

const PARENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/满意/, /满意/],
  [/效益|影响/, /效益|效果/],
  [/数量|质量|时效|成本/, /产出|完成/],
];

/** The first-level word printed in the form under which this second level belongs; a word that is not printed is not made up. */
function frameOf(level2: ReadCell | null, printed: readonly ReadCell[]): ReadCell | null {
  const parent = PARENTS.find(([words]) => words.test(wholeLevel2(level2?.text ?? '')))?.[1];
  return (parent && printed.find((cell) => parent.test(cell.text.replace(/\s/g, '')))) ?? null;
}
