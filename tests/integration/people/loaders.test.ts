import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDemoAccounts } from '@/db/queries/accounts';
import { LOCALES } from '@/lib/i18n/locales';
import { grantRole } from '@/server/people/grant-role';
import { loadAccounts, loadOrganisation } from '@/server/people/loaders';
import { readTrailQuery } from '@/server/people/trail-query';
import { renameUnit } from '@/server/people/rename-unit';
import { exportTrail, loadTrail } from '@/server/trail/loaders';
import { peopleWorld, type Person, type PeopleWorld } from '@/tests/support/people-world';

let world: PeopleWorld;
let sys: Person;
let sec: Person;
let audit: Person;
beforeAll(async () => {
  world = await peopleWorld();
  [sys, sec, audit] = [await world.person('sys', ['sys_admin']), await world.person('sec', ['sec_admin']), await world.person('audit', ['audit_admin'])];
  await world.person('zhang.san', ['unit_operator']);
  await world.person('100%_mine', ['unit_operator'], 'other');
  await world.person('stranger', ['unit_operator'], 'elsewhere');
});
afterAll(async () => { await world?.close(); });
const codeOf = (run: Promise<unknown>): Promise<string> => run.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

describe('accounts', () => {
  test.each([
    ['all open ones of the own region', {}, ['100%_mine', 'audit', 'sec', 'sys', 'zhang.san']],
    ['part of a login', { q: 'zhang' }, ['zhang.san']],
    ['signs that mean something to the database', { q: '%_' }, ['100%_mine']],
    ['a quote', { q: "' or 1=1 --" }, []],
    ['part of a unit', { q: '乙局' }, ['100%_mine']],
    ['a role', { role: 'sec_admin' }, ['sec']],
    ['a role that does not exist counts as none', { role: 'god' }, ['100%_mine', 'audit', 'sec', 'sys', 'zhang.san']],
    ['closed ones', { state: 'closed' }, []],
    ['several values of one key count as none', { q: ['a', 'b'] }, ['100%_mine', 'audit', 'sec', 'sys', 'zhang.san']],
    ['a page that does not exist', { page: '99' }, []],
  ])('%s', async (_name, search, logins) => {
    const { lines } = await loadAccounts(world.ctx(sys), search);
    expect(lines.map((line) => line.login).sort()).toEqual(logins);
  });

  test('never a hash of a password', async () => {
    const text = JSON.stringify(await loadAccounts(world.ctx(sys), {}));
    expect(text).not.toMatch(/argon2|hash/i);
  });

  test('not for those without the right', async () => {
    const clerk = await world.person('curious', ['unit_operator']);
    expect(await codeOf(loadAccounts(world.ctx(clerk), {}))).toBe('forbidden');
    expect(await codeOf(loadTrail(world.ctx(sys), readTrailQuery({}), '', 'zh-CN'))).toBe('forbidden');
    expect(await codeOf(exportTrail(world.ctx(sec), readTrailQuery({}), 'zh-CN'))).toBe('forbidden');
  });

  test('no account is listed on the sign-in page outside a demonstration', async () => {
    await world.owner`update users set demo = true where login = 'zhang.san'`;
    expect(await listDemoAccounts(world.connection.db)).toEqual([]);
    await world.owner`update regions set demo = true where id = ${world.regionId}`;
    expect(await listDemoAccounts(world.connection.db)).toEqual([{ login: 'zhang.san', name: 'zhang.san', unitName: '甲局' }]);
  });
});

test('the organisation with sections and people, of the own region only', async () => {
  const { lines, mayEdit } = await loadOrganisation(world.ctx(sys));
  const department = lines.find((line) => line.id === world.units.department);
  expect([mayEdit, lines.length, department?.sectionName, lines.find((line) => line.id === world.units.other)?.accounts]).toEqual([true, 4, '业务股', 1]);
});

describe('the trail of the region', () => {
  test('pages do not lose or repeat an entry while new ones arrive', async () => {
    for (let n = 0; n < 60; n += 1) await renameUnit(world.ctx(sys), { unitId: world.units.other, name: `乙局${n}`, shortName: '乙局', reason: `第${n}次` });
    const query = readTrailQuery({ act: 'unit.renamed' });
    const first = await loadTrail(world.ctx(audit), query, '', 'zh-CN');
    await renameUnit(world.ctx(sys), { unitId: world.units.other, name: '乙局', shortName: '乙局', reason: '更正' });
    const second = await loadTrail(world.ctx(audit), query, first.next ?? '', 'zh-CN');
    const seen = [...first.rows, ...second.rows].map((row) => row.id);
    expect([first.rows.length, second.rows.length, new Set(seen).size, second.next]).toEqual([50, 10, 60, null]);
    expect(first.rows[0]?.said).toBe('“乙局58”更名为“乙局59”。原因：第59次');
  });

  test('filters by act, person and day', async () => {
    const person = await world.person('granted', []);
    await grantRole(world.ctx(sec, new Date('2026-03-02T03:00:00Z')), { userId: person.id, role: 'unit_operator' });
    const count = async (search: Record<string, string>) => (await loadTrail(world.ctx(audit), readTrailQuery(search), '', 'zh-CN')).rows.length;
    expect(await count({ act: 'role.granted' })).toBe(1);
    expect(await count({ act: 'role.granted', person: 'sec' })).toBe(1);
    expect(await count({ act: 'role.granted', person: 'sys' })).toBe(0);
    expect(await count({ from: '2026-03-02', to: '2026-03-02' })).toBe(1);
    expect(await count({ from: '2026-03-03', to: '2026-03-03' })).toBe(0);
    expect(await count({ act: 'role.granted', from: 'not a day' })).toBe(1);
  });

  test('an export is an entry itself, holds no formula, and reads in both languages', async () => {
    await renameUnit(world.ctx(sys), { unitId: world.units.other, name: '=HYPERLINK("x")', shortName: '乙局', reason: '试' });
    for (const locale of LOCALES) {
      const { name, csv } = await exportTrail(world.ctx(audit, new Date('2026-06-01T00:00:00Z')), readTrailQuery({ scope: 'region' }), locale);
      expect(name).toBe('trail-2026-06-01.csv');
      expect(csv.split('\r\n').filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
      expect(csv).toContain('HYPERLINK');
      // From where each act came (domain.md 3.3)
      expect(csv.split('\r\n')[1]).toContain('10.0.0.1');
    }
    const [row] = await world.owner`select count(*)::int as n from trail where act = 'trail.exported'`;
    expect(row?.n).toBe(2);
  });
});
