import { describe, expect, test } from 'vitest';
import { moveInput, opinionInput } from '@/domain/filings/commands';
import { saveInput } from '@/domain/filings/save-input';
import { someWords, words } from '@/domain/shared/words';

const ID = '6d3b0f0e-7a10-4c9a-9c1d-2f5b8c3f1a11';

describe('words of a person', () => {
  test.each([
    ['a\u0000b', 'ab'], ['  请核对\u200b ', '请核对'], ['好\ud83d', '好'], ['⼤城县', '大城县'], ['第一行\r\n第二行', '第一行\n第二行'], ['👍', '👍'],
  ])('%j become %j', (typed, kept) => expect(words(20).parse(typed)).toBe(kept));
  test('nothing that can be seen is nothing said', () => expect(someWords(20).safeParse('\u200b\u0000 ').success).toBe(false));
  test('the limit counts what is kept', () => expect(words(2).parse('ab\u0000\u0000')).toBe('ab'));
  test('stand in every command that carries them', () => {
    expect(moveInput.parse({ filingId: ID, operation: ID, event: 'submit', words: 'a\u0000' }).words).toBe('a');
    expect(opinionInput.parse({ filingId: ID, operation: ID, scope: 'form', place: { table: null, row: null, field: null }, text: '请\u0000', blocking: true, findingCode: null }).text).toBe('请');
    expect(saveInput.parse({ operation: ID, edits: [{ table: 'rows', row: ID, field: 'name', base: null, typed: 'a\u0000b' }] }).edits[0]?.typed).toBe('ab');
  });
});
