import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from '@/db/client';
import { passwordFits } from '@/server/people/password-hash';
import { type FirstAccount, setUpRegion } from '@/server/people/set-up-region';
import { type FreshDatabase, freshDatabase } from '@/tests/support/fresh-database';

const REGION = { code: '131025', name: '大城县', bureauName: '大城县财政局', loginPrefix: '131025' };

let database: FreshDatabase;
let connection: Connection;
let owner: postgres.Sql;
let accounts: readonly FirstAccount[];
beforeAll(async () => {
  database = await freshDatabase();
  connection = connect(database.appUrl, { max: 1 });
  owner = postgres(database.ownerUrl, { max: 1 });
  accounts = await setUpRegion(connection.db, REGION, new Date('2026-11-23T08:00:00Z'));
});
afterAll(async () => {
  await owner?.end();
  await connection?.close();
  await database?.drop();
});

test('three people hold one administrator role each and must change the password they were given', async () => {
  const rows = await owner`select u.login, u.must_change, u.demo, array_agg(g.role) as roles from users u join grants g on g.user_id = u.id group by u.id order by u.login`;
  expect(rows).toEqual([
    { login: '131025-audit', must_change: true, demo: false, roles: ['audit_admin'] },
    { login: '131025-sec', must_change: true, demo: false, roles: ['sec_admin'] },
    { login: '131025-sys', must_change: true, demo: false, roles: ['sys_admin'] },
  ]);
});

test('the printed passwords fit, and differ', async () => {
  for (const { login, password } of accounts) {
    const [row] = await owner`select password_hash from users where login = ${login}`;
    expect(await passwordFits(password, String(row?.password_hash))).toBe(true);
  }
  expect(new Set(accounts.map((account) => account.password)).size).toBe(3);
});

test('the trail of the region begins with it and its people', async () => {
  const rows = await owner`select seq, act, actor_name from trail order by seq`;
  expect(rows.map((row) => row.act)).toEqual(['region.created', ...Array(3).fill(['account.created', 'role.granted']).flat()]);
  expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a second region of the same code is refused whole', async () => {
  await expect(setUpRegion(connection.db, { ...REGION, loginPrefix: 'other' }, new Date())).rejects.toThrow();
  expect(await owner`select count(*)::int as n from users`).toEqual([{ n: 3 }]);
});
