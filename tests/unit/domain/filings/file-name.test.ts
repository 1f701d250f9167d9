import { expect, it } from 'vitest';
import { cleanFileName } from '@/domain/filings/file-name';

it.each([
  ['../../etc/目标表.docx', '目标表.docx'],
  ['C:\\公开\\目标\u202e表\u0000.xlsx', '目标表.xlsx'],
  ['...', 'file'],
  [`${'甲'.repeat(109)}𬭎${'乙'.repeat(30)}.docx`, `${'甲'.repeat(109)}.docx`],
  ['说明\ud83d.pdf', '说明.pdf'],
])('%j is kept as %j, and can stand in an address', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
  expect(() => encodeURIComponent(cleanFileName(name))).not.toThrow();
});
