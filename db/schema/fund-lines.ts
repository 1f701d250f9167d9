import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, money } from './columns';

/** Money by source, of every form that has it; each kind uses the columns its table lists. */
export const fundLines = pgTable('fund_lines', {
  ...bodyColumns(),
  source: text(), initial: money(), annual: money(), executed: money(), forecast: money(), note: text(),
}, (t) => [index('fund_lines_filing').on(t.filingId)]);
