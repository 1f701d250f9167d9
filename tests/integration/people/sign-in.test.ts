import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword, passwordFits } from '@/server/people/password-hash';
import { signIn, type SignInInput } from '@/server/people/sign-in';
import { BRAKE } from '@/server/people/sign-in-brake';
import { GOOD_PASSWORD, peopleWorld, type Person, type PeopleWorld } from '@/tests/support/people-world';

const NOON = Date.parse('2026-06-01T04:00:00Z');
const MINUTE = 60_000;

let world: PeopleWorld;
beforeAll(async () => { world = await peopleWorld(); });
afterAll(async () => { await world?.close(); });

interface Try { readonly password?: string; readonly address?: string; readonly at?: number; readonly device?: string; readonly previous?: string; readonly expected?: string }
function attempt(login: string, options: Try = {}): Promise<{ userId: string; sessionId: string }> {
  const { address = '10.1.1.1', at = NOON } = options;
  const input: SignInInput = {
    login, password: options.password ?? GOOD_PASSWORD, device: options.device ?? null, previous: options.previous ?? null, expected: options.expected ?? null, seconds: 3600,
  };
  return signIn({ db: world.connection.db, kinds: {}, bodies: {}, now: () => new Date(at), requestId: 'test', address }, input);
}
const answer = (login: string, options?: Try): Promise<string> => attempt(login, options).then(() => 'in', (error: { code?: string }) => error.code ?? String(error));
const fail = async (login: string, times: number, options: Try = {}): Promise<void> => {
  for (let n = 0; n < times; n += 1) await answer(login, { ...options, password: 'not this one' });
};
const clerk = (login: string): Promise<Person> => world.person(login, ['unit_operator']);
const ended = async (sessionId: string): Promise<string | null> => (await world.owner`select ended_why from sessions where id = ${sessionId}`)[0]?.ended_why ?? null;

describe('who comes in', () => {
  test.each([
    ['the right password', 'plain', 'plain', GOOD_PASSWORD, 'in'],
    ['the login in capitals and with a space', 'capital', ' CAPITAL ', GOOD_PASSWORD, 'in'],
    ['a wrong password', 'wrong', 'wrong', 'Another#1234', 'wrong_password'],
    ['a login that nobody has', 'someone', 'nobody-at-all', GOOD_PASSWORD, 'wrong_password'],
    ['the password in other letters', 'letters', 'letters', GOOD_PASSWORD.toUpperCase(), 'wrong_password'],
  ])('%s: %s', async (_name, login, typed, password, expected) => {
    await clerk(login);
    expect(await answer(typed, { password })).toBe(expected);
  });

  test('a disabled account answers like a wrong password', async () => {
    const person = await clerk('closed');
    await world.owner`update users set disabled_at = now() where id = ${person.id}`;
    expect(await answer('closed')).toBe('wrong_password');
  });

  test('an unknown login costs the work of comparing a password', async () => {
    const stored = await hashPassword('any password at all');
    await answer('never-made', { password: 'warm up the hash' });
    const least = { comparing: Infinity, unknown: Infinity };
    const timed = async (of: keyof typeof least, run: () => Promise<unknown>): Promise<void> => {
      const from = performance.now();
      await run();
      least[of] = Math.min(least[of], performance.now() - from);
    };
    for (let n = 0; n < 5; n += 1) {
      await timed('comparing', () => passwordFits('not this one', stored));
      await timed('unknown', () => answer('never-made', { password: 'not this one', address: `10.9.9.${n}` }));
    }
    expect(least.unknown).toBeGreaterThan(least.comparing * 0.6);
  });

  test('each success and each failure of a known person stands in the trail', async () => {
    const person = await clerk('watched');
    await fail('watched', 1);
    await attempt('watched');
    const acts = await world.owner`select act, body from trail where actor_id = ${person.id} order by seq`;
    expect(acts.map((row) => row.act)).toEqual(['session.refused', 'session.started']);
    expect(acts.map((row) => row.body as string).join()).not.toContain('not this one');
  });
});

describe('the brake', () => {
  test('five failures from one place lock the pair for fifteen minutes, also against the right password', async () => {
    await clerk('five');
    await fail('five', 4);
    expect(await answer('five', { password: 'not this one' })).toBe('wrong_password');
    expect(await answer('five')).toBe('locked_out');
    expect(await answer('five', { at: NOON + 14 * MINUTE })).toBe('locked_out');
    expect(await answer('five', { at: NOON + 15 * MINUTE + 1 })).toBe('in');
  });

  test('four failures and a success leave nothing behind', async () => {
    await clerk('four');
    await fail('four', 4);
    expect(await answer('four')).toBe('in');
    await fail('four', 4);
    expect(await answer('four')).toBe('in');
  });

  test('an unknown login is locked like a known one', async () => {
    await fail('ghost', 5);
    expect(await answer('ghost')).toBe('locked_out');
  });

  test('a lock elsewhere does not keep the owner out', async () => {
    await clerk('pair');
    await fail('pair', 6, { address: '10.2.2.2' });
    expect(await answer('pair', { address: '10.2.2.2' })).toBe('locked_out');
    expect(await answer('pair', { address: '10.3.3.3' })).toBe('in');
  });

  test('a login attacked from many places is slowed for strangers, not for a device that is known', async () => {
    await clerk('attacked');
    for (let n = 0; n < BRAKE.perLogin; n += 1) await fail('attacked', 1, { address: `10.4.0.${n}` });
    expect(await answer('attacked', { address: '10.5.5.5' })).toBe('locked_out');
    expect(await answer('attacked', { address: '10.5.5.5', device: 'own-browser' })).toBe('in');
    expect(await answer('attacked', { address: '10.5.5.5', at: NOON + BRAKE.loginTurn + 1 })).toBe('in');
  });

  test('a known device has its own count', async () => {
    await clerk('device');
    await fail('device', 5, { device: 'stolen' });
    expect(await answer('device', { device: 'stolen' })).toBe('locked_out');
    expect(await answer('device', { device: 'another' })).toBe('in');
  });

  test('a burst at the same moment gets no more than five looks at the password', async () => {
    await clerk('burst');
    const answers = await Promise.all(Array.from({ length: 12 }, () => answer('burst', { password: 'not this one' })));
    expect(answers.filter((one) => one === 'wrong_password').length).toBeLessThanOrEqual(BRAKE.perPlace);
    expect(answers.filter((one) => one === 'locked_out').length).toBeGreaterThanOrEqual(12 - BRAKE.perPlace);
  });

  test('one place that tries many logins is slowed', async () => {
    await clerk('stuffed');
    await world.owner`insert into sign_in_failures (login, address, count, first_at, last_at) values ('*', '10.6.6.6', ${BRAKE.perAddress}, ${new Date(NOON)}, ${new Date(NOON)})`;
    expect(await answer('stuffed', { address: '10.6.6.6' })).toBe('locked_out');
    expect(await answer('stuffed', { address: '10.6.6.7' })).toBe('in');
  });
});

describe('sessions', () => {
  test('each sign-in has a new session and ends the one the browser had', async () => {
    await clerk('again');
    const first = await attempt('again');
    const second = await attempt('again', { previous: first.sessionId });
    expect(second.sessionId).not.toBe(first.sessionId);
    expect([await ended(first.sessionId), await ended(second.sessionId)]).toEqual(['signed_in_again', null]);
  });

  test('a clerk may be signed in on two devices, an administrator on one', async () => {
    await clerk('two');
    await world.person('single', ['sys_admin']);
    const [a, b] = [await attempt('two'), await attempt('two')];
    expect([await ended(a.sessionId), await ended(b.sessionId)]).toEqual([null, null]);
    const [c, d] = [await attempt('single'), await attempt('single')];
    expect([await ended(c.sessionId), await ended(d.sessionId)]).toEqual(['signed_in_again', null]);
  });

  test('where one person is expected, another opens no session', async () => {
    const [owner, other] = [await clerk('typed-here'), await clerk('passing-by')];
    expect(await answer('passing-by', { expected: owner.id })).toBe('other_person');
    expect((await world.owner`select 1 from sessions where user_id = ${other.id}`).length).toBe(0);
    expect(await answer('typed-here', { expected: owner.id })).toBe('in');
  });
});
