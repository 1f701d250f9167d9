// The database a command works on: the one named in the environment, else the embedded one.
import path from 'node:path';
import { startPostgres } from '../postgres/start.mjs';
import { DATA } from './paths.mjs';
import { Refusal, say } from './say.mjs';

export const isNamed = () => Boolean(process.env.DATABASE_URL);

/** { appUrl, ownerUrl, stop }; ownerUrl is undefined when only DATABASE_URL is set. */
export async function openDatabase({ keepAlive = false, needOwner = true, log = (line) => say(line) } = {}) {
  if (!isNamed()) return startPostgres({ dataDir: path.join(DATA, 'pg'), keepAlive, log });
  if (needOwner && !process.env.DATABASE_OWNER_URL) {
    throw new Refusal(
      'DATABASE_URL is set but DATABASE_OWNER_URL is not: this command needs the role that owns the tables.',
      '已设置 DATABASE_URL，但未设置 DATABASE_OWNER_URL：本命令需要拥有数据表的角色。',
    );
  }
  return { appUrl: process.env.DATABASE_URL, ownerUrl: process.env.DATABASE_OWNER_URL, stop: async () => undefined };
}

/** What scripts and the server read of the environment, with the database filled in. */
export function databaseEnv({ appUrl, ownerUrl }) {
  return {
    ...process.env,
    DATABASE_URL: appUrl,
    ...(ownerUrl ? { DATABASE_OWNER_URL: ownerUrl } : {}),
    DATA_DIR: path.resolve(process.env.DATA_DIR || path.join(DATA, 'files')),
  };
}
