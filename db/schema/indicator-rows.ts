import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, promiseColumns } from './columns';

/** Indicator rows of targets, of a project and of a whole department. */
export const indicatorRows = pgTable('indicator_rows', {
  ...bodyColumns(),
  ...promiseColumns(),
  scoringRule: text(), basis: text(), basisType: text(), nature: text(), previousValue: text(), earlierValue: text(), referenceValue: text(), formula: text(),
  tierDefinition: text(), aggregation: text(), evidenceSource: text(), isCore: boolean(), remark: text(),
}, (t) => [index('indicator_rows_filing').on(t.filingId), index('indicator_rows_lineage').on(t.lineage)]);
