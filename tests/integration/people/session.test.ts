import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLiveSession } from '@/db/queries/session';
import { reachOf } from '@/domain/access/reach';
import type { Role } from '@/domain/access/roles';
import { signOut } from '@/server/people/sign-out';
import { peopleWorld, type Person, type PeopleWorld } from '@/tests/support/people-world';

const RULES = { idleMinutes: 30, passwordDays: 90 };
const NOON = new Date('2026-06-01T04:00:00Z');
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

let world: PeopleWorld;
beforeAll(async () => { world = await peopleWorld(); });
afterAll(async () => { await world?.close(); });

async function open(person: Person): Promise<{ sessionId: string; userId: string }> {
  const [row] = await world.owner`insert into sessions (user_id, region_id, created_at, seen_at, expires_at)
    values (${person.id}, ${person.actor.regionId}, ${NOON}, ${NOON}, ${later(720)}) returning id`;
  return { sessionId: row?.id as string, userId: person.id };
}
const look = (key: { sessionId: string; userId: string }, minutes = 1) => findLiveSession(world.connection.db, key, later(minutes), RULES);

test.each<[string, Role[], keyof PeopleWorld['units'], (keyof PeopleWorld['units'])[] | '*']>([
  ['a clerk of a department sees it and what is below', ['unit_operator'], 'department', ['department', 'subordinate']],
  ['a clerk of a subordinate unit sees that alone', ['unit_operator'], 'subordinate', ['subordinate']],
  ['a finance section sees its departments with their units', ['fin_business'], 'section', ['section', 'department', 'subordinate']],
  ['a section role outside the section sees its own unit', ['fin_business'], 'other', ['other']],
  ['two roles add up', ['unit_operator', 'fin_performance'], 'section', '*'],
  ['an outside evaluator sees the own unit alone', ['third_party'], 'other', ['other']],
  ['nobody sees more without any role', [], 'department', ['department']],
])('%s', async (name, roles, at, expected) => {
  const live = await look(await open(await world.person(`reach ${name}`, roles, at)));
  if (!live) throw new Error('no session');
  const reach = reachOf(live.roles, live);
  expect(reach === '*' ? '*' : [...reach].sort()).toEqual(expected === '*' ? '*' : expected.map((unit) => world.units[unit]).sort());
});

test('a session idles out after thirty minutes, and use keeps it alive', async () => {
  const key = await open(await world.person('idle', ['unit_operator']));
  expect(await look(key, 29)).not.toBeNull();
  expect(await look(key, 58)).not.toBeNull();
  expect(await look(key, 88)).toBeNull();
});

test('the time of the last request is written at most once a minute', async () => {
  const key = await open(await world.person('seen', ['unit_operator']));
  await findLiveSession(world.connection.db, key, new Date(NOON.getTime() + 30_000), RULES);
  const [half] = await world.owner`select seen_at from sessions where id = ${key.sessionId}`;
  expect(half?.seen_at).toEqual(NOON);
  await look(key, 2);
  const [two] = await world.owner`select seen_at from sessions where id = ${key.sessionId}`;
  expect(two?.seen_at).toEqual(later(2));
});

test('it ends after a working day however busy', async () => {
  const key = await open(await world.person('busy', ['unit_operator']));
  await world.owner`update sessions set seen_at = ${later(719)} where id = ${key.sessionId}`;
  expect(await look(key, 719)).not.toBeNull();
  expect(await look(key, 721)).toBeNull();
});

test('a disabled person is out with the next request', async () => {
  const person = await world.person('disabled', ['unit_operator']);
  const key = await open(person);
  expect(await look(key)).not.toBeNull();
  await world.owner`update users set disabled_at = now() where id = ${person.id}`;
  expect(await look(key)).toBeNull();
});

test('a role taken away in mid-session is gone with the next request', async () => {
  const person = await world.person('demoted', ['unit_operator', 'fin_performance']);
  const key = await open(person);
  expect((await look(key))?.roles).toEqual(['fin_performance', 'unit_operator']);
  await world.owner`delete from grants where user_id = ${person.id} and role = 'fin_performance'`;
  const live = await look(key);
  expect(live?.roles).toEqual(['unit_operator']);
  expect(live && reachOf(live.roles, live)).not.toBe('*');
});

test('signing out ends the session on the server', async () => {
  const person = await world.person('leaver', ['unit_operator']);
  const key = await open(person);
  await signOut(world.ctx(person, later(1)), key);
  expect(await look(key)).toBeNull();
  const [entry] = await world.owner`select act, actor_id from trail where actor_id = ${person.id}`;
  expect(entry).toEqual({ act: 'session.ended', actor_id: person.id });
});

test('a session id with another person id opens nothing', async () => {
  const key = await open(await world.person('owner of the session', ['unit_operator']));
  const other = await world.person('somebody else', ['unit_operator']);
  expect(await look({ ...key, userId: other.id })).toBeNull();
});

test.each([
  ['a password past ninety days must be changed', 91, false, true],
  ['a younger one not', 89, false, false],
  ['the first one must be changed', 0, true, true],
])('%s', async (name, age, must, expected) => {
  const person = await world.person(name, ['unit_operator']);
  await world.owner`update users set password_changed_at = ${later(-age * 1440)}, must_change = ${must} where id = ${person.id}`;
  expect((await look(await open(person)))?.mustChange).toBe(expected);
});
