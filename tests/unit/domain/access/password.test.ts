import { expect, test } from 'vitest';
import { assertPassword, lengthFor, passwordFaults, type PasswordFault } from '@/domain/access/password';
import type { Role } from '@/domain/access/roles';

const CLERK: readonly Role[] = ['unit_operator'];
const ADMIN: readonly Role[] = ['sec_admin'];

test.each<[string, string, readonly Role[], PasswordFault[]]>([
  ['four classes, ten characters', 'Gu7#tree-l', CLERK, []],
  ['three classes without a sign', 'Gutree7lamp', CLERK, []],
  ['Chinese counts as a sign', '绩效lamp7Gutr', CLERK, []],
  ['nine characters', 'Gu7#tree-', CLERK, ['too_short']],
  ['eleven for an administrator', 'Gu7#tree-la', ADMIN, ['too_short']],
  ['twelve for an administrator', 'Gu7#tree-lam', ADMIN, []],
  ['two classes', 'lampandtree77', CLERK, ['too_few_classes']],
  ['a common word with trimmings', 'Password2021!', CLERK, ['guessable']],
  ['a common word in disguise', 'P@ssw0rd2021', CLERK, ['guessable']],
  ['the office with the year', 'Caizheng@2021', CLERK, ['guessable']],
  ['the product with the year', 'Zhunsheng-2021', CLERK, ['guessable']],
  ['the password of the demonstration', 'Zhunsheng-2021-demo', CLERK, ['guessable']],
  ['a run of digits', 'Xy-123456789', CLERK, ['guessable']],
  ['a run over the keyboard', 'Qwertyui-77', CLERK, ['guessable']],
  ['backwards', 'Xy-987654321', CLERK, ['guessable']],
  ['one letter again and again', 'Aaaaaaaaa1!', CLERK, ['guessable']],
  ['the login inside', 'x-Tianbao-7Lamp', CLERK, ['contains_login']],
  ['longer than anybody types', `Gu7#${'tree-lamp'.repeat(30)}`, CLERK, ['too_long']],
])('%s', (_name, password, roles, faults) => expect(passwordFaults(password, { login: 'tianbao', roles })).toEqual(faults));

test('the refusal says what is wrong and how long it has to be', () => {
  expect(() => assertPassword('short', { login: 'x', roles: ADMIN })).toThrow(expect.objectContaining({ code: 'weak_password', params: { faults: 'too_short,too_few_classes', length: 12 } }));
});

test.each<[readonly Role[], number]>([[[], 10], [CLERK, 10], [['fin_admin'], 12], [['sys_admin'], 12], [['auditor'], 10]])('%j need %d', (roles, length) => expect(lengthFor(roles)).toBe(length));

test('a long hostile text is judged in time', () => {
  const from = performance.now();
  passwordFaults('a1!'.repeat(70), { login: 'x', roles: CLERK });
  expect(performance.now() - from).toBeLessThan(200);
});
