import { expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';

const GOOD = { DATABASE_URL: 'postgres://app:x@127.0.0.1:5432/z', NEXTAUTH_SECRET: 'k'.repeat(32) };

test('defaults bind to this machine only and are no demo', () => {
  expect(parseEnv(GOOD)).toMatchObject({ hostname: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000', demo: false, trustProxy: false, databasePrepare: true });
});

test('an empty variable counts as not set', () => {
  expect(parseEnv({ ...GOOD, PORT: '', DATABASE_OWNER_URL: '' })).toMatchObject({ port: 3000, databaseOwnerUrl: null });
});

test.each([
  ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
  ['another kind of database', { DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL'],
  ['a short secret', { NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET'],
  ['a port in words', { PORT: 'three thousand' }, 'PORT'],
  ['a flag in words', { TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
])('%s is refused by name', (_what, change, name) => {
  expect(() => parseEnv({ ...GOOD, ...change })).toThrow(name);
});
