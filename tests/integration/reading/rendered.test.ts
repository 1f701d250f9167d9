import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StructuredDocument } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';
import { readFile } from '@/lib/readers/read-file';
import { browserPath, fontStyles, printPages } from '@/tests/support/reading/browser-pdf';
import { differences } from '@/tests/support/reading/compare';
import { convertPages, officePath } from '@/tests/support/reading/office-convert';
import { renderHtml, type Spans } from '@/tests/support/reading/render-html';
import { HAS_SAMPLES, HAS_SEED, readText, SAMPLES, seedText } from '@/tests/support/seed-document';

/** Each published form, printed again by other programs with merged and with repeated cells: its fields must come back. */
const NEEDED = ['04', '06', '10', '11', '14', '16', '28', '29', '38', '43', '58'];
const forms = (): { name: string; doc: StructuredDocument }[] => [
  ...NEEDED.map((no) => {
    const file = fs.readdirSync(SAMPLES).find((name) => name.startsWith(`${no}-`)) ?? '';
    return { name: no, doc: readText(fs.readFileSync(path.join(SAMPLES, file), 'utf8'), file) };
  }),
  { name: '00', doc: readText(seedText(), 'seed.txt') },
];

const cases = (['merged', 'repeated'] as const).flatMap((spans) => [...NEEDED, '00'].map((name) => [name, spans] as const));

describe.skipIf(!HAS_SAMPLES || !HAS_SEED)('forms printed by other programs', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-forms-'));
  const docs = new Map<string, StructuredDocument>();
  const page = (name: string, spans: Spans): string => path.join(folder, `${name}-${spans}.html`);
  const expectSame = async (name: string, file: string): Promise<void> => {
    const expected = docs.get(name);
    const got = readDocument(await readFile(fs.readFileSync(file), path.basename(file)));
    expect(expected ? differences(expected, got) : ['not read']).toEqual([]);
  };

  beforeAll(() => {
    for (const { name, doc } of forms()) {
      docs.set(name, doc);
      for (const spans of ['merged', 'repeated'] as const) fs.writeFileSync(page(name, spans), renderHtml(doc, spans, fontStyles()));
    }
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(cases)('%s as a web page, cells %s', (name, spans) => expectSame(name, page(name, spans)));

  describe.skipIf(browserPath() === null)('PDF by a browser', () => {
    beforeAll(() => printPages(cases.map(([name, spans]) => ({ html: page(name, spans), pdf: path.join(folder, `${name}-${spans}.pdf`) }))), 240_000);
    it.each(cases)('%s, cells %s', (name, spans) => expectSame(name, path.join(folder, `${name}-${spans}.pdf`)));
  });

  describe.skipIf(officePath() === null).each(['docx', 'xlsx'] as const)('%s by an office program', (format) => {
    beforeAll(() => void convertPages(cases.map(([name, spans]) => page(name, spans)), format, folder), 300_000);
    it.each(cases)('%s, cells %s', (name, spans) => expectSame(name, path.join(folder, `${name}-${spans}.${format}`)));
  });
});
