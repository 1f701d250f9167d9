import type { FilingLine } from '@/domain/board/filing-line';

/** A filing as lists show it, with what a test does not care about filled in. */
export const line = (given: Partial<FilingLine> = {}): FilingLine => ({
  id: 'f1', docNo: 'ZS-1', kind: 'project_target', stage: 'target', object: 'project', title: '', fiscalYear: 2021, yearDemo: false, period: null, unit: '局', departmentId: 'd1', department: '局',
  project: '劳模津贴', projectSeq: 1, state: 'draft', phase: 'draft', holder: 'unit_operator', versionNo: 1, returner: null, copied: false, dueAt: null, submittedAt: null, openedAt: null, reminder: null,
  amount: '1500.00', totalScore: null, grade: null, light: null, risk: 0, findings: { block: 0, explain: 0, hint: 0, codes: [] }, demo: false, ...given,
});
