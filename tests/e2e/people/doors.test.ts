import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ROLES, type Role } from '@/domain/access/roles';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/server/demo/county';
import { hashPassword } from '@/server/people/password-hash';
import { ACTIONS, ENDS_SESSION, FRAMEWORK, PAGES, ROUTES, type DoorWorld, type Who } from '@/tests/support/door-expectations';
import { Visitor } from '@/tests/support/visitor';

/** Every page, route and server action of the built application, tried by each role and by nobody. */
const BUILT = path.join(inject('buildFolder'), '.next/server');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(BUILT, name), 'utf8'));
const entries = Object.keys(read('app-paths-manifest.json') as object).filter((entry) => !FRAMEWORK.includes(entry));
interface BuiltAction { readonly workers: object; readonly exportedName: string }
const actions = Object.entries((read('server-reference-manifest.json') as { node: Record<string, BuiltAction> }).node);

const people = new Map<Role, Visitor>();
let nobody: Visitor;
let world: DoorWorld;
let owner: postgres.Sql;

beforeAll(async () => {
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
  nobody = new Visitor(inject('baseUrl'));
  const [filing] = await owner`select f.id, f.department_id, f.cycle_id from filings f join units u on u.id = f.department_id
    where u.code = '316' and f.kind = 'project_target' and f.accepted_version_id is null order by f.doc_no limit 1`;
  const [document] = await owner`insert into documents (region_id, unit_id, name, size, sha256, state, failure, made_by, made_name)
    select u.region_id, u.id, 'doors.pdf', 1, '', 'failed', '{"code":"READ-DAMAGED","params":{}}', s.id, s.name from units u join users s on s.login = 'tianbao' where u.id = ${filing?.department_id as string} returning id`;
  world = { filingId: filing?.id as string, departmentId: filing?.department_id as string, cycleId: filing?.cycle_id as string, documentId: document?.id as string };
  await owner`insert into users (region_id, unit_id, login, name, password_hash, password_changed_at, must_change, role_class)
    select region_id, id, 'third.party', '第三方', ${await hashPassword(DEMO_PASSWORD)}, now(), false, 'business' from units where code = '801' on conflict do nothing`;
  await owner`insert into grants (user_id, region_id, role, role_class) select id, region_id, 'third_party', 'business' from users where login = 'third.party' on conflict do nothing`;
  for (const role of ROLES) {
    const visitor = new Visitor(inject('baseUrl'));
    const login = role === 'third_party' ? 'third.party' : DEMO_ACCOUNTS.find((account) => account.roles[0] === role)?.login ?? '';
    expect([role, await visitor.signIn(login, DEMO_PASSWORD)]).toEqual([role, true]);
    people.set(role, visitor);
  }
});
afterAll(async () => { await owner?.end(); });

const allowed = (who: Who, role: Role): boolean => who === 'anybody' || who.includes(role);
const eachRole = async <T>(run: (visitor: Visitor, role: Role) => Promise<T>): Promise<[Role, T][]> => {
  const found: [Role, T][] = [];
  for (const [role, visitor] of people) found.push([role, await run(visitor, role)]);
  return found;
};
const expected = <T>(of: (role: Role) => T): [Role, T][] => ROLES.map((role) => [role, of(role)]);

test('every page, route and action of the build has an expectation, every expected page and route is built', () => {
  expect(entries.filter((entry) => !(entry in PAGES) && !(entry in ROUTES))).toEqual([]);
  expect(Object.keys({ ...PAGES, ...ROUTES }).filter((entry) => !entries.includes(entry))).toEqual([]);
  const names = actions.map(([, action]) => action.exportedName);
  expect(names.filter((name) => !(name in ACTIONS) && name !== ENDS_SESSION)).toEqual([]);
});

describe.each(Object.entries(PAGES))('page %s', (_entry, door) => {
  test('each role', async () => {
    const statuses = await eachRole(async (visitor) => {
      const { status } = await visitor.fetch(door.at(world));
      return status >= 300 && status < 400 ? 'sent on' : status;
    });
    expect(statuses).toEqual(expected((role) => (!allowed(door.who, role) ? 404 : door.sendsOn && allowed(door.sendsOn, role) ? 'sent on' : 200)));
  });

  test('nobody', async () => {
    const response = await nobody.fetch(door.at(world));
    const target = new URL(response.headers.get('location') ?? '/', inject('baseUrl'));
    if (door.who === 'anybody') expect(response.status).toBe(door.sendsOn === 'anybody' ? 307 : 200);
    else expect([response.status, target.pathname, target.searchParams.get('next')]).toEqual([307, '/login', door.at(world)]);
  });
});

describe.each(Object.entries(ROUTES))('route %s', (_entry, door) => {
  const call = (visitor: Visitor, origin?: string | null) => visitor.fetch(door.at(world), {
    method: door.method, ...(door.body === undefined ? {} : { body: typeof door.body === 'string' ? door.body : JSON.stringify(door.body), headers: { 'content-type': 'application/json' } }),
    ...(origin === undefined ? {} : { origin }),
  });
  test('each role', async () => {
    expect(await eachRole(async (visitor) => (await call(visitor)).status)).toEqual(expected((role) => (allowed(door.who, role) ? door.status ?? 200 : door.refused ?? 403)));
  });
  test('nobody', async () => expect((await call(nobody)).status).toBe(door.who === 'anybody' ? door.status ?? 200 : 401));
  if (door.method === 'POST' && typeof door.body === 'object') {
    test.each([['an unknown key', '{"status":"approved",'], ['__proto__', '{"__proto__":{"roles":["sys_admin"]},']])('%s is refused', async (_name, more) => {
      const body = JSON.stringify(door.body).replace(/^\{/, more);
      const answers = await eachRole(async (visitor) => (await visitor.fetch(door.at(world), { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status);
      expect(answers).toEqual(expected(() => 400));
    });
  }
  if (door.method === 'POST') {
    test.each([['a foreign page', 'https://evil.example'], ['a hidden origin', 'null'], ['no origin', null]])('from %s', async (_name, origin) => {
      expect(await eachRole(async (visitor) => (await call(visitor, origin)).status)).toEqual(expected(() => 403));
    });
  }
});

describe.each(actions.filter(([, action]) => action.exportedName in ACTIONS).map(([id, action]) => [action.exportedName, id, action] as const))('action %s', (name, id, action) => {
  const door = ACTIONS[name];
  const page = Object.entries(PAGES).find(([entry]) => `app${entry}` in action.workers)?.[1];
  const call = (visitor: Visitor, origin?: string | null) => visitor.act(page?.at(world) ?? '/', id, door?.input(world), origin);

  test('each role', async () => expect(await eachRole((visitor) => call(visitor))).toEqual(expected((role) => (door?.who.includes(role) ? door.code : door?.otherwise))));
  test('nobody', async () => expect(await call(nobody)).toBe('signed_out'));
  test('without an origin, from a foreign or hidden one', async () => {
    const [someone] = people.values();
    if (!someone) throw new Error('nobody is signed in');
    expect(await call(someone, null)).toBe('forbidden');
    expect(await call(someone, 'https://evil.example')).toMatch(/^(status 500|forbidden)$/);
    expect(await call(someone, 'null')).toMatch(/^(status 500|forbidden)$/);
  });
  test('an unknown key is refused, __proto__ gives nothing', async () => {
    const [first] = people;
    if (!first) throw new Error('nobody is signed in');
    const [role, someone] = first;
    const at = page?.at(world) ?? '/';
    // The framework's decoder drops __proto__ before our own check could see it: the answer is that of the plain input.
    const input = JSON.parse(JSON.stringify(door?.input(world)).replace(/^\{/, '{"__proto__":{"roles":["sys_admin"]},')) as unknown;
    expect(await someone.act(at, id, input)).toBe(door?.who.includes(role) ? door.code : door?.otherwise);
    expect(await someone.act(at, id, { ...(door?.input(world) as object), status: 'approved' })).toBe('invalid');
  });
});

test('what belongs to another department is not there: page, cells, every action on a form', async () => {
  const stranger = new Visitor(inject('baseUrl'));
  expect(await stranger.signIn('tianbao1', DEMO_PASSWORD)).toBe(true);
  for (const at of [`/documents/${world.documentId}`, `/filings/${world.filingId}`, `/filings/${world.filingId}/trail`, `/filings/${world.filingId}/versions`]) expect([at, (await stranger.fetch(at)).status]).toEqual([at, 404]);
  const cells = { operation: randomUUID(), edits: [] };
  const save = await stranger.fetch(`/api/filings/${world.filingId}/cells`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(cells) });
  expect(save.status).toBe(404);
  for (const [id, { exportedName }] of actions) {
    const input = ACTIONS[exportedName]?.input(world) as { filingId?: string } | undefined;
    if (input?.filingId === undefined) continue;
    expect([exportedName, await stranger.act('/desk', id, { ...input, filingId: world.filingId })]).toEqual([exportedName, 'not_found']);
  }
});

test('signing out ends the session for every copy of its cookie', async () => {
  const name = 'next-auth.session-token';
  const visitor = new Visitor(inject('baseUrl'));
  expect(await visitor.signIn('tianbao1', DEMO_PASSWORD)).toBe(true);
  const copy = new Visitor(inject('baseUrl'));
  copy.setCookie(name, visitor.cookie(name) ?? '');
  expect((await copy.fetch('/desk')).status).toBe(200);
  const id = actions.find(([, action]) => action.exportedName === ENDS_SESSION)?.[0] ?? '';
  await visitor.fetch('/desk', { method: 'POST', headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, body: '[]' });
  expect((await copy.fetch('/desk')).status).toBe(307);
});
