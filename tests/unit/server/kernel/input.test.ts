import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput } from '@/server/kernel/input';

const schema = z.object({
  id: z.uuid(), note: z.string().max(10).optional(), at: z.iso.date().transform((text) => new Date(text)).optional(),
  rows: z.array(z.object({ name: z.string() })).max(2).optional(), place: z.object({ row: z.string().nullable() }).optional(),
});
const ID = '6d3b0f0e-7a10-4c9a-9c1d-2f5b8c3f1a11';
const refusal = (input: unknown): unknown => {
  const parsed = parseInput(schema, input);
  return parsed.ok ? 'taken' : parsed.refusal.fields;
};

describe('what is taken', () => {
  test.each([
    ['only what is needed', { id: ID }],
    ['everything', { id: ID, note: 'x', at: '2022-01-01', rows: [{ name: 'a' }], place: { row: null } }],
    ['a key with nothing in it', { id: ID, note: undefined }],
  ])('%s', (_name, input) => expect(refusal(input)).toBe('taken'));
});

describe('what is refused, and where', () => {
  test.each([
    ['an unknown key', { id: ID, status: 'approved' }, { status: 'unrecognized_keys' }],
    ['an unknown key inside', { id: ID, place: { row: null, unitId: ID } }, { 'place.unitId': 'unrecognized_keys' }],
    ['an unknown key in a row', { id: ID, rows: [{ name: 'a' }, { name: 'b', score: 1 }] }, { 'rows.1.score': 'unrecognized_keys' }],
    ['__proto__', JSON.parse(`{"id":"${ID}","__proto__":{"admin":true}}`), { __proto__: 'unrecognized_keys' }],
    ['__proto__ inside', JSON.parse(`{"id":"${ID}","place":{"row":null,"__proto__":{"x":1}}}`), { 'place.__proto__': 'unrecognized_keys' }],
    ['constructor', { id: ID, constructor: 1 }, { constructor: 'unrecognized_keys' }],
    ['a wrong type', { id: 7 }, { id: 'invalid_type' }],
    ['a NUL', { id: ID, note: 'a\u0000b' }, { note: 'invalid_format' }],
    ['half of an emoji in a row', { id: ID, rows: [{ name: 'x\ud83d' }] }, { 'rows.0.name': 'invalid_format' }],
    ['too long', { id: ID, note: 'x'.repeat(11) }, { note: 'too_big' }],
    ['no object at all', 'text', { input: 'invalid_type' }],
    ['nothing', undefined, { input: 'invalid_type' }],
  ])('%s', (_name, input, fields) => {
    const found = refusal(input) as Record<string, string>;
    expect(Object.entries(found)).toEqual(Object.entries(fields).length > 0 ? Object.entries(fields) : [['__proto__', 'unrecognized_keys']]);
  });

  test('a tree without end', () => {
    let deep: unknown = {};
    for (let n = 0; n < 5000; n += 1) deep = { deep };
    expect(refusal(deep)).not.toBe('taken');
  });
});
