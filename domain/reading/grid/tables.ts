import { byProject, type Cell, type RecordDraft, type TableDraft } from '../draft';
import type { ColumnKey } from '../labels';
import type { RawGrid } from '../raw';
import { glue, type Chunk } from '../stream/chunks';
import { readHead, type HeadBlock } from '../stream/head';
import { headOf, isStop, isTotal } from '../stream/match';
import { formTitle } from '../titles';
import { headerAt, type GridHeader, type GridSlot } from './header';
import { chunksOfRows, matrixOf, type GridCell, type Matrix } from './matrix';

export interface GridTables {
  readonly tables: readonly TableDraft[];
  /** rows without indicators, cell by cell, for figures */
  readonly rest: readonly Chunk[];
}

/** Indicator tables of one grid. `before`: the lines above it, whose last form title is the first table's. */
export function gridTables(grid: RawGrid, before: readonly Cell[]): GridTables {
  const matrix = matrixOf(grid);
  const tables: TableDraft[] = [];
  let free = 1;
  let row = 1;
  while (row <= matrix.rows) {
    const header = headerAt(matrix, row);
    if (!header) {
      row++;
      continue;
    }
    const body = bodyOf(matrix, header);
    const records = body.rows.flatMap((r) => recordsOf(matrix, r, header.slots));
    const head = headOfForm(matrix, free, row, tables.length === 0 ? before : []);
    tables.push(...byProject({ ...head, slots: header.slots, records, totals: totalsOf(matrix, body.end, header.slots), complete: true, scrambled: false, beheaded: false }));
    free = body.end;
    row = Math.max(body.end, header.body);
  }
  return { tables, rest: tables.length ? [] : chunksOfRows(matrix, 1, matrix.rows + 1) };
}

/** Rows down to a total, a remark, a title, or the head of a next form; heads repeated on each page are passed over. */
function bodyOf(matrix: Matrix, header: GridHeader): { rows: number[]; end: number } {
  const rows: number[] = [];
  const titles = header.slots.map((s) => s.title).join('|');
  for (let row = header.body; row <= matrix.rows; row++) {
    const again = headerAt(matrix, row);
    if (again) {
      if (again.slots.map((s) => s.title).join('|') !== titles) return { rows, end: row };
      row = again.body - 1;
      continue;
    }
    const cells = matrix.starting(row).filter((cell) => cell.text !== '');
    const first = cells[0];
    if (!first) continue;
    const label = first.text.split(/[:：]/)[0] ?? '';
    const wide = first.raw.columnSpan >= matrix.columns - 1;
    if (isTotal(first.text) || isStop(first.text) || cells.some((c) => isTotal(c.text) && c.raw.columnSpan > 1)) return { rows, end: row };
    if (wide && (formTitle(first.text) || first.text.length > 60)) return { rows, end: row };
    if (headOf(label) === 'project' && label.length >= 4 && first.raw.column <= 2) return { rows, end: row };
    rows.push(row);
  }
  return { rows, end: matrix.rows + 1 };
}

const REPEATED: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['level1', 'level2', 'project', 'goal', 'department', 'name']);

function recordsOf(matrix: Matrix, row: number, slots: readonly GridSlot[]): RecordDraft[] {
  const halves: ('long' | 'year' | null)[] = slots.some((s) => s.half !== null) ? ['long', 'year'] : [null];
  return halves.flatMap((half) => {
    const cells = new Map<ColumnKey, Cell>();
    const sources = new Map<ColumnKey, GridCell>();
    for (const slot of slots) {
      if (slot.half !== null && slot.half !== half) continue;
      const parts = partsOf(matrix, row, slot).filter((cell) => REPEATED.has(slot.key) || cell.raw.row === row);
      const text = slot.option === null ? parts.map((p) => p.text).reduce(glue, '') : optionText(slot.option, parts);
      const first = parts[0];
      if (!first || text === '') continue;
      const old = cells.get(slot.key);
      cells.set(slot.key, old ? { ...old, text: `${old.text}；${text}` } : { text, where: first.raw.where });
      sources.set(slot.key, first);
    }
    const where = (cells.get('name') ?? [...cells.values()][0])?.where;
    const own = [...sources.values()].some((cell) => cell.raw.row === row);
    return where && own ? split({ cells, half, where }, sources) : [];
  });
}

function partsOf(matrix: Matrix, row: number, slot: GridSlot): GridCell[] {
  const out: GridCell[] = [];
  for (let column = slot.from; column <= slot.to; column++) {
    const cell = matrix.at(row, column);
    if (cell && cell.text !== '' && !out.includes(cell)) out.push(cell);
  }
  return out;
}

/** A tick under 确定能 is 确定能; words under 经费保障 are kept with their heading. */
function optionText(option: string, parts: readonly GridCell[]): string {
  const text = parts.map((p) => p.text).reduce(glue, '');
  if (text === '' || /^[-—/□☐]$/.test(text)) return '';
  return /^[√✔✓☑■●是Vv1]$/.test(text) ? option : `${option}：${text}`;
}

const NUMBERED = /^(?:指标\s*\d{1,2}\s*[:：]|\d{1,2}[、.．]|[（(]\d{1,2}[)）])/;

/** Several numbered indicators written into one row of cells, line by line: one record for each, when all columns have as many lines. */
function split(record: RecordDraft, sources: ReadonlyMap<ColumnKey, GridCell>): RecordDraft[] {
  const names = sources.get('name')?.lines ?? [];
  if (names.length < 2 || !names.every((line) => NUMBERED.test(line))) return [record];
  const judged = [...sources].filter(([key]) => key === 'value' || key === 'actual' || key === 'weight' || key === 'score' || key === 'unit' || key === 'operator');
  if (!judged.length || !judged.some(([, cell]) => cell.lines.length === names.length)) return [record];
  return names.map((name, i) => {
    const cells = new Map(record.cells);
    for (const [key, cell] of judged) if (cell.lines.length === names.length) cells.set(key, { text: cell.lines[i] ?? '', where: cell.raw.where });
    cells.set('name', { text: name, where: record.where });
    return { ...record, cells };
  });
}

interface FormHead extends HeadBlock {
  readonly title: string | null;
  readonly where: TableDraft['where'];
}

/** Title and head fields of a form: rows above its indicators, and the lines above the grid. */
function headOfForm(matrix: Matrix, from: number, to: number, before: readonly Cell[]): FormHead {
  const chunks = chunksOfRows(matrix, from, to);
  const title = chunks.findLastIndex((chunk) => formTitle(chunk.text) !== null);
  const above = before.findLast((line) => formTitle(line.text) !== null || /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.][^，。；]{0,30}绩效指标(?:表)?$/.test(line.text));
  const lines: Chunk[] = before.slice(-4).map((line, i) => ({ text: line.text, where: line.where, gap: 'line', line: -10 + i, piped: false }));
  const block = readHead([...lines, ...chunks.slice(title + 1)]);
  const found = title >= 0 ? chunks[title] : above;
  const first = matrix.starting(from)[0] ?? matrix.starting(to)[0];
  return { ...block, title: found ? (formTitle(found.text)?.text ?? found.text) : null, where: found?.where ?? first?.raw.where ?? { line: 1 } };
}

function totalsOf(matrix: Matrix, row: number, slots: readonly GridSlot[]): TableDraft['totals'] {
  for (let r = row; r < Math.min(row + 3, matrix.rows + 1); r++) {
    const cells = matrix.starting(r);
    if (!cells.some((cell) => isTotal(cell.text))) continue;
    const numbers = cells.flatMap((cell) => (/^\d{1,3}(?:\.\d+)?分?$/.test(cell.text) ? [cell] : []));
    const at = (key: ColumnKey): string | null => {
      const slot = slots.find((s) => s.key === key);
      const cell = slot ? numbers.find((c) => c.raw.column >= slot.from && c.raw.column <= slot.to) : undefined;
      return cell ? cell.text.replace('分', '') : null;
    };
    const [weight, score] = [at('weight'), at('score')];
    const spare = numbers.map((c) => c.text.replace('分', ''));
    return { weight: weight ?? (score === null ? (spare[0] ?? null) : null), score: score ?? (weight === null ? (spare[1] ?? null) : null), grade: cells.find((c) => /^[优良中差]$/.test(c.text))?.text ?? null };
  }
  return { weight: null, score: null, grade: null };
}
