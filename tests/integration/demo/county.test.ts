import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Connection } from '@/db/client';
import { headerOf } from '@/domain/filings/cell';
import { KINDS } from '@/domain/kinds/registry';
import { BODIES } from '@/db/bodies/registry';
import type { Ctx } from '@/server/kernel/context';
import { loadCounty } from '@/server/demo/load-county';
import { filingView } from '@/server/filings/view';
import { move } from '@/server/filings/move';
import { freshDatabase, type FreshDatabase } from '@/tests/support/fresh-database';

/** The demo county as it is loaded: every value of the demonstration's description. */

let database: FreshDatabase;
let connection: Connection;
let owner: postgres.Sql;
let reader: Ctx;
const files = fs.mkdtempSync(path.join(os.tmpdir(), 'county-'));

beforeAll(async () => {
  process.env.DATA_DIR = files;
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: randomUUID() + randomUUID(), NEXTAUTH_URL: 'http://127.0.0.1:1' });
  connection = connect(database.appUrl, { max: 4 });
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  expect(await loadCounty(connection.db, new Date(), () => undefined)).toBe(true);
  reader = await as('jixiaogu');
}, 180_000);

afterAll(async () => {
  await connection.close();
  await owner.end();
  await database.drop();
  fs.rmSync(files, { recursive: true, force: true });
});

async function as(login: string): Promise<Ctx> {
  const [user] = await owner<{ id: string; region_id: string; unit_id: string; name: string; roles: Ctx['actor']['roles'] }[]>`
    select u.id, u.region_id, u.unit_id, u.name, array(select role from grants g where g.user_id = u.id) as roles from users u where login = ${login}`;
  if (!user) throw new Error(login);
  const regional = !user.roles.some((role) => ['unit_operator', 'dept_reviewer', 'supervisor'].includes(role));
  return {
    actor: { userId: user.id, regionId: user.region_id, unitId: user.unit_id, name: user.name, roles: user.roles, units: regional ? '*' : [user.unit_id] },
    db: connection.db, kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: 'test', address: null,
  };
}

const find = async (kind: string, title: string, year = 2021): Promise<string> => {
  const [row] = await owner<{ id: string }[]>`select id from filings where kind = ${kind} and title = ${title} and fiscal_year = ${year}`;
  if (!row) throw new Error(`${kind} ${title}`);
  return row.id;
};

const [P1, P2, P3, P4, P5, P6, D] = ['大城县绝热节能产业发展规划编制资金', '劳模津贴', '企业离休人员两相补贴', '建档立卡贫困户帮扶专项经费', '维稳经费', '科技创新行动工作经费', '大城县科学技术和工业信息化局'] as const;
const R = 'red', Y = 'yellow', G = 'green', B = 'blue', N = 'none';

test.each([
  [P1, 'accepted', '92.94', 'excellent'], [P2, 'draft', null, null], [P3, 'returned_parts', '93.96', 'excellent'],
  [P4, 'business_review', '92.33', 'excellent'], [P5, 'accepted', '76.50', 'fair'], [D, 'performance_review', '81.95', 'good'],
])('self-evaluation of %s is %s with %s', async (title, state, total, grade) => {
  const view = await filingView(reader, await find('self_evaluation', title));
  expect([view.state, headerOf(view.body).cells.totalScore, headerOf(view.body).cells.grade]).toEqual([state, total, grade]);
});

test.each([
  [P1, [N, N, Y, R, Y, G, G], R, R], [P2, [G, G, G, G, G, G], G, G], [P3, [G, G, G, G, R, G], G, R], [P4, [G, G, Y, G, G, G], G, Y],
  [P5, [B, Y, Y, G, R, G, G], Y, R], [D, [Y, G, G, G, Y, R, G, G], Y, R],
])('lights of July of %s', async (title, rows, fund, overall) => {
  const { body } = await filingView(reader, await find('monitoring', title));
  expect(body.rows?.map((row) => row.cells.light)).toEqual(rows);
  expect([headerOf(body).cells.fundLight, headerOf(body).cells.overallLight]).toEqual([fund, overall]);
});

test.each([
  [P1, ['12.50', '12.50', '12.50', '11.91', '11.00', '14.00', '9.00'], '9.53'], [P3, ['8.33', '12.50', '12.50', '11.46', '30.00', '10.00'], '9.17'],
  [P4, ['12.50', '12.50', '9.00', '8.33', '30.00', '10.00'], '10.00'], [P5, ['12.50', '12.00', '10.00', '12.50', '0.00', '15.00', '9.00'], '5.50'], [D, ['11.00', '14.00', '10.00', '10.00', '7.00', '4.00', '9.00', '9.00'], '7.95'],
])('scores of the year of %s', async (title, scores, execution) => {
  const { body } = await filingView(reader, await find('self_evaluation', title));
  expect(body.rows?.map((row) => row.cells.score)).toEqual(scores);
  expect(headerOf(body).cells.executionScore).toBe(execution);
});

describe('project 6', () => {
  test('is a draft, and its submit is stopped because it has no amount', async () => {
    const id = await find('project_target', P6);
    const clerk = await as('tianbao');
    expect((await filingView(clerk, id)).state).toBe('draft');
    await expect(move(clerk, { filingId: id, operation: randomUUID(), event: 'submit' })).rejects.toMatchObject({ code: 'blocked_by_findings', params: { first: 'MS-01' } });
  });

  test('has neither monitoring nor self-evaluation, because its target is not approved', async () => {
    const rows = await owner`select kind from filings f where title = ${P6} and fiscal_year = 2021 and kind <> 'project_target'`;
    expect(rows).toHaveLength(0);
  });
});

test('the real department is printed as published: 8 department indicators, 39 of six projects, 32 of 47 without a number', async () => {
  const rows = await owner<{ kind: string; target_kind: string; unit: string }[]>`
    select f.kind, r.target_kind, u.code as unit from indicator_rows r join filings f on f.id = r.filing_id join units u on u.id = f.unit_id where f.fiscal_year = 2021 and u.code = '316' and r.removed_at is null`;
  expect(rows.filter((row) => row.kind === 'department_target')).toHaveLength(8);
  expect(rows.filter((row) => row.kind === 'project_target')).toHaveLength(39);
  expect(rows.filter((row) => row.target_kind !== 'number')).toHaveLength(32);
});

test('a second load changes nothing', async () => {
  const before = await owner`select count(*)::int as n from trail`;
  expect(await loadCounty(connection.db, new Date(), () => undefined)).toBe(false);
  expect(await owner`select count(*)::int as n from trail`).toEqual(before);
});

test('a clerk of another department sees none of it', async () => {
  await expect(filingView(await as('tianbao1'), await find('self_evaluation', P1))).rejects.toMatchObject({ code: 'not_found' });
});
