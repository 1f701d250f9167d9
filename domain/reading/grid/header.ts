import { isIndicatorHead, slotsOf, type Slot } from '../columns';
import type { ColumnKey } from '../labels';
import { columnOf, fundColumnOf } from '../stream/match';
import type { GridCell, Matrix } from './matrix';

/** A column of an indicator table in a grid: which grid columns it takes, and the option it stands for (确定能 of 完成目标可能性). */
export interface GridSlot extends Slot {
  readonly from: number;
  readonly to: number;
  readonly option: string | null;
}

export interface GridHeader {
  readonly row: number;
  /** first row of the body */
  readonly body: number;
  readonly slots: readonly GridSlot[];
}

/** The indicator head that begins in this row, over one or two rows. */
export function headerAt(matrix: Matrix, row: number): GridHeader | null {
  const upper = matrix.starting(row);
  if (upper.filter((cell) => titleOf(cell)).length < 2) return null;
  const double = isSecondRow(matrix, row);
  const found: GridSlot[] = [];
  for (let column = 1; column <= matrix.columns; column++) {
    const top = matrix.at(row, column);
    const low = double ? matrix.at(row + 1, column) : null;
    const own = low && low !== top && low.raw.row === row + 1 ? low : null;
    const key = (own ? (under(matrix, own, row) ?? subKey(own, top)) : null) ?? (top ? titleOf(top) : null);
    if (!key) continue;
    const option = own && (key === 'likelihood' || key === 'reason') && titleOf(own) === null ? own.text : null;
    const last = found.at(-1);
    const cell = own ?? top;
    if (last && cell && last.to === column - 1 && last.key === key && last.title === cell.text && cell.raw.column < column) found[found.length - 1] = { ...last, to: column };
    else found.push({ key, title: cell?.text ?? '', half: null, from: column, to: column, option });
  }
  const slots = settled(found);
  return isIndicatorHead(slots) && slots.some((s) => s.key === 'name') ? { row, body: row + (double ? 2 : 1), slots } : null;
}

function titleOf(cell: GridCell): ColumnKey | null {
  const key = columnOf(cell.text);
  if (key) return key;
  const fund = fundColumnOf(cell.text);
  return fund === 'executed' ? 'actual' : fund === 'forecast' ? 'forecast' : null;
}

/** The row below holds sub-titles when most of its cells are titles, or options under a title that spans them. */
function isSecondRow(matrix: Matrix, row: number): boolean {
  const below = matrix.starting(row + 1).filter((cell) => cell.text !== '');
  if (below.length < 2) return false;
  const known = below.filter((cell) => titleOf(cell) !== null || under(matrix, cell, row) !== null);
  return known.length === below.length && below.some((cell) => (matrix.at(row, cell.raw.column)?.raw.columnSpan ?? 1) > 1);
}

/** 评价标准 over 优 良 中 差: what is promised is the best of them. */
const GRADES = /^[优良中差]$/;

/** 原因 and 可能性 stand over columns of their own kinds: 经费保障, 确定能 … */
function under(matrix: Matrix, cell: GridCell, row: number): ColumnKey | null {
  const above = matrix.at(row, cell.raw.column);
  const key = above && above.raw.row === row ? titleOf(above) : null;
  if (above && above.raw.columnSpan > 1 && key === 'scoringRule' && GRADES.test(cell.text)) return cell.text === '优' ? 'value' : 'scoringRule';
  return above && above.raw.columnSpan > 1 && (key === 'reason' || key === 'likelihood') ? key : null;
}

function subKey(own: GridCell, top: GridCell | null): ColumnKey | null {
  const key = titleOf(own);
  const above = top ? titleOf(top) : null;
  if (above === 'likelihood' || (above === 'reason' && key !== 'reason')) return above;
  return key;
}

/** Side labels go, a lone side title names the indicators, remarks stand for reasons: the same rules as in running text. */
function settled(found: readonly GridSlot[]): GridSlot[] {
  const slots = slotsOf(found.map(({ key, title }) => ({ key, title })));
  const queue = [...found];
  const out: GridSlot[] = [];
  for (const slot of slots) {
    const at = queue.findIndex((f) => f.title === slot.title && (f.key === slot.key || f.key === 'side' || f.key === 'remark'));
    const origin = queue[at];
    if (!origin) continue;
    queue.splice(at, 1);
    out.push({ ...origin, key: slot.key, half: slot.half });
  }
  // Options of one title are several columns of the same kind; running text keeps only the first of a kind.
  for (const extra of queue) if ((extra.key === 'reason' || extra.key === 'likelihood') && out.some((o) => o.key === extra.key)) out.push(extra);
  return out.sort((a, b) => a.from - b.from);
}
