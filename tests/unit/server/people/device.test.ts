import { expect, test } from 'vitest';
import { deviceCookieName, knownDevice, newDevice } from '@/server/people/device';
import { oneTimePassword } from '@/server/people/one-time-password';
import { passwordFaults } from '@/domain/access/password';

const SECRET = 's'.repeat(32);
const cookie = newDevice(SECRET, 'tianbao');
const [nonce = '', mac = ''] = cookie.split('.');

test('a device is known by the cookie we made for it', () => expect(knownDevice(SECRET, 'tianbao', cookie)).toBe(nonce));

test.each([
  ['for another login', SECRET, 'fuzeren', cookie],
  ['under another secret', 'x'.repeat(32), 'tianbao', cookie],
  ['with another name', SECRET, 'tianbao', `other.${mac}`],
  ['with half a seal', SECRET, 'tianbao', `${nonce}.${mac.slice(0, 10)}`],
  ['with something behind it', SECRET, 'tianbao', `${cookie}.x`],
  ['without a seal', SECRET, 'tianbao', nonce],
  ['empty', SECRET, 'tianbao', ''],
  ['none', SECRET, 'tianbao', undefined],
])('a cookie %s is none', (_name, secret, login, value) => expect(knownDevice(secret, login, value)).toBeNull());

test('each login has a cookie of its own whose name does not tell it', () => {
  expect(deviceCookieName('a')).not.toBe(deviceCookieName('b'));
  expect(deviceCookieName('tianbao')).not.toContain('tianbao');
});

test('one-time passwords meet the rules of administrators and do not repeat', () => {
  const many = Array.from({ length: 500 }, oneTimePassword);
  expect(new Set(many).size).toBe(500);
  expect(many.filter((one) => passwordFaults(one, { login: 'somebody', roles: ['sec_admin'] }).length > 0)).toEqual([]);
  expect(many.join('')).not.toMatch(/[Il1O0o]/);
});
