import { boolean, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, promiseColumns, quantity, score } from './columns';

export const evaluationHeaders = pgTable('evaluation_headers', {
  ...bodyColumns(),
  plannedGoal: text(), actualGoal: text(), problems: text(), improvements: text(),
  executionScore: score(), indicatorScore: score(), totalScore: score(), grade: text(), plausibility: text(),
  executionTrace: jsonb(), totalTrace: jsonb(),
}, (t) => [index('evaluation_headers_filing').on(t.filingId)]);

export const evaluationRows = pgTable('evaluation_rows', {
  ...bodyColumns(),
  ...promiseColumns(),
  actual: quantity(), actualDate: date({ mode: 'string' }), tier: text(), points: score(), reason: text(),
  softTarget: boolean(), score: score(), trace: jsonb(),
}, (t) => [index('evaluation_rows_filing').on(t.filingId), index('evaluation_rows_lineage').on(t.lineage)]);
