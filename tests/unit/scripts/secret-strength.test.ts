import { expect, test } from 'vitest';
import { secretFault } from '@/scripts/secret-strength';

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['31 characters', 'Qm4vTz8LwXc2RkYp7JnHs5GdFb9Ue3A'],
  ['one character repeated', 'k'.repeat(64)],
  ['two words repeated', 'abababababababababababababababababab'],
  ['a placeholder', 'please-change-me-Qm4vTz8LwXc2RkYp7JnHs5'],
  ['the name of the product', 'zhunsheng-Qm4vTz8LwXc2RkYp7JnHs5GdFb9Ue'],
  ['counting', '0123456789abcdefghijklmnopqrstuvwxyz'],
])('%s is refused', (_what, secret) => {
  expect(secretFault(secret)).toEqual([expect.stringContaining('NEXTAUTH_SECRET'), expect.stringContaining('NEXTAUTH_SECRET')]);
});

test.each([['Qm4vTz8LwXc2RkYp7JnHs5GdFb9Ue3A1'], ['mX0u+4m0bq5Zr1cQ8yT7Jw9kLh2VnPfGdSa3EiRoUt6Y']])('%s is accepted', (secret) => {
  expect(secretFault(secret)).toBeNull();
});
