import path from 'node:path';
import { DATA } from './launch/paths.mjs';
import { Refusal } from './launch/say.mjs';

/** What commands of the operator read of the environment; the application itself reads lib/env.ts. */
function needed(name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string {
  const value = process.env[name];
  if (!value) throw new Refusal(`${name} is not set.`, `未设置 ${name}。`);
  return value;
}

export const ownerUrl = (): string => needed('DATABASE_OWNER_URL');
export const appUrl = (): string => needed('DATABASE_URL');

/** The role that migrations give its rights. */
export const appRole = (): string => decodeURIComponent(new URL(appUrl()).username);

/** Folder of uploaded files. */
export const filesDir = (): string => path.resolve(process.env.DATA_DIR || path.join(DATA, 'files'));
