import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import * as s from '../schema';

/** Columns every body table has (db/schema/columns.ts bodyColumns). */
export type BodyTable = PgTable & Record<'id' | 'filingId' | 'regionId' | 'unitId' | 'lineage' | 'seq' | 'typed' | 'removedAt', PgColumn>;
/** kind code → table name of the kind → physical table */
export type BodyRegistry = Readonly<Record<string, Readonly<Record<string, BodyTable>>>>;

export const BODIES: BodyRegistry = {
  project_target: { header: s.projectTargetHeaders, funds: s.fundLines, rows: s.indicatorRows },
  department_target: {
    header: s.departmentTargetHeaders, duties: s.departmentDuties, agencies: s.departmentAgencies, goals: s.departmentGoals,
    subGoals: s.departmentSubGoals, rows: s.indicatorRows, safeguards: s.departmentSafeguards, terms: s.departmentTerms,
  },
  monitoring: { header: s.monitoringHeaders, funds: s.fundLines, rows: s.monitoringRows },
  self_evaluation: { header: s.evaluationHeaders, funds: s.fundLines, rows: s.evaluationRows },
};
