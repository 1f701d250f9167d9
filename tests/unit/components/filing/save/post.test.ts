import { expect, test } from 'vitest';
import { post } from '@/components/filing/save/post';

const answering = (answer: () => Response | Promise<Response>) => (() => Promise.resolve().then(answer)) as typeof fetch;
const json = (status: number, body: unknown) => answering(() => Response.json(body, { status }));

test.each([
  ['the answer of the verb', json(200, { at: 'now', edits: [], derived: [] }), { at: 'now', edits: [], derived: [] }],
  ['a refusal of the whole request', json(422, { code: 'frozen', params: { why: 'state' } }), { code: 'frozen', params: { why: 'state' } }],
  ['an input of the wrong shape', json(400, { status: 'invalid', fields: {} }), { code: 'unexpected', params: {} }],
  ['the end of the session', json(401, { code: 'signed_out' }), 'signed_out'],
  ['a database that is away', json(503, { code: 'database_away', params: {} }), 'database'],
  ['a server that is starting, behind a proxy', answering(() => new Response('<html>', { status: 503 })), 'server'],
  ['too many at once', json(429, { code: 'too_many', params: {} }), 'server'],
  ['no network', answering(() => { throw new TypeError('fetch failed'); }), 'offline'],
  ['an answer that was cut off', answering(() => new Response('{"at":', { status: 200 })), 'offline'],
])('%s', async (_what, send, outcome) => {
  expect(await post(send, 'f', '{}', false)).toEqual(outcome);
});
