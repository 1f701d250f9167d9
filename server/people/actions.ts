'use server';

import { action } from '../kernel/action';
import { changePassword } from './change-password';
import { closeUnit } from './close-unit';
import { createAccount } from './create-account';
import { createUnit } from './create-unit';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { grantRole } from './grant-role';
import * as inputs from './inputs';
import { renameRegion } from './rename-region';
import { renameUnit } from './rename-unit';
import { resetPassword } from './reset-password';
import { revokeRole } from './revoke-role';
import { setSection } from './set-section';

export const changePasswordAction = action(inputs.changePasswordInput, (ctx, input, session) => changePassword(ctx, { ...input, sessionId: session.id }), { evenBeforePasswordChange: true });

export const createAccountAction = action(inputs.createAccountInput, createAccount);
export const disableAccountAction = action(inputs.disableAccountInput, disableAccount);
export const enableAccountAction = action(inputs.accountRef, enableAccount);
export const resetPasswordAction = action(inputs.accountRef, resetPassword);
export const grantRoleAction = action(inputs.roleInput, grantRole);
export const revokeRoleAction = action(inputs.roleInput, revokeRole);
export const createUnitAction = action(inputs.createUnitInput, createUnit);
export const renameRegionAction = action(inputs.renameRegionInput, renameRegion);
export const renameUnitAction = action(inputs.renameUnitInput, renameUnit);
export const closeUnitAction = action(inputs.closeUnitInput, closeUnit);
export const setSectionAction = action(inputs.setSectionInput, setSection);
