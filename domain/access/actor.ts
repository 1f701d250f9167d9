import { DomainError } from '@/domain/shared/errors';
import { may, type Permission } from './permissions';
import type { Role } from './roles';

/** Who acts, as the database knew them at the start of this request. */
export interface Actor {
  readonly userId: string;
  readonly regionId: string;
  readonly unitId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** ids of the units whose rows are visible, or '*' for the whole region */
  readonly units: readonly string[] | '*';
}

export const sees = (actor: Actor, unitId: string): boolean => actor.units === '*' || actor.units.includes(unitId);
export const can = (actor: Actor, permission: Permission): boolean => may(actor.roles, permission);

/** Out of reach is not_found (so that ids cannot be guessed); in reach but not allowed is forbidden. */
export function authorize(actor: Actor, permission: Permission, row: { regionId: string; unitId: string }): void {
  if (row.regionId !== actor.regionId || !sees(actor, row.unitId)) throw new DomainError('not_found');
  if (!can(actor, permission)) throw new DomainError('forbidden', { permission });
}

/** For acts on the region as a whole. */
export function authorizeRegion(actor: Actor, ...anyOf: readonly Permission[]): void {
  if (!anyOf.some((permission) => can(actor, permission))) throw new DomainError('forbidden', { permission: anyOf[0] ?? '' });
}
