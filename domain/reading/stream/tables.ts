import type { Slot } from '../columns';
import { byProject, type RecordDraft, type TableDraft } from '../draft';
import { LEVEL1_WORDS, LEVEL2_WORDS, type ColumnKey } from '../labels';
import { shuffledFrameWord } from '../frame-words';
import { formTitle } from '../titles';
import type { Chunk } from './chunks';
import { readHead } from './head';
import { findHeaders, type Header } from './header';
import { goalOf, headOf, isLevel1, isLevel2, isJammedTotal, isStop, isTotal, matchAt } from './match';
import { itemTable } from './items';
import { atomsOf } from './loosen';
import { unscramble } from './scrambled';
import { segment, type ReadCell, type ReadRecord } from './segment';

export interface StreamTables {
  readonly tables: readonly TableDraft[];
  /** chunk ranges that belong to tables, to keep their cells out of the running text */
  readonly taken: readonly (readonly [from: number, to: number])[];
}

const LEVEL_STARTS = [...LEVEL1_WORDS, ...LEVEL2_WORDS].filter((word) => word.endsWith('指标'));

interface Block {
  readonly from: number;
  readonly headers: readonly Header[];
  readonly bodies: readonly (readonly [from: number, to: number])[];
  readonly titleAt: number | null;
}

/** Indicator tables of running text: found by their heads, cut by titles, totals and remarks. */
export function streamTables(chunks: readonly Chunk[], loosened = false): StreamTables {
  const headed = blocksOf(chunks);
  const blocks = [...beheaded(chunks, headed[0], loosened), ...headed];
  const tables = blocks.flatMap((block, i) => byProject(tableOf(chunks, block, blocks[i + 1]?.from ?? chunks.length, loosened)));
  const items = tables.length === 0 ? itemTable(chunks) : null;
  if (items) return { tables: [items], taken: [[0, chunks.length]] };
  const taken = blocks.map((block) => [block.titleAt ?? block.headers[0]?.from ?? block.from, block.bodies.at(-1)?.[1] ?? block.from] as const);
  return { tables, taken };
}

/** A head belongs to the table before it when nothing but the table's own body stands between (head repeated on a new page). */
function blocksOf(chunks: readonly Chunk[]): Block[] {
  const headers = findHeaders(chunks);
  const out: { from: number; headers: Header[]; bodies: (readonly [number, number])[]; titleAt: number | null }[] = [];
  let free = 0;
  headers.forEach((header, i) => {
    const limit = headers[i + 1]?.from ?? chunks.length;
    const end = bodyEnd(chunks, header.to, limit);
    const last = out.at(-1);
    const between = chunks.slice(free, header.from);
    const continues = last !== undefined && free === header.from && between.length === 0;
    if (continues && last) {
      last.headers.push(header);
      last.bodies.push([header.to, end]);
    } else out.push({ from: free, headers: [header], bodies: [[header.to, end]], titleAt: titleBefore(chunks, free, header.from) });
    free = end;
  });
  return out;
}

/**
 * A text may begin inside a table, its head cut off. Frame words in a row tell the table; its columns are those of the next head, or
 * guessed by how many numbers each row has.
 */
function beheaded(chunks: readonly Chunk[], next: Block | undefined, loosened: boolean): Block[] {
  const limit = next ? (next.titleAt ?? next.headers[0]?.from ?? 0) : chunks.length;
  const frames = chunks.flatMap((chunk, i) => (i < limit && chunk.gap !== 'none' && isLevel2(chunk.text) ? [i] : []));
  const first = frames[0];
  const last = frames.at(-1);
  if (frames.length < 3 || first === undefined || last === undefined || last - first > frames.length * 14) return [];
  const from = first > 0 && isLevel1(chunks[first - 1]?.text ?? '') ? first - 1 : first;
  const end = bodyEnd(chunks, from, limit);
  const body = chunks.slice(from, end);
  const printed = loosened
    ? [...body.map((c) => c.text).join(' ').matchAll(/\d[\d,.]*/g)].length
    : body.filter((c) => /^(?:[≥≤=<>≧≦]|>=|<=)?\d[\d,.]*(?:[%％]|[^\d]{0,3})?$/.test(c.text)).length;
  const numbers = printed / frames.length;
  const keys: readonly ColumnKey[] = numbers >= 3 ? ['value', 'actual', 'weight', 'score', 'reason'] : numbers >= 1.7 ? ['value', 'weight'] : ['value'];
  const guessed = (['level1', 'level2', 'name', ...keys] as const).map((key): Slot => ({ key, title: '', half: null }));
  return [{ from: 0, headers: [{ from, to: from, slots: guessed, runTogether: false }], bodies: [[from, end]], titleAt: titleBefore(chunks, 0, from) }];
}

/** Chunk index of the last form title before a head. */
function titleBefore(chunks: readonly Chunk[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (titleAt(chunks, at) && !namesProject(chunks, at)) return at;
  return null;
}

/** `项目名称 | ……绩效自评表`: a project called like a form is still the value of its field. */
function namesProject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 3), at).findLast((chunk) => chunk.text !== '');
  return before !== undefined && headOf(before.text) === 'project' && before.text.length >= 4;
}

function titleAt(chunks: readonly Chunk[], at: number): { text: string; no: number | null; length: number } | null {
  const chunk = chunks[at];
  if (!chunk || chunk.text === '' || chunk.gap === 'space') return null;
  let text = '';
  for (let n = 0; n < 4; n++) {
    const next = chunks[at + n];
    if (!next || (n > 0 && (next.line !== chunk.line || next.gap === 'pipe'))) break;
    text += next.text;
    const following = chunks[at + n + 1];
    const ends = !following || following.line !== chunk.line || following.gap === 'pipe';
    const title = ends ? formTitle(text) : null;
    if (title) return { text: title.text, no: title.no, length: n + 1 };
  }
  const section = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.]\s*[^，。；]{0,30}绩效指标(?:表)?$/.exec(chunk.text);
  if (section) return { text: chunk.text, no: null, length: 1 };
  const alone = formTitle(chunk.text);
  return alone ? { text: alone.text, no: alone.no, length: 1 } : null;
}

const SECTION = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;

/** Where the indicator rows end: at a total, a remark, a title, a section, the head fields of a next form. */
function bodyEnd(chunks: readonly Chunk[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const chunk = chunks[at];
    if (!chunk || chunk.text === '') continue;
    if (matchAt(chunks, at, (t) => (isTotal(t) ? true : null), 3) || isStop(chunk.text) || isJammedTotal(chunk.text) || (chunk.gap !== 'space' && matchAt(chunks, at, (t) => (isStop(t) ? true : null), 3))) return at;
    if (chunk.gap === 'space') continue;
    if (titleAt(chunks, at) && !isLevel1(chunk.text)) return at;
    if (!chunk.piped && SECTION.test(chunk.text)) return at;
    const head = matchAt(chunks, at, headOf);
    if (head?.key === 'project' && head.text.length >= 4) return at;
    const goal = matchAt(chunks, at, goalOf);
    if (goal?.key === 'goal' && /^(?:绩效|年度|总体|整体|年度总体|年度绩效)目标$/.test(goal.text)) return at;
  }
  return limit;
}

function tableOf(chunks: readonly Chunk[], block: Block, until: number, loosened: boolean): TableDraft {
  const first = block.headers[0];
  const title = block.titleAt === null ? null : titleAt(chunks, block.titleAt);
  const headFrom = block.titleAt === null ? Math.max(block.from, (first?.from ?? 0) - 200) : block.titleAt + (title?.length ?? 1);
  const headBlock = readHead(chunks.slice(headFrom, first?.from ?? headFrom));
  const end = block.bodies.at(-1)?.[1] ?? headFrom;
  const slots = withLevels(first?.slots ?? [], chunks, block.bodies);
  const loose = loosened || (first?.runTogether === true && chunks.slice(...(block.bodies[0] ?? [0, 0])).some((c) => /[\u3400-\u9fff]\d{2,}$|\d%\d|^(?:产出|效益|满意度|数量|质量|时效|成本)指标[\u3400-\u9fff]{4}/.test(c.text)));
  const records = block.bodies.flatMap(([from, to]) => segment(withoutFillers(loose ? atomsOf(chunks.slice(from, to)) : chunks.slice(from, to)), slots).flatMap((r) => draftsOf(r, slots)));
  const ordered = !first || first.from === first.to ? null : first.slots.some((s) => s.key === 'value' || s.key === 'actual') ? null : unscramble(chunks.slice(first?.to ?? end, until));
  const where = chunks[block.titleAt ?? first?.from ?? 0]?.where ?? { line: 1 };
  return {
    title: title?.text ?? null,
    where,
    ...headBlock,
    slots: ordered ? slotsIn(ordered.records) : slots,
    records: ordered?.records ?? records,
    totals: ordered ? { weight: ordered.totals[0] ?? null, score: ordered.totals[1] ?? null, grade: null } : totalsAt(chunks, end, until, slots),
    complete: first?.from !== first?.to && (end < chunks.length || !(opensRow(chunks.findLast((c) => c.text !== '')) || breaksOff(ordered?.records ?? records))),
    scrambled: ordered !== null,
    beheaded: first !== undefined && first.from === first.to,
  };
}

/** `指标2：` and `……` that the author left as the form prints them: rows without an indicator. A number with words behind it stays. */
function withoutFillers(chunks: readonly Chunk[]): Chunk[] {
  const dots = (text: string): boolean => /^[.…·。]{2,}$/.test(text);
  const unused = (chunk: Chunk, next: Chunk | undefined): boolean =>
    /^指标\s*\d{1,2}\s*[:：]?$/.test(chunk.text) && (!next || next.text === '' || dots(next.text) || next.text.startsWith('指标') || isLevel1(next.text) || isLevel2(next.text) || (next.gap !== 'space' && !/[\u3400-\u9fff]{2}/.test(next.text)));
  return chunks.filter((chunk, i) => !dots(chunk.text) && !unused(chunk, chunks[i + 1]));
}

const slotsIn = (records: readonly RecordDraft[]): Slot[] => [...new Set(records.flatMap((r) => [...r.cells.keys()]))].map((key) => ({ key, title: '', half: null }));

/** Level words in the body without a column of their own in the head (29: 一级指标 over both): the column is added. */
function withLevels(slots: readonly Slot[], chunks: readonly Chunk[], bodies: Block['bodies']): Slot[] {
  const out = [...slots];
  const body = bodies.flatMap(([from, to]) => chunks.slice(from, to));
  const has = (key: ColumnKey): boolean => out.some((s) => s.key === key);
  const frame = body.some((c) => isLevel1(c.text) && /^(?:产出|效益|效果|部门|项目)/.test(c.text.replace(/\s/g, '')));
  if (!has('level2') && (frame || !has('level1')) && body.some((c) => isLevel2(c.text))) {
    out.splice(has('level1') ? out.findIndex((s) => s.key === 'level1') + 1 : 0, 0, { key: 'level2', title: '', half: null });
  }
  if (!has('level1') && body.some((c) => (isLevel1(c.text) && !isLevel2(c.text)) || shuffledFrameWord(c.text))) out.unshift({ key: 'level1', title: '', half: null });
  return out;
}

/** Records of side-by-side layouts give one draft a half. */
function draftsOf(record: ReadRecord, slots: readonly Slot[]): RecordDraft[] {
  const halves = new Set(slots.map((s) => s.half).filter((h) => h !== null));
  const parts: ('long' | 'year' | null)[] = halves.size ? ['long', 'year'] : [null];
  return parts.flatMap((half) => {
    const cells = new Map<ColumnKey, ReadCell>();
    slots.forEach((slot, i) => {
      const cell = record.get(i);
      if (cell && (slot.half === half || slot.half === null)) cells.set(slot.key, cell);
    });
    const where = (cells.get('name') ?? [...cells.values()][0])?.where;
    return where && (half === null || cells.has('name') || cells.has('value')) ? [{ cells, half, where }] : [];
  });
}

/** The last words of a text open a row that is not there: a frame word or the beginning of one, `指标1：`, an operator, a comma. */
function opensRow(last: Chunk | undefined): boolean {
  const text = last?.text ?? '';
  return isLevel1(text) || isLevel2(text) || /^指标\s*\d{1,2}\s*[:：]?$|[≥≤=<>,，、：:]$/.test(text) || (/^[\u3400-\u9fff]{1,5}$/.test(text) && LEVEL_STARTS.some((word) => word.startsWith(text)));
}

/** The text ends in the middle of a row: its last record has not what the others have. */
function breaksOff(records: readonly RecordDraft[]): boolean {
  const last = records.at(-1);
  if (!last || records.length < 2) return false;
  const judged = (record: RecordDraft): boolean => record.cells.has('value') || record.cells.has('actual') || record.cells.has('weight');
  return (!judged(last) || !last.cells.has('name')) && records.filter(judged).length >= records.length * 0.6;
}

/** `总分 | 100 | 96 | 优`: the first two numbers after the label, and a grade. */
function totalsAt(chunks: readonly Chunk[], at: number, until: number, slots: readonly Slot[]): TableDraft['totals'] {
  const last = Math.min(until, at + 12);
  while (at < last && !matchAt(chunks, at, (t) => (isTotal(t) ? true : null), 3)) at++;
  const label = at < last ? matchAt(chunks, at, (t) => (isTotal(t) ? true : null), 3) : null;
  if (!label) return { weight: null, score: null, grade: null };
  const after = chunks.slice(at + label.length, Math.min(until, at + label.length + 10)).filter((c) => c.text !== '');
  const numbers: string[] = [];
  let grade: string | null = null;
  for (const chunk of after) {
    const number = /^(\d{1,3}(?:\.\d+)?)分?$/.exec(chunk.text);
    if (number?.[1] && numbers.length < 2) numbers.push(number[1]);
    else if (/^[优良中差]$/.test(chunk.text)) grade = chunk.text;
    else if (!/^[-—–/]+$/.test(chunk.text)) break;
  }
  const weighed = slots.some((s) => s.key === 'weight') || numbers.length > 1;
  return weighed ? { weight: numbers[0] ?? null, score: numbers[1] ?? null, grade } : { weight: null, score: numbers[0] ?? null, grade };
}
