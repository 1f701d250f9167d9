import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DATA } from './paths.mjs';

/** The secret that signs sessions of the demo and of development; made once and kept, so that sessions outlive a restart. */
export function sessionSecret() {
  const file = path.join(DATA, 'session-secret');
  fs.mkdirSync(DATA, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(36).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}
