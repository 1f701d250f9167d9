import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { freePort } from '@/scripts/postgres/postmaster.mjs';
import { type FreshDatabase, freshDatabase } from '@/tests/support/fresh-database';

const START = path.resolve(import.meta.dirname, '../../../scripts/start.mjs');
const SECRET = 'Qm4vTz8LwXc2RkYp7JnHs5GdFb9Ue3A1';

let database: FreshDatabase;
let superuser: postgres.Sql;
const suffix = randomBytes(4).toString('hex');
const roles = { bypassing: `test_bypass_${suffix}`, owning: `test_owner_${suffix}` };

beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superUrl, { max: 1, onnotice: () => undefined });
  await superuser`create role ${superuser(roles.bypassing)} login bypassrls password 'x'`;
  await superuser`create role ${superuser(roles.owning)} login password 'x' in role zhunsheng_owner`;
  for (const role of Object.values(roles)) await migrate(database.ownerUrl, role);
  await superuser`grant connect on database ${superuser(new URL(database.appUrl).pathname.slice(1))} to ${superuser(roles.bypassing)}, ${superuser(roles.owning)}`;
});
afterAll(async () => {
  for (const role of Object.values(roles)) {
    await superuser`drop owned by ${superuser(role)}`;
    await superuser`drop role ${superuser(role)}`;
  }
  await superuser?.end();
  await database?.drop();
});

async function start(env: Record<string, string>): Promise<{ code: number | null; words: string }> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [START], { env: { NODE_ENV: 'production', PATH, PORT: String(await freePort()), HOSTNAME: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.on('data', (data: Buffer) => (words += data.toString()));
  child.stdout.on('data', (data: Buffer) => (words += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, words };
}

const asRole = (role: string) => {
  const url = new URL(database.appUrl);
  url.username = role;
  url.password = 'x';
  return url.href;
};

describe('npm start refuses, with a sentence in two languages and no stack', () => {
  test.each([
    ['a missing secret', () => ({ NEXTAUTH_SECRET: '' }), 'NEXTAUTH_SECRET is missing', '缺少 NEXTAUTH_SECRET'],
    ['a sample secret', () => ({ NEXTAUTH_SECRET: 'change-me-change-me-change-me-change-me' }), 'can be guessed', '容易被猜到'],
    ['a superuser', () => ({ DATABASE_URL: database.superUrl }), 'is a superuser', '是超级用户'],
    ['a role that passes policies by', () => ({ DATABASE_URL: asRole(roles.bypassing) }), 'has BYPASSRLS', '具有 BYPASSRLS'],
    ['the owner of the tables', () => ({ DATABASE_URL: database.ownerUrl }), 'owns tables', '拥有数据表'],
    ['a member of the owner', () => ({ DATABASE_URL: asRole(roles.owning) }), 'owns tables', '拥有数据表'],
    ['a database that is not there', () => ({ DATABASE_URL: `${database.appUrl}_gone` }), 'cannot be used', '不可用'],
    ['an address for everybody without a public name', () => ({ HOSTNAME: '0.0.0.0' }), 'NEXTAUTH_URL', '必须设置 NEXTAUTH_URL'],
    ['the demo switch', () => ({ ZHUNSHENG_DEMO: '1' }), 'for the demo only', '仅用于演示'],
    ['a port that is none', () => ({ PORT: 'http' }), 'PORT is not a port', 'PORT 不是有效端口'],
  ])('%s', async (_what, change, english, chinese) => {
    const { code, words } = await start({ DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: SECRET, ...change() });
    expect(words).toContain(english);
    expect(words).toContain(chinese);
    expect(words).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test('pending migrations', async () => {
    const other = await freshDatabase();
    const owner = postgres(other.ownerUrl, { max: 1 });
    await owner`delete from drizzle.__drizzle_migrations where id > 1`;
    await owner.end();
    const { code, words } = await start({ DATABASE_URL: other.appUrl, NEXTAUTH_SECRET: SECRET });
    await other.drop();
    expect(words).toContain('Migrations are pending');
    expect(code).toBe(1);
  });

  test('demo data', async () => {
    const other = await freshDatabase();
    const owner = postgres(other.ownerUrl, { max: 1 });
    await owner`insert into regions (code, name, demo) values ('000000', '演示县', true)`;
    await owner.end();
    const { code, words } = await start({ DATABASE_URL: other.appUrl, NEXTAUTH_SECRET: SECRET });
    await other.drop();
    expect(words).toContain('demo accounts');
    expect(code).toBe(1);
  });

  test('a database whose trigrams do not see Chinese', async () => {
    const name = `test_c_${suffix}`;
    await superuser`create database ${superuser(name)} template template0 owner zhunsheng_owner locale_provider libc locale 'C'`;
    const url = (from: string) => Object.assign(new URL(from), { pathname: `/${name}` }).href;
    try {
      await migrate(url(database.ownerUrl), new URL(database.appUrl).username);
      const { code, words } = await start({ DATABASE_URL: url(database.appUrl), NEXTAUTH_SECRET: SECRET });
      expect(words).toContain('do not see Chinese');
      expect(code).toBe(1);
    } finally {
      await superuser`drop database ${superuser(name)} with (force)`;
    }
  });

  test('a taken port is named', async () => {
    const port = new URL(database.appUrl).port;
    const { code, words } = await start({ DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: SECRET, PORT: port });
    expect(words).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(code).toBe(1);
  });
});
