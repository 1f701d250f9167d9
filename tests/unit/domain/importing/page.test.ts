import { expect, it } from 'vitest';
import { previewKey, type ImportPreview } from '@/domain/importing/page';

const preview = (cycle: string, ...seqs: readonly (number | null)[]): ImportPreview => ({
  document: { id: 'd', name: 'a.txt', fiscalYear: 2022, department: null }, cycle: { id: cycle, year: 2022, title: '' }, department: { name: '', same: true }, leftOver: [],
  forms: seqs.map((seq, index) => ({
    key: `project_target:${index}`, kind: 'project_target', object: 'project', name: '', title: null, period: null, where: { line: 1 }, action: seq === null ? 'create' : 'fill', refusal: null, rows: [], leftAlone: [], leftOver: [],
    counts: { new: 0, changed: 0, unchanged: 0, cannot_place: 0 }, filing: seq === null ? null : { id: 'f', docNo: '', title: '', state: 'draft', seq },
  })),
});

it('ticks made for one preview are never carried into another', () => {
  const keys = [preview('one', 1, 1), preview('two', 1, 1), preview('one', 1, 2), preview('one', 1, null), preview('one', 1, 0), preview('one', 1)].map(previewKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(previewKey(preview('one', 1, 1))).toBe(keys[0]);
  expect(previewKey(null)).toBe('none');
});
