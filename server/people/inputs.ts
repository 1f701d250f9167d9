import { z } from 'zod';
import { UNIT_KINDS } from '@/db/schema/people';
import { ROLES } from '@/domain/access/roles';

/** Inputs of the verbs on people and organisation, shared by forms, actions and tests. */
const id = z.uuid();
/** one line of text as people write names: no control, no direction-changing characters */
const line = (longest: number) => z.string().trim().min(1).max(longest).regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);

export const changePasswordInput = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) });

export const createAccountInput = z.object({
  login: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/),
  name: line(40),
  unitId: id,
  phone: z.string().trim().regex(/^[0-9+() -]{5,20}$/).nullable(),
});
export type CreateAccountInput = z.output<typeof createAccountInput>;
export const accountRef = z.object({ userId: id });
export const disableAccountInput = z.object({ userId: id, reason: line(200) });
export type DisableAccountInput = z.output<typeof disableAccountInput>;

export const roleInput = z.object({ userId: id, role: z.enum(ROLES) });
export type RoleInput = z.output<typeof roleInput>;

export const createUnitInput = z.object({
  kind: z.enum(UNIT_KINDS), code: z.string().trim().regex(/^[A-Za-z0-9._-]{1,30}$/), name: line(100), shortName: line(40), parentId: id.nullable(), sectionId: id.nullable(),
});
export type CreateUnitInput = z.output<typeof createUnitInput>;
export const renameUnitInput = z.object({ unitId: id, name: line(100), shortName: line(40), reason: line(200) });
export type RenameUnitInput = z.output<typeof renameUnitInput>;
export const renameRegionInput = z.object({ name: line(100), reason: line(200) });
export type RenameRegionInput = z.output<typeof renameRegionInput>;
export const closeUnitInput = z.object({ unitId: id, reason: line(200) });
export type CloseUnitInput = z.output<typeof closeUnitInput>;
export const setSectionInput = z.object({ unitId: id, sectionId: id.nullable() });
export type SetSectionInput = z.output<typeof setSectionInput>;
