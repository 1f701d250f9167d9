import { expect, it } from 'vitest';
import { exportResponse } from '@/server/documents/export-file';

const nameIn = (response: Response): string => decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '');

it.each([
  ['a rare character at the place where a long title is cut', `${'甲'.repeat(79)}𬭎字`, `${'甲'.repeat(79)}-核对意见.docx`],
  ['half a character', '说明\ud83d', '说明-核对意见.docx'],
  ['ways out of the folder and line breaks', '../说\r\n明"; filename=a.exe', '..说明; filename=a-核对意见.docx'],
])('names the paper after a title with %s', (_what, title, name) => {
  expect(nameIn(exportResponse(Buffer.from('x'), 'letter', title, 'zh-CN'))).toBe(name);
});
