import type { Slot } from '../columns';
import type { Where } from '../document';
import type { ColumnKey } from '../labels';
import { fits, SKIP } from './cell-scores';
import { glue, type Chunk } from './chunks';
import { blanksAreStrict, breakCost, joinCost } from './joints';
import { columnOf, isLevel1, isLevel2 } from './match';

export interface ReadCell {
  readonly text: string;
  readonly where: Where;
}

/** Cells of one record by the index of their slot. */
export type ReadRecord = ReadonlyMap<number, ReadCell>;

/** most pieces of one cell, most pieces read at once: memory stays bounded whatever the file */
const LONGEST = 14;
const WINDOW = 4000;
const WORST = 16;

interface Step {
  readonly score: number;
  readonly at: number;
  readonly slot: number;
  readonly use: 'cell' | 'first' | 'empty' | 'junk';
}

/**
 * Pieces of text → records of a table, by the best reading over all: each piece belongs to a column, columns go left to right
 * within a record, a record may leave columns out. Level words, operators and numbers hold the reading in place.
 */
export function segment(chunks: readonly Chunk[], slots: readonly Slot[]): ReadRecord[] {
  if (chunks.length <= WINDOW) return segmentWindow(chunks, slots);
  const out: ReadRecord[] = [];
  for (let from = 0; from < chunks.length; ) {
    let to = Math.min(from + WINDOW, chunks.length);
    // A window ends where a record begins, if one does near its end.
    for (let at = to; at > to - 200 && to < chunks.length; at--) if (isLevel2(chunks[at]?.text ?? '')) [to, at] = [at, 0];
    out.push(...segmentWindow(chunks.slice(from, to), slots));
    from = to;
  }
  return out;
}

function segmentWindow(chunks: readonly Chunk[], slots: readonly Slot[]): ReadRecord[] {
  const has = new Set<ColumnKey>(slots.map((s) => s.key));
  const strict = blanksAreStrict(chunks);
  const options = chunks.map((chunk, at) => (chunk.text === '' ? [] : optionsAt(chunks, at, slots, has, strict)));
  const guess = bestReading(chunks, slots, options, slots.map((slot) => (slot.half === 'long' ? 0.1 : SKIP[slot.key])));
  if (guess.length < 4) return guess;
  return bestReading(chunks, slots, options, slots.map((slot, i) => learnedSkip(slot, guess.filter((r) => r.has(i)).length / guess.length)));
}

/** A column that nearly every record fills is hardly left out by the others; one that most leave out is easily left out. */
function learnedSkip(slot: Slot, filled: number): number {
  if (slot.key === 'level1' || slot.key === 'level2' || slot.half === 'long') return SKIP[slot.key] * 0.1;
  return filled > 0.95 ? SKIP[slot.key] + 2 : filled > 0.7 ? SKIP[slot.key] + 1 : filled < 0.1 ? 0.02 : SKIP[slot.key];
}

function bestReading(chunks: readonly Chunk[], slots: readonly Slot[], options: readonly (readonly Option[])[], skips: readonly number[]): ReadRecord[] {
  const width = slots.length;
  const skipTo = skips.reduce<number[]>((sums, cost) => [...sums, (sums.at(-1) ?? 0) + cost], [0]);
  const best: (Step | null)[][] = Array.from({ length: chunks.length + 1 }, () => Array.from({ length: width + 1 }, () => null));
  const start = best[0];
  if (!start) return [];
  start[0] = { score: 0, at: 0, slot: 0, use: 'junk' };

  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at];
    const here = best[at];
    if (!chunk || !here) continue;
    const cells = options[at] ?? [];
    for (let state = 0; state <= width; state++) {
      const from = here[state];
      if (!from) continue;
      relax(best, at + 1, state, from.score - (chunk.text === '' ? 0.05 : junkCost(chunk.text)), at, state, 'junk');
      if (chunk.text === '') {
        if (state > 0 && state < width) relax(best, at + 1, state + 1, from.score + 0.15, at, state, 'empty');
        continue;
      }
      for (const option of cells) {
        const target = option.slot + 1;
        if (target > state && state > 0) {
          const score = from.score + option.score - (skip(skipTo, option.slot) - skip(skipTo, state)) - jumpCost(slots[state - 1], slots[option.slot]);
          relax(best, at + option.length, target, score, at, state, 'cell');
        }
        const close = state === 0 ? 0 : skip(skipTo, width) - skip(skipTo, state);
        const open = skip(skipTo, option.slot) + openCost(slots[option.slot]);
        relax(best, at + option.length, target, from.score + option.score - close - open, at, state, 'first');
      }
    }
  }
  return unwind(best, chunks, skip(skipTo, width), skipTo);
}

interface Option {
  readonly slot: number;
  readonly length: number;
  readonly score: number;
}

/** Cells that could begin here, with how well each would read. */
function optionsAt(chunks: readonly Chunk[], at: number, slots: readonly Slot[], has: ReadonlySet<ColumnKey>, strict: boolean): Option[] {
  const out: Option[] = [];
  const first = chunks[at];
  if (!first) return out;
  let text = '';
  let joins = 0;
  for (let n = 1; n <= LONGEST && at + n <= chunks.length; n++) {
    const chunk = chunks[at + n - 1];
    const before = chunks[at + n - 2];
    if (!chunk || (n > 1 && chunk.text === '')) break;
    if (n > 1 && before) joins += joinCost(before, chunk, strict);
    if (joins > WORST) break;
    text = glue(text, chunk.text);
    slots.forEach((slot, index) => {
      const fit = slot.key === 'level2' && n === 1 && localLevel2(chunks, at) ? 1.5 : fits(slot.key, text, has);
      if (fit <= -20) return;
      const word = fit >= 5 || (slot.key === 'level1' && fit > 0);
      out.push({ slot: index, length: n, score: fit - (word ? joins * 0.2 : joins) - breakCost(chunks[at - 1], first) });
    });
  }
  return out;
}

/** `满意度指标 | 读者 | 对借阅服务满意`: between a level word and a name of a row with cell marks, the second level in the form's own words. */
function localLevel2(chunks: readonly Chunk[], at: number): boolean {
  const [before, here, after] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (!before || !here || !after || !here.piped || before.line !== here.line || after.line !== here.line || after.gap !== 'pipe') return false;
  return isLevel1(before.text) && /^[\u3400-\u9fff]{2,8}$/.test(here.text) && !isLevel2(here.text) && /^[^\d≥≤=]*[\u3400-\u9fff]{6,}/.test(after.text);
}

/** A record begins with its frame words or number; without them (another indicator under the same words) less readily. */
function openCost(slot: Slot | undefined): number {
  if (slot?.key === 'name') return 4;
  return slot && ['level1', 'level2', 'seq', 'department', 'project'].includes(slot.key) ? 0 : 9;
}

const AHEAD: ReadonlySet<ColumnKey | undefined> = new Set<ColumnKey | undefined>(['department', 'project', 'amount', 'goal']);

/** In lists the row that names a project prints its level words too: after the project's own columns no indicator begins without them. */
const jumpCost = (left: Slot | undefined, right: Slot | undefined): number => (AHEAD.has(left?.key) && !AHEAD.has(right?.key) && right?.key !== 'level1' && right?.key !== 'level2' ? 6 : 0);

/** Words of the head and of the frame's side are expected strays; anything else dropped weighs. */
function junkCost(text: string): number {
  if (columnOf(text) || /^(?:正向|反向|逆向)(?:指标)?$/.test(text) || /^绩效指标|^年度绩效/.test(text.replace(/\s/g, ''))) return 0.4;
  if (/^[.…·。]{1,6}$/.test(text)) return 0.2;
  return isLevel1(text) || isLevel2(text) ? 5 : 4;
}

const skip = (sums: readonly number[], to: number): number => sums[to] ?? 0;

function relax(best: (Step | null)[][], to: number, state: number, score: number, at: number, slot: number, use: Step['use']): void {
  const row = best[to];
  if (!row) return;
  const old = row[state];
  if (!old || old.score < score) row[state] = { score, at, slot, use };
}

function unwind(best: readonly (Step | null)[][], chunks: readonly Chunk[], all: number, skips: readonly number[]): ReadRecord[] {
  const last = best.at(-1) ?? [];
  let state = 0;
  let top = -Infinity;
  last.forEach((step, s) => {
    const score = step ? step.score - (s === 0 ? 0 : all - skip(skips, s)) : -Infinity;
    if (score > top) [top, state] = [score, s];
  });
  const records: Map<number, ReadCell>[] = [];
  let current = new Map<number, ReadCell>();
  let at = chunks.length;
  while (at > 0) {
    const step = best[at]?.[state];
    if (!step) break;
    if (step.use === 'cell' || step.use === 'first') {
      const pieces = chunks.slice(step.at, at);
      const first = pieces[0];
      if (first) current.set(state - 1, { text: pieces.reduce((text, p) => glue(text, p.text), ''), where: first.where });
    }
    if (step.use === 'first') {
      records.unshift(current);
      current = new Map();
    }
    at = step.at;
    state = step.slot;
  }
  return records;
}
