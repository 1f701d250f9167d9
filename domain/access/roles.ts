/** Roles of domain.md 3.1. The class keeps the three administrators apart from each other and from business (domain.md 7.2). */
export const ROLES = [
  'unit_operator', 'dept_reviewer', 'supervisor', 'fin_business', 'fin_performance', 'fin_leader', 'fin_treasury', 'fin_admin',
  'third_party', 'auditor', 'congress', 'sys_admin', 'sec_admin', 'audit_admin',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_CLASSES = ['business', 'fin_admin', 'sys_admin', 'sec_admin', 'audit_admin'] as const;
export type RoleClass = (typeof ROLE_CLASSES)[number];

export function classOf(role: Role): RoleClass {
  switch (role) {
    case 'sys_admin': case 'sec_admin': case 'audit_admin': case 'fin_admin': return role;
    default: return 'business';
  }
}

/** Whose rows a person of this role sees: own unit (with those below it), the departments of the own finance section, or the region. */
export const REACH: Readonly<Record<Role, 'unit' | 'section' | 'region' | 'nothing'>> = {
  unit_operator: 'unit', dept_reviewer: 'unit', supervisor: 'unit', fin_business: 'section',
  fin_performance: 'region', fin_leader: 'region', fin_treasury: 'region', fin_admin: 'region', third_party: 'nothing',
  auditor: 'region', congress: 'region', sys_admin: 'region', sec_admin: 'region', audit_admin: 'region',
};

/** 三员: without one of each a region could not be kept any more, so the last one of each stays. */
export const isThreeAdministrators = (role: Role): boolean => role === 'sys_admin' || role === 'sec_admin' || role === 'audit_admin';
