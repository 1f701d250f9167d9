import type { Role } from './roles';

export type UnitKind = 'department' | 'subordinate' | 'finance_bureau' | 'finance_section' | 'overseer';

const OF_DEPARTMENTS: readonly UnitKind[] = ['department', 'subordinate', 'finance_bureau'];
const OF_FINANCE: readonly UnitKind[] = ['finance_bureau', 'finance_section'];
const ANYWHERE: readonly UnitKind[] = [...OF_DEPARTMENTS, 'finance_section', 'overseer'];

/** Where a role makes sense (domain.md 3.1). A finance role on a department's clerk would open the whole region to the department. */
export const ROLE_UNITS: Readonly<Record<Role, readonly UnitKind[]>> = {
  unit_operator: OF_DEPARTMENTS, dept_reviewer: OF_DEPARTMENTS, supervisor: OF_DEPARTMENTS,
  fin_business: OF_FINANCE, fin_performance: OF_FINANCE, fin_leader: OF_FINANCE, fin_treasury: OF_FINANCE, fin_admin: OF_FINANCE,
  third_party: ANYWHERE, auditor: ['overseer'], congress: ['overseer'],
  sys_admin: ANYWHERE, sec_admin: ANYWHERE, audit_admin: ANYWHERE,
};

/** Under what a unit may stand; null: on its own. */
export const UNIT_PARENTS: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
  department: [null], subordinate: ['department', 'finance_bureau'], finance_bureau: [null], finance_section: [null, 'finance_bureau'], overseer: [null],
};
