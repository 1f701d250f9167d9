import type { Slot } from './columns';
import type { Where } from './document';
import type { ColumnKey, FundKey, HeadKey } from './labels';

/** A table as cut out of text or a grid: cells sorted into columns, nothing interpreted yet. Both readers deliver this. */

export interface Cell {
  readonly text: string;
  readonly where: Where;
}

export interface RecordDraft {
  readonly cells: ReadonlyMap<ColumnKey, Cell>;
  readonly half: 'long' | 'year' | null;
  readonly where: Where;
}

export interface HeadDraft {
  readonly key: HeadKey;
  readonly label: string;
  readonly value: string | null;
  readonly where: Where;
}

export interface FundDraft {
  readonly row: string;
  readonly cells: ReadonlyMap<FundKey, Cell>;
  readonly where: Where;
}

export interface TableDraft {
  readonly title: string | null;
  readonly where: Where;
  readonly head: readonly HeadDraft[];
  readonly funds: readonly FundDraft[];
  readonly goal: Cell | null;
  readonly actualGoal: Cell | null;
  readonly longGoal: Cell | null;
  readonly slots: readonly Slot[];
  readonly records: readonly RecordDraft[];
  readonly totals: { readonly weight: string | null; readonly score: string | null; readonly grade: string | null };
  /** the text ends inside the table */
  readonly complete: boolean;
  /** order of cells was lost and put together again by position in sequence */
  readonly scrambled: boolean;
  /** mid-term indicators printed beside the annual ones: no target of the year */
  readonly midTerm?: boolean;
  /** the text begins inside the table: its columns were guessed */
  readonly beheaded: boolean;
  readonly moneyUnit: '万元' | '元' | null;
}

/**
 * Layouts with mid-term and annual columns side by side hold two lists. A mid-term indicator that the annual half says again is one
 * promise; the others become a table of their own, so that they are not judged as targets of the year.
 */
export function byTerm(draft: TableDraft): TableDraft[] {
  const annual = draft.records.filter((record) => record.half !== 'long');
  const text = (record: RecordDraft, key: ColumnKey): string => record.cells.get(key)?.text ?? '';
  const said = new Set(annual.map((record) => `${text(record, 'name')}|${text(record, 'value')}`));
  const own = draft.records.filter((record) => record.half === 'long' && text(record, 'name') !== '' && !said.has(`${text(record, 'name')}|${text(record, 'value')}`));
  if (annual.length === draft.records.length) return [draft];
  const main = { ...draft, records: annual };
  return own.length ? [main, { ...draft, records: own, funds: [], goal: null, actualGoal: null, longGoal: null, midTerm: true }] : [main];
}

/** List layouts carry the project in a column: each project becomes a table of its own. Sums of a whole body name no indicator. */
export function byProject(draft: TableDraft): TableDraft[] {
  if (!draft.slots.some((slot) => slot.key === 'project')) return [draft];
  const groups = new Map<string, RecordDraft[]>();
  let current = '';
  let department: Cell | undefined;
  const bodies = new Map<string, Cell>();
  for (const record of draft.records) {
    current = record.cells.get('project')?.text || current;
    department = record.cells.get('department') ?? department;
    if (!record.cells.has('name')) continue;
    groups.set(current, [...(groups.get(current) ?? []), record]);
    if (department && !bodies.has(current)) bodies.set(current, department);
  }
  if (groups.size === 0) return [draft];
  return [...groups].map(([project, records]) => {
    const field = (key: ColumnKey): Cell | undefined => records.map((r) => r.cells.get(key)).find((cell) => cell !== undefined);
    const where = records[0]?.where ?? draft.where;
    const own: HeadDraft[] = [{ key: 'project', label: '项目名称', value: project || null, where: field('project')?.where ?? where }];
    const body = bodies.get(project);
    if (body) own.push({ key: 'department', label: '单位名称', value: body.text, where: body.where });
    const amount = field('amount');
    return { ...draft, where, head: [...draft.head, ...own], goal: field('goal') ?? draft.goal, records, funds: amount ? [{ row: '预算数', where: amount.where, cells: new Map([['annual', amount] as const]) }] : draft.funds };
  });
}
