import { expect, test } from 'vitest';
import { safeNext } from '@/lib/next-path';

test.each([
  ['/filings/1?tab=trail', '/filings/1?tab=trail'], ['/desk', '/desk'], ['/admin/roles?q=a&page=2', '/admin/roles?q=a&page=2'], ['/', '/'],
])('%s is kept', (next, expected) => expect(safeNext(next)).toBe(expected));

test.each([
  [null], [undefined], [''], ['desk'], ['https://evil.example/'], ['//evil.example'], ['/\\evil.example'], ['/\t/evil.example'], ['\\\\evil.example'], ['javascript:alert(1)'],
  ['/%0d%0aSet-Cookie:x\n'], ['/..//evil.example'], ['/./\\evil'], ['/login?next=/x'], ['/password'], ['/api/trail/export'], [`/${'a'.repeat(600)}`], ['/ evil'],
])('%j goes to the desk', (next) => expect(safeNext(next)).toBe('/desk'));
