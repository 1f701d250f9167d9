import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const FILTERS = { docx: ['--convert-to', 'docx:MS Word 2007 XML'], xlsx: ['--infilter=HTML (StarCalc)', '--convert-to', 'xlsx'] } as const;

export const officePath = (): string | null => OFFICE.find((file) => fs.existsSync(file)) ?? null;

/** Web pages → Word or Excel files by an office program (not by our own exporter), beside each other in `folder`. */
export function convertPages(pages: readonly string[], format: keyof typeof FILTERS, folder: string): string[] {
  const office = officePath();
  if (!office) throw new Error('no office program');
  execFileSync(office, [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless', ...FILTERS[format], '--outdir', folder, ...pages], { stdio: 'ignore', timeout: 240_000 });
  return pages.map((page) => path.join(folder, `${path.basename(page, '.html')}.${format}`));
}
