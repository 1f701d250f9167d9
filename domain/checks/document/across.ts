import type { StructuredDocument, Where } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { norm } from '../wording';
import { echoOf } from '../rows/echo';

/** The same words at two levels or in several forms: information, for cascading is allowed (DP-06 … DP-09, CG-11). */
export function acrossForms(doc: StructuredDocument, forms: readonly CheckedForm<Where>[]): readonly Finding<Where>[] {
  const departments = forms.filter((form) => form.object === 'department');
  const projects = forms.filter((form) => form.object === 'project');
  return [...sameGoals(doc, projects), ...sameRows(departments, projects), ...sameTriples(projects), ...twoFrames(departments, projects)];
}

const sameGoals = (doc: StructuredDocument, projects: readonly CheckedForm<Where>[]): readonly Finding<Where>[] =>
  doc.subGoals.flatMap((goal) => {
    const twin = goal.goal ? projects.find((form) => norm(form.goal) !== '' && norm(form.goal) === norm(goal.goal)) : undefined;
    return twin ? [fault<Where>('DP-06', [goal.goalWhere ?? goal.where, twin.places.goal], { quote: [goal.goal ?? ''], params: { text: goal.goal ?? '' } })] : [];
  });

/** A name (DP-08) or a description (DP-07) of the department's table in a project's. */
const sameRows = (departments: readonly CheckedForm<Where>[], projects: readonly CheckedForm<Where>[]): readonly Finding<Where>[] =>
  departments.flatMap((department) => department.rows.flatMap((row) =>
    projects.flatMap((project) => project.rows.flatMap((other) => {
      const name = norm(row.name).length >= 8 && norm(row.name) === norm(other.name);
      const description = norm(row.description).length >= 8 && norm(row.description) === norm(other.description);
      if (!name && !description) return [];
      const code = row.nature === 'satisfaction' ? 'DP-07' : 'DP-08';
      const text = name ? row.name : row.description;
      return [fault<Where>(code, [row.places.row, other.places.row], { quote: [text], params: { text } })];
    }))));

const sameTriples = (projects: readonly CheckedForm<Where>[]): readonly Finding<Where>[] => {
  const groups = new Map<string, { readonly form: CheckedForm<Where>; readonly row: CheckedRow<Where> }[]>();
  for (const form of projects) {
    for (const row of form.rows) {
      const key = echoOf(row) === 'whole' ? norm(row.name) : '';
      if (key !== '' && !groups.get(key)?.some((one) => one.form === form)) groups.set(key, [...(groups.get(key) ?? []), { form, row }]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const text = group[0]?.row.name ?? '';
    return fault('DP-09', group.map((one) => one.row.places.row), { quote: [text], params: { text } });
  });
};

const twoFrames = (departments: readonly CheckedForm<Where>[], projects: readonly CheckedForm<Where>[]): readonly Finding<Where>[] => {
  const inside = (form: CheckedForm<Where>) => form.rows.find((row) => row.nature === 'satisfaction');
  const department = departments.map(inside).find((row) => row !== undefined && !/满意/.test(row.level1));
  const project = projects.map(inside).find((row) => row !== undefined && /满意/.test(row.level1));
  return department && project ? [fault('CG-11', [department.places.level2, project.places.level2], { quote: [department.level1, project.level1] })] : [];
};

const NOUNS = ['奖励', '补助', '补贴', '救助', '慰问'] as const;
const BOUGHT = ['编制', '购置', '委托', '采购'] as const;

/** Money the department's rows speak of and no project pays (CT-11); bought services without procurement (CT-16). */
export function unbacked(forms: readonly CheckedForm<Where>[], noProcurement: boolean): readonly Finding<Where>[] {
  const projects = forms.filter((form) => form.object === 'project');
  if (projects.length === 0) return [];
  const known = projects.map((form) => `${form.title}${form.goal}`).join('|');
  const rows = forms.filter((form) => form.object === 'department').flatMap((form) => form.rows).flatMap((row) => {
    const word = NOUNS.find((noun) => `${row.name}${row.description}`.includes(noun) && !known.includes(noun));
    return word ? [{ row, word }] : [];
  });
  const first = rows[0];
  return [
    ...(first ? [fault('CT-11', rows.map((one) => one.row.places.row), { quote: rows.map((one) => one.row.name), params: { name: first.row.name, word: first.word } })] : []),
    ...(noProcurement ? projects.flatMap((form) => {
      const word = BOUGHT.find((verb) => form.title.includes(verb));
      return word ? [fault('CT-16', [form.places.title], { quote: [form.title], params: { title: form.title, word } })] : [];
    }) : []),
  ];
}
