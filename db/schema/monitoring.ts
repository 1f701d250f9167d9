import { boolean, index, jsonb, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, promiseColumns, quantity } from './columns';

export const monitoringHeaders = pgTable('monitoring_headers', {
  ...bodyColumns(),
  annualGoal: text(), reportWork: text(), reportExecution: text(), reportProblems: text(), reportMeasures: text(), reportSuggestions: text(),
  handling: text(), needsRectification: boolean(), rectificationAdvice: text(), rectificationResult: text(),
  fundLight: text(), targetLight: text(), overallLight: text(), fundTrace: jsonb(),
}, (t) => [index('monitoring_headers_filing').on(t.filingId)]);

export const monitoringRows = pgTable('monitoring_rows', {
  ...bodyColumns(),
  ...promiseColumns(),
  actual: quantity(), tier: text(), actualText: text(), forecast: text(), likelihood: text(),
  causeFunding: boolean(), causeSystem: boolean(), causeStaff: boolean(), causeHardware: boolean(), causeOther: boolean(),
  explanation: text(), remark: text(), completion: numeric({ precision: 36, scale: 2 }), light: text(), lightTrace: jsonb(),
}, (t) => [index('monitoring_rows_filing').on(t.filingId), index('monitoring_rows_lineage').on(t.lineage)]);
