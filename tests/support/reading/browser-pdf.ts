import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--allow-file-access-from-files'];

export const browserPath = (): string | null => CHROMIUM.find((file) => fs.existsSync(file)) ?? null;

/** The product's own font, so that pages print the same on a machine without Chinese fonts. */
export function fontStyles(): string {
  const folder = path.resolve('node_modules/@fontsource-variable/noto-sans-sc');
  const css = fs.readFileSync(path.join(folder, 'index.css'), 'utf8').replace(/url\(\.\//g, `url(${pathToFileURL(folder).href}/`);
  return `${css} body{font-family:"Noto Sans SC Variable"}`;
}

/** Prints web pages to PDF with a real browser. */
export async function printPages(files: readonly { html: string; pdf: string }[]): Promise<void> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('no browser');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const page = await browser.newPage();
    for (const file of files) {
      await page.goto(pathToFileURL(file.html).href);
      await page.evaluate(() => document.fonts.ready);
      await page.pdf({ path: file.pdf, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' } });
    }
  } finally {
    await browser.close();
  }
}
