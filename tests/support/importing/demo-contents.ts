import type { Body, Cell, Row } from '@/domain/filings/body';
import { parseCell } from '@/domain/filings/parse-cell';
import { DEPARTMENT_HEADER, DEPARTMENT_LISTS, PROJECTS, type Typed } from '@/server/demo/data/dacheng';
import { kindOf, specOf } from './forms';

/** What the demo types into the forms of the real department, and what of it is invented and therefore in no document. */

export interface Wanted { readonly form: string; readonly table: string; readonly index: number; readonly field: string; readonly cell: Cell }

/** Field → why the published text cannot give it. */
export const INVENTED: Readonly<Record<string, string>> = {
  'department_target header dutySummary': 'a summary in the words of the demo: the document lists duties and sums them up nowhere',
  'project_target rows weight': 'the document prints no points of project indicators (demo.md)',
  'project_target rows dueMonth': '考核时点 is 演示',
  'project_target funds fiscal': 'the document does not say from which source a project is paid',
  'project_target funds carryover': 'the same', 'project_target funds other': 'the same',
};

const read = (form: string, table: string, typed: Typed): Record<string, Cell> => {
  const { fields } = specOf(kindOf(form).tables, table);
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== '').map(([field, text]) => {
    const spec = fields[field];
    if (!spec) throw new Error(`no field ${field}`);
    return [field, parseCell(spec, text, { fiscalYear: 2021 }).cell];
  }));
};

const wanted = (form: string, kind: string, table: string, rows: readonly Typed[]): Wanted[] =>
  rows.flatMap((typed, index) => Object.entries(read(kind, table, typed)).filter(([field]) => !INVENTED[`${kind} ${table} ${field}`]).map(([field, cell]) => ({ form, table, index, field, cell })));

/** Every cell of the demo's department and its six projects that stands in the published text. Forms are named 部门 or by their project. */
export const demoCells = (): readonly Wanted[] => [
  ...wanted('部门', 'department_target', 'header', [DEPARTMENT_HEADER]),
  ...Object.entries(DEPARTMENT_LISTS).flatMap(([table, rows]) => wanted('部门', 'department_target', table, rows)),
  ...PROJECTS.flatMap((project) => [
    ...wanted(project.name, 'project_target', 'header', [{ projectName: project.name, annualGoal: project.goal }]),
    ...wanted(project.name, 'project_target', 'rows', project.rows),
  ]),
];

/** The one thing inferred: 年度资金总额 from the only cost indicator. Empty for project 6. */
export const demoAmounts = (): Readonly<Record<string, Cell>> =>
  Object.fromEntries(PROJECTS.map((project) => [project.name, project.amount ? (read('project_target', 'funds', { annual: project.amount }).annual ?? null) : null]));

export const rowAt = (body: Body, table: string, index: number): Row | undefined => body[table]?.[index];
