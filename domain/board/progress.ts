/** The board of a year: departments down, stages across. A cell is a text with one letter a filing, so that thousands fit. */
export const CELL_LETTERS = {
  n: 'not_begun', w: 'draft', r: 'returned', d: 'department', b: 'business', p: 'performance', a: 'passed', o: 'done', x: 'refused', l: 'overdue', e: 'exempt',
} as const;
export type CellLetter = keyof typeof CELL_LETTERS;
export type CellWord = (typeof CELL_LETTERS)[CellLetter];

export interface BoardColumn { readonly key: string; readonly stage: string; readonly object: 'project' | 'department' | 'both'; readonly period: number | null }
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  /** by key of the column; letters of CELL_LETTERS */
  readonly cells: Readonly<Record<string, string>>;
  readonly light: string | null;
  /** per cent, two decimals */
  readonly rate: string | null;
  readonly dueAt: string | null;
}
export interface Board { readonly columns: readonly BoardColumn[]; readonly rows: readonly BoardRow[] }

export const BOARD_FILTERS = ['all', 'not_begun', 'draft', 'returned', 'overdue', 'done'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];
export const boardFilterOf = (text: string | null): BoardFilter => BOARD_FILTERS.find((filter) => filter === text) ?? 'all';

const HAS: Readonly<Record<Exclude<BoardFilter, 'all' | 'done'>, CellLetter>> = { not_begun: 'n', draft: 'w', returned: 'r', overdue: 'l' };
const letters = (row: BoardRow): string => Object.values(row.cells).join('');

export function matches(row: BoardRow, filter: BoardFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'done') return letters(row) !== '' && !/[^oxe]/.test(letters(row));
  return letters(row).includes(HAS[filter]);
}

export interface CellCount { readonly all: number; readonly done: number; readonly returned: number; readonly overdue: number; readonly exempt: number; readonly notBegun: number; readonly only: CellWord | null }

/** What the words beside the cells say. `only`: every filing here stands at the same point. */
export function countCell(cells: string): CellCount {
  const of = (letter: CellLetter) => [...cells].filter((one) => one === letter).length;
  const exempt = of('e');
  const rest = [...cells].filter((one) => one !== 'e');
  const first = rest[0] as CellLetter | undefined;
  return {
    all: rest.length, done: of('o'), returned: of('r'), overdue: of('l'), exempt, notBegun: of('n'),
    only: first === undefined ? (exempt > 0 ? 'exempt' : null) : rest.every((one) => one === first) ? CELL_LETTERS[first] : null,
  };
}

interface Counted { readonly departmentId: string; readonly stage: string; readonly overall: boolean; readonly period: number | null }
export interface CellOf extends Counted { readonly cells: string; readonly dueAt: string | null }
export interface ExemptOf extends Counted { readonly count: number }
export interface FiguresOf { readonly departmentId: string; readonly stage: string; readonly period: number | null; readonly light: string | null; readonly rate: string | null }

const STAGE_ORDER: Readonly<Record<string, number>> = { target: 0, monitoring: 1, self_evaluation: 2 };

/** Columns that this year has: targets of department and projects, one a monitoring period, self-evaluation of projects and department. */
export function columnsOf(cells: readonly CellOf[]): readonly BoardColumn[] {
  const columns = new Map<string, BoardColumn>();
  for (const cell of cells) {
    const object = cell.stage === 'monitoring' ? 'both' : cell.overall ? 'department' : 'project';
    columns.set(keyOf(cell), { key: keyOf(cell), stage: cell.stage, object, period: cell.period });
  }
  const rank = (column: BoardColumn) => [STAGE_ORDER[column.stage] ?? 9, column.period ?? 0, column.stage === 'target' ? Number(column.object !== 'department') : Number(column.object === 'department')];
  return [...columns.values()].sort((a, b) => { const x = rank(a); const y = rank(b); return x.reduce((sign, value, index) => sign || value - (y[index] ?? 0), 0); });
}
export const keyOf = (cell: Pick<Counted, 'stage' | 'overall' | 'period'>): string =>
  cell.stage === 'monitoring' ? `monitoring-${cell.period ?? 0}` : `${cell.stage}-${cell.overall ? 'department' : 'project'}`;

export function boardRows(
  departments: readonly { readonly id: string; readonly name: string; readonly demo: boolean }[],
  data: { readonly cells: readonly CellOf[]; readonly exempt: readonly ExemptOf[]; readonly figures: readonly FiguresOf[] },
): readonly BoardRow[] {
  return departments.map((department) => {
    const own = data.cells.filter((cell) => cell.departmentId === department.id).sort((a, b) => Number(b.overall) - Number(a.overall));
    const cells: Record<string, string> = {};
    for (const cell of own) cells[keyOf(cell)] = (cells[keyOf(cell)] ?? '') + cell.cells;
    for (const free of data.exempt) if (free.departmentId === department.id) cells[keyOf(free)] = (cells[keyOf(free)] ?? '') + 'e'.repeat(free.count);
    const figures = data.figures.filter((one) => one.departmentId === department.id);
    const monitoring = figures.filter((one) => one.stage === 'monitoring').sort((a, b) => (b.period ?? 0) - (a.period ?? 0))[0];
    const due = own.map((cell) => cell.dueAt).filter((at) => at !== null).sort();
    return {
      ...department, cells, light: monitoring?.light ?? null, dueAt: due[0] ?? null,
      rate: figures.find((one) => one.stage === 'self_evaluation' && one.rate !== null)?.rate ?? monitoring?.rate ?? null,
    };
  });
}
