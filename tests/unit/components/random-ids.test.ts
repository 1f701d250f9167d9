import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = ['components', 'lib', 'domain'];
const files = (folder: string): string[] => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));

// On a county network without https a browser has no crypto.randomUUID: a page that calls it is a page of errors there.
it('what runs in a browser makes its ids by lib/new-id', () => {
  const found = SOURCES.flatMap(files).filter((file) => /crypto\.randomUUID\(/.test(fs.readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});
