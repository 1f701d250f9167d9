import texts from '@/server/demo/data/dacheng-texts.json';
import { DEPARTMENT_HEADER, DEPARTMENT_LISTS, PROJECTS, type Typed } from '@/server/demo/data/dacheng';
import { level1Of, level2Of } from '@/domain/rules/frame';
import type { Body, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import type { Operator, Value } from '@/domain/indicator/types';
import { DEPARTMENT_TARGET_TABLES } from '@/domain/kinds/department-target/tables';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { wanToYuan } from '@/domain/shared/decimal';

/** The forms of the seed document as the demo county types them, with the words of the document where a form has codes. */
const OPERATORS: Readonly<Record<string, Operator>> = { '≥': '>=', '≤': '<=', '=': '=' };

/** "=1套", "≤0.6万元", "33人" → number; anything else → words. */
export function value(printed: string): Value {
  const hit = /^([≥≤=])?(\d+(?:\.\d+)?)(%|套|人次|人|户|万元)$/.exec(printed);
  return hit ? { kind: 'number', operator: OPERATORS[hit[1] ?? ''] ?? null, number: hit[2] ?? '', unit: hit[3] ?? null } : { kind: 'text', text: printed };
}

export const row = (id: string, seq: number, cells: Row['cells'], typed: Row['typed'] = {}): Row => ({ id, lineage: id, seq, cells, typed });

const listOf = (start: string, typed: readonly Typed[]): Row[] => typed.map((cells, index) => row(`${start}${index + 1}`, index + 1, cells));

const rowsOf = (object: 'project' | 'department', typed: readonly Typed[]): Row[] => {
  const frame = HEBEI.frames[object];
  return typed.map(({ level1 = '', level2 = '', name = '', description = '', target = '', basis, weight = '', scoringRule }, index) =>
    row(`r${index + 1}`, index + 1, {
      level1: level1Of(frame, level1)?.label.zh ?? level1, level2: level2Of(frame, level1, level2)?.label.zh ?? level2,
      name, description, target: value(target), basis: basis ?? null, weight, scoringRule: scoringRule ?? null,
    }));
};

export const seedProjectName = (no: number): string => PROJECTS[no - 1]?.name ?? '';

export function seedProject(no: number): Body {
  const project = PROJECTS[no - 1];
  if (!project) throw new Error(`no project ${no} in the seed`);
  const amount = project.amount === '' ? null : wanToYuan(project.amount);
  return {
    header: [row('h', 1, { projectName: project.name, annualGoal: project.goal })],
    funds: [row('f1', 1, { source: 'total', annual: amount }), row('f2', 2, { source: 'fiscal', annual: amount }), row('f3', 3, { source: 'carryover', annual: null }), row('f4', 4, { source: 'other', annual: null })],
    rows: rowsOf('project', project.rows),
  };
}

/** Money of the head is kept in yuan, as everywhere in a form. */
function headOf(typed: Typed): Row['cells'] {
  const fields = DEPARTMENT_TARGET_TABLES.find((table) => table.name === 'header')?.fields ?? {};
  return Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, fields[field]?.type === 'money' ? wanToYuan(text) : text]));
}

export function seedDepartment(): Body {
  return {
    header: [row('h', 1, headOf(DEPARTMENT_HEADER))],
    duties: listOf('d', texts.duties), agencies: listOf('a', DEPARTMENT_LISTS.agencies ?? []), goals: listOf('g', texts.goals), subGoals: listOf('s', texts.subGoals),
    rows: rowsOf('department', DEPARTMENT_LISTS.rows ?? []), safeguards: listOf('m', texts.safeguards), terms: listOf('t', texts.terms),
  };
}

export const seedContext = (object: 'project' | 'department', projectName: string | null = null): KindContext => ({
  rules: HEBEI, fiscalYear: 2021, period: null, object, projectName, departmentName: '大城县科学技术和工业信息化局', source: null, newerSource: null, evidence: new Set(),
});
