import { expect, test } from 'vitest';
import { createLog } from '@/lib/log';

function record(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  let line = '';
  write(createLog({ write: (text) => void (line += text) }, 'info'));
  return JSON.parse(line) as Record<string, unknown>;
}

test('a record is one JSON object with time, level, request id and message', () => {
  const written = record((log) => log.child({ requestId: 'r-1' }).info({ filingId: 'f' }, 'submitted'));
  expect(written).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), requestId: 'r-1', filingId: 'f', msg: 'submitted' });
});

test.each([
  ['a password', { password: 'Zs#2021-demo' }],
  ['a password one level down', { input: { password: 'Zs#2021-demo' } }],
  ['a name', { actor: { name: 'Zs#2021-demo' } }],
  ['a cookie header', { headers: { cookie: 'Zs#2021-demo' } }],
  ['typed cells', { cells: { goal: 'Zs#2021-demo' } }],
])('%s is not written', (_what, fields) => {
  expect(JSON.stringify(record((log) => log.info(fields, 'x')))).not.toContain('Zs#2021-demo');
});

test('an error of the database keeps code and constraint, not the row it quotes', () => {
  const cause = Object.assign(new Error('duplicate key: zhang.san'), { severity: 'ERROR', code: '23505', detail: 'Key (login)=(zhang.san)', constraint: 'users_login' });
  const error = Object.assign(new Error('Failed query: insert\nparams: zhang.san'), { query: 'insert', params: ['zhang.san'], cause });
  const written = record((log) => log.error({ err: error }, 'failed'));
  expect(JSON.stringify(written)).not.toContain('zhang.san');
  expect(written.err).toMatchObject({ cause: { code: '23505', constraint: 'users_login' } });
});
