import { checkDepartmentTarget } from '@/domain/checks/department-target';
import { headerOf } from '@/domain/filings/cell';
import type { Row } from '@/domain/filings/body';
import type { Kind, NewRow } from '@/domain/filings/kind';
import { firstRows, inFrame, opensForTarget } from '../indicator-rows';
import { TARGET_WORKFLOW } from '../target-workflow';
import { DEPARTMENT_TARGET_TABLES } from './tables';

/** What a new year keeps of the last: words that describe the department. Figures are typed anew. */
const LASTING = ['duties', 'agencies', 'goals', 'subGoals', 'safeguards', 'terms'];
const again = (row: Row): NewRow => ({ lineage: null, seq: row.seq, cells: row.cells });

/** 部门整体绩效目标, with profile and budget frozen in the same version */
export const departmentTarget: Kind = {
  code: 'department_target',
  stage: 'target',
  objects: ['department'],
  workflow: TARGET_WORKFLOW,
  tables: DEPARTMENT_TARGET_TABLES,
  sources: [],
  create: (context) => ({
    header: [{ lineage: null, seq: 0, cells: {} }],
    ...Object.fromEntries(LASTING.map((table) => [table, (context.source?.body[table] ?? []).map(again)])),
    rows: firstRows(context),
  }),
  derive: (body) => body,
  check: checkDepartmentTarget,
  opens: opensForTarget,
  accepts: inFrame,
  summary: (body) => {
    const total = headerOf(body).cells.expTotal;
    return { amount: typeof total === 'string' ? total : null, totalScore: null, grade: null, light: null };
  },
};
