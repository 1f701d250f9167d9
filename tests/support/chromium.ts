import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Chromium {
  executablePath: string;
  /** what the browser needs in its environment beyond ours */
  env: Record<string, string>;
}

const INSTALLED = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else the one inside the npm package (Linux x64 only). */
export function findChromium(): Chromium {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  const installed = named ?? INSTALLED.find((file) => fs.existsSync(file));
  return installed ? { executablePath: installed, env: {} } : unpackChromium();
}

// The package decides at import, by these variables, to unpack its own system libraries too: a bare machine has none.
function unpackChromium(): Chromium {
  const folder = path.join(os.tmpdir(), `zhunsheng-chromium-${os.userInfo().uid}`);
  const whole = path.join(folder, 'whole');
  // Half of it, left by a run that was killed, would be taken for all of it.
  if (!fs.existsSync(whole)) fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium');" +
    'const executablePath = await chromium.executablePath();' +
    'const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;' +
    'console.log(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));';
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  fs.writeFileSync(whole, '');
  return JSON.parse(output) as Chromium;
}
