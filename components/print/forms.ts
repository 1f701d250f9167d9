import type { Body } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import { countyDepartmentTarget } from './forms/department-target';
import { monitoringSheet } from './forms/monitoring';
import { countyProjectTarget, nationalProjectTarget } from './forms/project-target';
import { selfEvaluationSheet } from './forms/self-evaluation';
import type { Sheet } from './grid';

export interface PrintForm { readonly code: 'county' | 'national'; readonly sheet: (view: FilingView, body: Body) => Sheet }

/** Printed forms of each kind; the first is what the page opens with. */
export const PRINT_FORMS: Readonly<Record<string, readonly PrintForm[]>> = {
  project_target: [{ code: 'county', sheet: countyProjectTarget }, { code: 'national', sheet: nationalProjectTarget }],
  department_target: [{ code: 'county', sheet: countyDepartmentTarget }],
  monitoring: [{ code: 'national', sheet: monitoringSheet }],
  self_evaluation: [{ code: 'national', sheet: selfEvaluationSheet }],
};
