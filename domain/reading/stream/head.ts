import type { Cell, FundDraft, HeadDraft } from '../draft';
import { alignFunds, amountOf, moneyUnitIn } from '../funds';
import type { FundKey, GoalKey, HeadKey } from '../labels';
import { glue, type Chunk } from './chunks';
import { width } from './joints';
import { columnOf, fundColumnOf, fundRowOf, goalOf, headOf, isStop, matchAt, type Matched } from './match';

export interface HeadBlock {
  readonly head: readonly HeadDraft[];
  readonly funds: readonly FundDraft[];
  readonly goal: Cell | null;
  readonly actualGoal: Cell | null;
  readonly longGoal: Cell | null;
  readonly moneyUnit: '万元' | '元' | null;
}

type Label =
  | { kind: 'head'; key: HeadKey }
  | { kind: 'goal'; key: GoalKey }
  | { kind: 'fundColumn'; key: FundKey }
  | { kind: 'fundRow'; key: string }
  | { kind: 'fundBlock'; key: '' }
  | { kind: 'other'; key: '' };
type LabelHere = Label & { length: number; text: string; rest: string };

/** Row of the amounts that forms print without a row label. */
const WHOLE = '预算执行情况';
const FUND_BLOCK = /^(?:项目资金|预算资金|项目资金申请|资金情况|资金投入情况|预算执行情况|年度预算数|项目资金来源|资金来源|项目预算|预算情况|预算规模及资金用途)(?:[（(][^（()）]*[)）])*[:：]?$/;

/** What a form says above its indicators: head fields, money, goals. Labels are found by their words, values by what stands between. */
export function readHead(chunks: readonly Chunk[]): HeadBlock {
  const head: HeadDraft[] = [];
  const funds: (FundDraft & { cells: Map<FundKey, Cell> })[] = [];
  const inline: FundKey[] = [];
  const goals: { key: GoalKey; label: string; cells: Cell[] }[] = [];
  let slots: FundKey[] = [];
  let moneyUnit: '万元' | '元' | null = null;
  let pending: { row: string; where: Chunk['where'] }[] = [];

  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at];
    const label = labelAt(chunks, at);
    if (!chunk || !label) {
      moneyUnit ??= chunk ? moneyUnitIn(chunk.text) : null;
      at++;
      continue;
    }
    moneyUnit ??= moneyUnitIn(label.text);
    at += label.length;
    const alone = slots.length === 0 && label.text.length >= 5 && labelAt(chunks, at + 1)?.kind !== 'fundColumn' && amountOf(chunks[at + 1]?.text).value === null;
    if (label.kind === 'fundColumn' && amountOf(label.rest || (chunks[at]?.text ?? '')).value !== null && (label.rest !== '' || alone || /[:：]$/.test(label.text))) {
      // `预算数: 860.00 执行数: 845.20`: the titles carry their amounts.
      const where = chunk.where;
      const text = label.rest || (chunks[at]?.text ?? '');
      if (!label.rest) at++;
      inline.push(label.key);
      const total = funds.find((f) => f.row === WHOLE);
      if (total) total.cells.set(label.key, { text, where });
      else funds.push({ row: WHOLE, where, cells: new Map([[label.key, { text, where }]]) });
      continue;
    }
    if (label.kind === 'fundColumn') {
      const run: FundKey[] = [label.key];
      for (let next = labelAt(chunks, at); at < chunks.length; next = labelAt(chunks, at)) {
        if (next?.kind === 'fundColumn') {
          run.push(next.key);
          at += next.length;
        } else if (/^[（(].*[)）]$|^$/.test(chunks[at]?.text ?? '')) at++;
        else break;
      }
      slots = run.length > 1 ? [...slots.filter((s) => pending.length > 0 && !run.includes(s)), ...run] : slots.length ? slots : run;
      const loose = pending.length ? looseCells(chunks, at) : { cells: [], to: at };
      if (loose.cells.length) {
        for (const [i, cells] of tuples(loose.cells, slots).entries()) {
          const row = pending[i];
          if (row) funds.push({ row: row.row, where: row.where, cells: alignFunds(slots, cells) });
        }
        pending = [];
        at = loose.to;
      }
      continue;
    }
    const value = valueAfter(chunks, at, label, chunk);
    if (label.kind === 'goal') {
      goals.push({ key: label.key, label: label.text, cells: value.cells.filter((c) => c.text !== '') });
      at = value.to;
    } else if (label.kind === 'fundRow') {
      at = value.to;
      const filled = value.cells.some((c) => /\d/.test(c.text));
      const again = inline.length > 1 ? funds.find((f) => f.row === label.key) : undefined;
      const first = value.cells[0];
      const column = inline.find((key) => !again?.cells.has(key));
      if (inline.length > 1 && filled && first && column) {
        if (again) again.cells.set(column, first);
        else funds.push({ row: label.key, where: chunk.where, cells: new Map([[column, first]]) });
        continue;
      }
      if (filled || slots.length) funds.push({ row: label.key, where: chunk.where, cells: alignFunds(slots.length ? slots : ['annual'], value.cells) });
      if (!filled) pending.push({ row: label.key, where: chunk.where });
    } else if (label.kind === 'head') {
      const text = value.cells.map((c) => c.text).reduce(glue, '');
      moneyUnit ??= moneyUnitIn(label.text + ':' + text);
      head.push({ key: label.key, label: label.text, value: text === '' ? null : text, where: value.cells.find((c) => c.text)?.where ?? chunk.where });
      at = value.to;
    }
  }
  return { head, funds: funds.filter((f, i) => f.cells.size > 0 || !funds.some((g, j) => j !== i && g.row === f.row && g.cells.size > 0)), moneyUnit, ...goalsOf(goals) };
}

/** Goal labels side by side (预期目标 | 实际完成情况) share the cells that follow the last of them, in their order. */
function goalsOf(goals: readonly { key: GoalKey; label: string; cells: Cell[] }[]): Pick<HeadBlock, 'goal' | 'actualGoal' | 'longGoal'> {
  const found: Partial<Record<GoalKey, Cell>> = {};
  let run: GoalKey[] = [];
  for (const goal of goals) {
    run.push(goal.key);
    if (!goal.cells.length) continue;
    const keys = run.slice(-new Set(run).size);
    const shares = keys.length > 1 && goal.cells.length > 1 ? sharesOf(goal.cells, keys.length) : [goal.cells];
    keys.slice(-shares.length).forEach((key, i) => {
      const first = shares[i]?.[0];
      if (first) found[key] ??= { text: (shares[i] ?? []).map((c) => c.text).reduce(glue, ''), where: first.where };
    });
    run = [];
  }
  return { goal: found.goal ?? null, actualGoal: found.actualGoal ?? null, longGoal: found.longGoal ?? null };
}

/**
 * Pieces → `n` texts: as many pieces as texts are one each. Of two texts in broken lines the second begins where the words begin
 * again as the first did (goal and result are worded alike), after an end mark or a short line; else they share by length.
 */
function sharesOf(cells: readonly Cell[], n: number): Cell[][] {
  if (cells.length === n) return cells.map((cell) => [cell]);
  const total = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  const passed = cells.map((_, i) => cells.slice(0, i).reduce((sum, cell) => sum + cell.text.length, 0));
  if (n === 2) {
    const first = cells[0]?.text ?? '';
    const widest = Math.max(...cells.map((cell) => width(cell.text)));
    const score = (i: number): number => {
      const [text, before] = [cells[i]?.text ?? '', cells[i - 1]?.text ?? ''];
      const opens = (text.startsWith(first.slice(0, 2)) ? 3 : 0) + (/^(?:目标)?1\s*[.、．:：]/.test(first) && /^(?:目标)?1\s*[.、．:：]/.test(text) ? 3 : 0);
      return opens + (/[。；;！]$/.test(before) ? 2 : 0) + (width(before) < widest - 2 ? 1 : 0) - Math.abs((passed[i] ?? 0) / total - 0.5) * 2;
    };
    const at = cells.map((_, i) => i).slice(1).reduce((best, i) => (score(i) > score(best) ? i : best), 1);
    return [cells.slice(0, at), cells.slice(at)];
  }
  const out: Cell[][] = Array.from({ length: n }, () => []);
  cells.forEach((cell, i) => out[Math.min(n - 1, Math.floor((((passed[i] ?? 0) + cell.text.length / 2) / total) * n))]?.push(cell));
  return out;
}

/** Cells after a label, up to the next label. In lines with cell marks every cell counts, empty ones too. */
function valueAfter(chunks: readonly Chunk[], from: number, label: LabelHere, first: Chunk): { cells: Cell[]; to: number } {
  const cells: Cell[] = label.rest ? [{ text: label.rest, where: first.where }] : [];
  const oneCell = label.kind === 'head';
  let at = from;
  for (; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (!chunk || labelAt(chunks, at)) break;
    const last = cells.at(-1);
    if (oneCell && cells.length && (chunk.gap === 'pipe' || (last?.text && chunk.gap !== 'space'))) break;
    cells.push({ text: chunk.text, where: chunk.where });
  }
  return { cells, to: at };
}

function labelAt(chunks: readonly Chunk[], at: number): LabelHere | null {
  const chunk = chunks[at];
  if (!chunk || chunk.text === '') return null;
  const of = (text: string): Label | null => {
    const head = headOf(text);
    if (FUND_BLOCK.test(text)) return { kind: 'fundBlock', key: '' };
    const goal = goalOf(text);
    if (goal) return { kind: 'goal', key: goal };
    const column = fundColumnOf(text);
    if (column && !/^(?:得分|原因|备注|说明|金额)$/.test(text)) return { kind: 'fundColumn', key: column };
    if (text === '得分' || text === '原因') return { kind: 'fundColumn', key: text === '得分' ? 'score' : 'reason' };
    const fund = fundRowOf(text);
    if (fund) return { kind: 'fundRow', key: fund };
    if (head) return { kind: 'head', key: head };
    return columnOf(text) || isStop(text) || /^绩效(?:项目)?指标(?:表)?$/.test(text) ? { kind: 'other', key: '' } : null;
  };
  const match = partsFirst(chunks, at, matchAt(chunks, at, of), of);
  if (match) return { ...match.key, length: match.length, text: match.text, rest: '' };
  const inline = /^([^:：]{2,20}?(?:[（(][^（()）]*[)）])?)\s*[:：]\s*(.+)$/.exec(chunk.text);
  const label = inline?.[1] ? of(inline[1]) : null;
  return label && label.kind !== 'other' && inline ? { ...label, length: 1, text: inline[1] ?? '', rest: inline[2] ?? '' } : null;
}

/** 执行率 and 得分 in two cells together also spell 执行率得分: two money columns side by side stay two. */
function partsFirst(chunks: readonly Chunk[], at: number, match: Matched<Label> | null, of: (text: string) => Label | null): Matched<Label> | null {
  if (match?.key.kind !== 'fundColumn' || match.length < 2) return match;
  for (let n = 1; n < match.length; n++) {
    const first = matchAt(chunks, at, of, n);
    const second = matchAt(chunks, at + n, of, match.length - n);
    if (first?.length === n && first.key.kind === 'fundColumn' && second?.length === match.length - n && second.key.kind === 'fundColumn') return first;
  }
  return match;
}

function looseCells(chunks: readonly Chunk[], from: number): { cells: Cell[]; to: number } {
  const cells: Cell[] = [];
  let at = from;
  for (; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (!chunk || !/^(?:-?[\d,.]+[%％]?|[-—–/])$/.test(chunk.text)) break;
    cells.push({ text: chunk.text, where: chunk.where });
  }
  return { cells, to: at };
}

/** Values of several money rows in one run (their labels came before): cut where a new row of money begins after its points. */
function tuples(cells: readonly Cell[], slots: readonly FundKey[]): Cell[][] {
  const out: Cell[][] = [];
  const tail = slots.includes('score');
  let current: Cell[] = [];
  cells.forEach((cell, i) => {
    current.push(cell);
    const before = cells[i - 1];
    if (tail ? before !== undefined && /[%％]$/.test(before.text) : current.length === slots.length) {
      out.push(current);
      current = [];
    }
  });
  if (current.length) out.push(current);
  return out;
}
