import { REACH, ROLES, type Role } from './roles';

export const rolesWithReach = (reach: (typeof REACH)[Role]): readonly Role[] => ROLES.filter((role) => REACH[role] === reach);

/** A held role of another reach than the wanted one. Rows are limited by the person, not by the role: together both would act as far as the wider one sees. */
export const otherReach = (held: readonly Role[], wanted: Role): Role | null => held.find((role) => REACH[role] !== REACH[wanted]) ?? null;

/** What the organisation says about a person's unit: `below` holds it and all under it, `section` the departments it looks after with theirs. */
export interface Surround { readonly unitId: string; readonly below: readonly string[]; readonly section: readonly string[] }

/** Units whose rows a person with these roles sees: '*' is the region; without any reach the own unit alone (domain.md 3.1). */
export function reachOf(roles: readonly Role[], around: Surround): readonly string[] | '*' {
  const reaches = new Set(roles.map((role) => REACH[role]));
  if (reaches.has('region')) return '*';
  return [...new Set([
    around.unitId,
    ...(reaches.has('unit') ? around.below : []),
    ...(reaches.has('section') ? around.section : []),
  ])];
}
