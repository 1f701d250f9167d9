import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, money } from './columns';

export const projectTargetHeaders = pgTable('project_target_headers', {
  ...bodyColumns(),
  projectName: text(), annualGoal: text(), overallGoal: text(), projectClass: text(), projectNature: text(),
  startDate: date({ mode: 'string' }), endDate: date({ mode: 'string' }), totalAmount: money(),
  basis: text(), summary: text(), satisfactionNotApplicable: boolean(), notApplicableReason: text(), contactPhone: text(),
}, (t) => [index('project_target_headers_filing').on(t.filingId)]);
