import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLiveSession } from '@/db/queries/session';
import type { Role } from '@/domain/access/roles';
import { changePassword } from '@/server/people/change-password';
import { closeUnit } from '@/server/people/close-unit';
import { createAccount } from '@/server/people/create-account';
import { createUnit } from '@/server/people/create-unit';
import { disableAccount } from '@/server/people/disable-account';
import { enableAccount } from '@/server/people/enable-account';
import { grantRole } from '@/server/people/grant-role';
import { passwordFits } from '@/server/people/password-hash';
import { renameRegion } from '@/server/people/rename-region';
import { renameUnit } from '@/server/people/rename-unit';
import { resetPassword } from '@/server/people/reset-password';
import { revokeRole } from '@/server/people/revoke-role';
import { setSection } from '@/server/people/set-section';
import { GOOD_PASSWORD, peopleWorld, type Person, type PeopleWorld } from '@/tests/support/people-world';

let world: PeopleWorld;
let sys: Person;
let sec: Person;
let made = 0;
beforeAll(async () => {
  world = await peopleWorld();
  sys = await world.person('sys', ['sys_admin']);
  sec = await world.person('sec', ['sec_admin']);
});
afterAll(async () => { await world?.close(); });

const fresh = (roles: Role[] = [], at: keyof PeopleWorld['units'] = 'department'): Promise<Person> => world.person(`p${(made += 1)}`, roles, at);
const codeOf = (run: Promise<unknown>): Promise<string> => run.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const rolesNow = async (person: Person): Promise<string[]> => (await world.owner`select role from grants where user_id = ${person.id} order by role`).map((row) => row.role as string);
const open = async (person: Person): Promise<string> =>
  (await world.owner`insert into sessions (user_id, region_id, expires_at) values (${person.id}, ${person.actor.regionId}, now() + interval '1 hour') returning id`)[0]?.id as string;
const alive = async (person: Person, sessionId: string): Promise<boolean> =>
  (await findLiveSession(world.connection.db, { sessionId, userId: person.id }, new Date(), { idleMinutes: 30, passwordDays: 90 })) !== null;
const lastAct = async (): Promise<string> => (await world.owner`select act from trail where filing_id is null order by region_id = ${world.regionId} desc, seq desc limit 1`)[0]?.act as string;

describe('roles', () => {
  test('SEC_ADMIN grants and takes away, with a trail', async () => {
    const person = await fresh();
    await grantRole(world.ctx(sec), { userId: person.id, role: 'unit_operator' });
    await grantRole(world.ctx(sec), { userId: person.id, role: 'dept_reviewer' });
    expect([await rolesNow(person), await lastAct()]).toEqual([['dept_reviewer', 'unit_operator'], 'role.granted']);
    await revokeRole(world.ctx(sec), { userId: person.id, role: 'unit_operator' });
    expect([await rolesNow(person), await lastAct()]).toEqual([['dept_reviewer'], 'role.revoked']);
  });

  test.each<[string, Role[], Role, string]>([
    ['a clerk cannot become an administrator', ['unit_operator'], 'sys_admin', 'role_conflict'],
    ['a system administrator no security administrator', ['sys_admin'], 'sec_admin', 'role_conflict'],
    ['a security administrator no auditor of the system', ['sec_admin'], 'audit_admin', 'role_conflict'],
    ['an audit administrator no clerk', ['audit_admin'], 'unit_operator', 'role_conflict'],
    ['the keeper of the year no reviewer', ['fin_admin'], 'fin_performance', 'role_conflict'],
    ['a finance role does not belong into a department', [], 'fin_performance', 'role_conflict'],
    ['one person with two reaches would act as far as the wider one sees', ['fin_business'], 'fin_performance', 'role_conflict'],
    ['a reviewer of the region is no clerk of the bureau', ['fin_leader'], 'unit_operator', 'role_conflict'],
    ['a role that is held already', ['unit_operator'], 'unit_operator', 'duplicate'],
  ])('%s', async (_name, held, wanted, code) => {
    const person = await fresh(held);
    expect(await codeOf(grantRole(world.ctx(sec), { userId: person.id, role: wanted }))).toBe(code);
    expect(await rolesNow(person)).toEqual([...held].sort());
  });

  test('the database refuses two classes as well, past every verb', async () => {
    const person = await fresh(['unit_operator']);
    const insert = (role: string, roleClass: string) => world.owner`insert into grants (user_id, region_id, role, role_class) values (${person.id}, ${world.regionId}, ${role}, ${roleClass})`;
    await expect(insert('sys_admin', 'sys_admin')).rejects.toThrow(/grants_one_class/);
    await expect(insert('sys_admin', 'business')).rejects.toThrow(/grants_class/);
    await expect(world.owner`update users set role_class = 'sys_admin' where id = ${person.id}`).rejects.toThrow(/grants_one_class/);
  });

  test('with the last role gone the person may get one of another class', async () => {
    const person = await fresh(['unit_operator']);
    await revokeRole(world.ctx(sec), { userId: person.id, role: 'unit_operator' });
    await grantRole(world.ctx(sec), { userId: person.id, role: 'audit_admin' });
    expect(await rolesNow(person)).toEqual(['audit_admin']);
  });

  test('nobody grants to oneself, nobody without the right grants at all, nobody across regions', async () => {
    const person = await fresh();
    const elsewhere = await fresh([], 'elsewhere');
    expect(await codeOf(grantRole(world.ctx(sec), { userId: sec.id, role: 'unit_operator' }))).toBe('forbidden');
    for (const roles of [['sys_admin'], ['audit_admin'], ['fin_admin'], ['unit_operator'], ['fin_performance']] as Role[][]) {
      const other = await fresh(roles, 'section');
      expect([roles, await codeOf(grantRole(world.ctx(other), { userId: person.id, role: 'unit_operator' }))]).toEqual([roles, 'forbidden']);
    }
    expect(await codeOf(grantRole(world.ctx(sec), { userId: elsewhere.id, role: 'unit_operator' }))).toBe('not_found');
  });

  test('the last of the three administrators stays, whether the role is taken or the account closed', async () => {
    await world.owner`delete from grants where role in ('sys_admin', 'sec_admin') and user_id not in (${sys.id}, ${sec.id})`;
    expect(await codeOf(revokeRole(world.ctx(sec), { userId: sys.id, role: 'sys_admin' }))).toBe('last_holder');
    expect(await codeOf(disableAccount(world.ctx(sys), { userId: sec.id, reason: '离职' }))).toBe('last_holder');
    const second = await fresh(['sys_admin']);
    await disableAccount(world.ctx(sys), { userId: second.id, reason: '离职' });
    expect(await codeOf(revokeRole(world.ctx(sec), { userId: sys.id, role: 'sys_admin' }))).toBe('last_holder');
  });

  test('of two acts that would each remove the last but one, one is refused', async () => {
    const [a, b] = [await fresh(['audit_admin']), await fresh(['audit_admin'])];
    await world.owner`delete from grants where role = 'audit_admin' and user_id not in (${a.id}, ${b.id})`;
    const answers = await Promise.all([a, b].map((person) => codeOf(revokeRole(world.ctx(sec), { userId: person.id, role: 'audit_admin' }))));
    expect(answers.sort()).toEqual(['done', 'last_holder']);
  });
});

describe('accounts', () => {
  test('SYS_ADMIN creates one without roles, whose password works once and is nowhere in the trail', async () => {
    const { userId, password } = await createAccount(world.ctx(sys), { login: 'new.clerk', name: '新填报人', unitId: world.units.department, phone: null });
    const [row] = await world.owner`select must_change, role_class, password_hash from users where id = ${userId}`;
    expect(row).toMatchObject({ must_change: true, role_class: null });
    expect(await passwordFits(password, row?.password_hash as string)).toBe(true);
    const bodies = await world.owner`select body from trail where filing_id is null`;
    expect(bodies.map((one) => one.body as string).join('\n')).not.toContain(password);
  });

  test.each<[string, Role[]]>([['SEC_ADMIN', ['sec_admin']], ['AUDIT_ADMIN', ['audit_admin']], ['FIN_ADMIN', ['fin_admin']], ['a clerk', ['unit_operator']]])('%s does not', async (_name, roles) => {
    const person = await fresh(roles, 'section');
    const input = { login: `by.${person.login}`, name: '某人', unitId: world.units.department, phone: null };
    expect(await codeOf(createAccount(world.ctx(person), input))).toBe('forbidden');
    expect(await codeOf(resetPassword(world.ctx(person), { userId: sys.id }))).toBe('forbidden');
    expect(await codeOf(disableAccount(world.ctx(person), { userId: sys.id, reason: '某因' }))).toBe('forbidden');
  });

  test('a login exists once over all regions; a unit of another region is not found', async () => {
    const elsewhere = await fresh([], 'elsewhere');
    const input = { login: elsewhere.login, name: '某人', unitId: world.units.department, phone: null };
    expect(await codeOf(createAccount(world.ctx(sys), input))).toBe('duplicate');
    expect(await codeOf(createAccount(world.ctx(sys), { ...input, login: 'lost', unitId: world.units.elsewhere }))).toBe('not_found');
  });

  test('closing an account ends its sessions; opening it again brings its roles back', async () => {
    const person = await fresh(['unit_operator']);
    const session = await open(person);
    await disableAccount(world.ctx(sys), { userId: person.id, reason: '调离' });
    expect(await alive(person, session)).toBe(false);
    await enableAccount(world.ctx(sys), { userId: person.id });
    expect([await alive(person, session), await rolesNow(person)]).toEqual([false, ['unit_operator']]);
    expect(await codeOf(enableAccount(world.ctx(sys), { userId: person.id }))).toBe('stale');
  });

  test('a reset ends sessions, lifts locks and must be changed', async () => {
    const person = await fresh(['unit_operator']);
    const session = await open(person);
    await world.owner`insert into sign_in_failures (login, address, count) values (${person.login}, '10.0.0.9', 5)`;
    const { password } = await resetPassword(world.ctx(sys), { userId: person.id });
    const [row] = await world.owner`select must_change, password_hash from users where id = ${person.id}`;
    expect([await alive(person, session), row?.must_change, await passwordFits(password, row?.password_hash as string)]).toEqual([false, true, true]);
    expect((await world.owner`select 1 from sign_in_failures where login = ${person.login}`).length).toBe(0);
    expect(await codeOf(resetPassword(world.ctx(sys), { userId: sys.id }))).toBe('forbidden');
  });
});

describe('one own password', () => {
  const change = (person: Person, next: string, current = GOOD_PASSWORD, sessionId = '00000000-0000-4000-8000-000000000000') =>
    changePassword(world.ctx(person), { current, next, sessionId });

  test('a change ends the other sessions and keeps this one', async () => {
    const person = await fresh(['unit_operator']);
    const [here, there] = [await open(person), await open(person)];
    expect(await change(person, 'Window-31-open', GOOD_PASSWORD, here)).toEqual({ otherSessionsEnded: 1 });
    expect([await alive(person, here), await alive(person, there)]).toEqual([true, false]);
  });

  test('none of the last five comes back', async () => {
    const person = await fresh(['unit_operator']);
    const five = ['River-31-stone', 'Cloud-32-paper', 'Maple-33-train', 'Amber-34-quiet', 'Grain-35-sound'];
    let current = GOOD_PASSWORD;
    for (const next of five) {
      await change(person, next, current);
      current = next;
    }
    for (const old of five) expect([old, await codeOf(change(person, old, current))]).toEqual([old, 'password_reused']);
    expect(await codeOf(change(person, GOOD_PASSWORD, current))).toBe('done');
  });

  test('a stolen session is no place to try passwords', async () => {
    const person = await fresh(['unit_operator']);
    for (let n = 0; n < 5; n += 1) expect(await codeOf(change(person, 'Window-31-open', 'guess'))).toBe('wrong_password');
    expect(await codeOf(change(person, 'Window-31-open'))).toBe('locked_out');
  });

  test('an administrator needs twelve characters', async () => {
    const person = await fresh(['sec_admin']);
    expect(await codeOf(change(person, 'Wind-31ope!'))).toBe('weak_password');
    expect(await codeOf(change(person, 'Wind-31open!'))).toBe('done');
  });
});

describe('organisation', () => {
  const unit = (change: object = {}) => ({ kind: 'department' as const, code: `u${(made += 1)}`, name: '新局', shortName: '新局', parentId: null, sectionId: null, ...change });

  test('the region takes a new name, by the system administrator only, and no other region is touched', async () => {
    const [before] = await world.owner`select name, (select string_agg(name, ',') from regions where id <> ${world.regionId}) as others from regions where id = ${world.regionId}`;
    expect(await codeOf(renameRegion(world.ctx(sys), { name: String(before?.name), reason: '没有改' }))).toBe('stale');
    expect(await codeOf(renameRegion(world.ctx(sec), { name: '新县', reason: '撤县设市' }))).toBe('forbidden');
    await renameRegion(world.ctx(sys), { name: '新市', reason: '撤县设市' });
    const [after] = await world.owner`select name, (select string_agg(name, ',') from regions where id <> ${world.regionId}) as others from regions where id = ${world.regionId}`;
    expect([after?.name, after?.others, await lastAct()]).toEqual(['新市', before?.others, 'region.renamed']);
    await renameRegion(world.ctx(sys), { name: String(before?.name), reason: '更正' });
  });

  test('a department with a section, a unit below it, a new name, a closing', async () => {
    const { unitId } = await createUnit(world.ctx(sys), unit({ sectionId: world.units.section }));
    const { unitId: below } = await createUnit(world.ctx(sys), unit({ kind: 'subordinate', parentId: unitId }));
    await renameUnit(world.ctx(sys), { unitId, name: '更名局', shortName: '更名', reason: '机构改革' });
    expect(await codeOf(closeUnit(world.ctx(sys), { unitId, reason: '撤销' }))).toBe('not_ready');
    await closeUnit(world.ctx(sys), { unitId: below, reason: '撤销' });
    await closeUnit(world.ctx(sys), { unitId, reason: '撤销' });
    const [row] = await world.owner`select name, closed_at is not null as closed from units where id = ${unitId}`;
    expect([row, await lastAct()]).toEqual([{ name: '更名局', closed: true }, 'unit.closed']);
    expect(await codeOf(createAccount(world.ctx(sys), { login: 'too.late', name: '某人', unitId, phone: null }))).toBe('not_ready');
  });

  test.each([
    ['a code twice', { code: '甲局' }, 'duplicate'],
    ['a subordinate of nothing', { kind: 'subordinate' as const }, 'invalid_input'],
    ['a department under a department', { parentId: 'department' }, 'invalid_input'],
    ['a department as section', { sectionId: 'other' }, 'invalid_input'],
    ['a parent in another region', { kind: 'subordinate' as const, parentId: 'elsewhere' }, 'not_found'],
  ])('%s is refused', async (_name, change, code) => {
    const ids = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, key !== 'kind' && value in world.units ? world.units[value as keyof PeopleWorld['units']] : value]));
    expect(await codeOf(createUnit(world.ctx(sys), unit(ids)))).toBe(code);
  });

  test('a unit with people is not closed under them', async () => {
    expect(await codeOf(closeUnit(world.ctx(sys), { unitId: world.units.department, reason: '撤销' }))).toBe('not_ready');
  });

  test('a section sees a department with its next request', async () => {
    const person = await fresh(['fin_business'], 'section');
    const session = await open(person);
    const look = async () => (await findLiveSession(world.connection.db, { sessionId: session, userId: person.id }, new Date(), { idleMinutes: 30, passwordDays: 90 }))?.section;
    expect(await look()).not.toContain(world.units.other);
    await setSection(world.ctx(sys), { unitId: world.units.other, sectionId: world.units.section });
    expect(await look()).toContain(world.units.other);
    await setSection(world.ctx(sys), { unitId: world.units.other, sectionId: null });
    expect(await look()).not.toContain(world.units.other);
  });

  test.each<[Role]>([['sec_admin'], ['audit_admin'], ['fin_admin'], ['fin_performance'], ['unit_operator']])('%s changes no organisation', async (role) => {
    const person = await fresh([role], 'section');
    expect(await codeOf(createUnit(world.ctx(person), unit()))).toBe('forbidden');
    expect(await codeOf(setSection(world.ctx(person), { unitId: world.units.other, sectionId: world.units.section }))).toBe('forbidden');
  });
});
