import fs from 'node:fs';
import path from 'node:path';
import { writeArchive } from './archive/write-archive';
import { DATA } from './launch/paths.mjs';
import { Refusal, command, say } from './launch/say.mjs';
import { filesDir, ownerUrl } from './settings';

const HELP = `
npm run backup [-- FILE]: database and uploaded files into one file, while the product runs; no Postgres tools needed.
Default: .data/backups/zhunsheng-<date>-<time>.tar.gz, readable for you only. Prints its path.

把数据库和上传的文件备份到一个文件，无需停机，也无需 Postgres 客户端工具。默认存入 .data/backups/，完成后打印路径。
`;

await command(HELP, async (args) => {
  const [given, ...more] = args;
  if (more.length > 0 || given?.startsWith('-')) throw new Refusal('Usage: npm run backup [-- FILE]', '用法：npm run backup [-- 文件]', 2);
  const now = new Date();
  const file = path.resolve(given ?? path.join(DATA, 'backups', `zhunsheng-${stamp(now)}.tar.gz`));
  if (fs.existsSync(file)) throw new Refusal(`${file} exists; a back-up never overwrites.`, `${file} 已存在，备份不会覆盖。`);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const { header, sums } = await writeArchive({ ownerUrl: ownerUrl(), filesDir: filesDir(), file, now });
  const rows = header.tables.reduce((total, table) => total + table.rows, 0);
  const size = Math.ceil(fs.statSync(file).size / 1024);
  say(`${header.tables.length} tables, ${rows} rows, ${Object.keys(sums.files).length} files, ${size} KB.`, `共 ${header.tables.length} 张表、${rows} 行、${Object.keys(sums.files).length} 个文件，${size} KB。`);
  process.stdout.write(`${file}\n`);
});

/** 20261123-162905, in the county's time */
function stamp(now: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(now);
  return parts.replace(/[-:]/g, '').replace(' ', '-');
}
