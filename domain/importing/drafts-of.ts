import type { StructuredDocument, TargetTable } from '@/domain/reading/document';
import { departmentDraft } from './department-draft';
import type { DraftForm, Drafts, LeftOver } from './draft';
import { unusedText } from './left-over';
import { projectDraft } from './project-draft';
import { monitoringDraft, selfEvaluationDraft } from './report-draft';

/** Documents that speak of a department and its year, not of one form alone. */
const OF_A_DEPARTMENT: ReadonlySet<string> = new Set(['disclosure', 'budget', 'department_target']);

/**
 * What a read document holds of our forms, cell by cell as a person would type it, and what of it has no place anywhere.
 * Nothing is invented: a cell that the document leaves empty is not there. Transfers, evaluations and reports have no form of the year yet.
 */
export function draftsOf(doc: StructuredDocument): Drafts {
  const forms: DraftForm[] = [];
  const leftOver: LeftOver[] = [];
  const whole = doc.tables.find((table) => table.kind === 'department_target') ?? null;
  const department = whole || OF_A_DEPARTMENT.has(doc.kind) ? departmentDraft(doc, whole) : null;
  if (department) forms.push(department);
  doc.tables.forEach((table, index) => {
    const form = table === whole ? null : formOf(doc, table, index);
    if (form) forms.push(form);
    else if (table !== whole) leftOver.push(...withoutForm(table));
  });
  return { department: doc.department, fiscalYear: doc.fiscalYear, forms, leftOver: [...leftOver, ...unusedText(doc, forms)] };
}

function formOf(doc: StructuredDocument, table: TargetTable, index: number): DraftForm | null {
  switch (table.kind) {
    case 'project_target': return projectDraft(doc, table, index);
    case 'monitoring': return monitoringDraft(doc, table, index);
    case 'self_evaluation': case 'department_self_evaluation': return selfEvaluationDraft(doc, table, index);
    default: return null;
  }
}

/** A table of another kind, row by row: mid-term indicators, transfers, evaluations, a second department. */
function withoutForm(table: TargetTable): LeftOver[] {
  const why = table.kind === 'unknown' ? 'mid_term' : 'kind_not_of_the_year';
  return table.rows.map((row) => ({ label: row.name, text: row.printed ?? row.text ?? '', why, where: row.where }));
}
