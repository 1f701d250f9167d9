import { expect, it } from 'vitest';
import { placeAddress, placeInAddress } from '@/domain/documents/place-address';
import { placeKey } from '@/domain/documents/marks';

it.each([
  { line: 263 }, { page: 3, line: 12 }, { table: 2, row: 4, column: 3 },
  { sheet: '完成率100%', cell: 'D7' }, { sheet: '50%41 表#1', cell: 'A1' },
])('%j is found again by its address, whatever the sheet is called', (where) => {
  expect(placeInAddress(new URL(`http://a/documents/1${placeAddress(where)}`).hash)).toBe(placeKey(where));
});

it.each([['', ''], ['#', ''], ['#s!100%!D7', 's!100%!D7']])('%j breaks nothing', (hash, key) => expect(placeInAddress(hash)).toBe(key));
