import path from 'node:path';
import { restoreArchive } from './archive/restore-database';
import { Refusal, command, say } from './launch/say.mjs';
import { appRole, filesDir, ownerUrl } from './settings';

const HELP = `
npm run restore -- FILE: puts a back-up into an empty database and an empty folder of files; refuses any other.
Counts and hashes are compared before anything is kept. A new embedded place: ZHUNSHENG_DATA=/new/folder npm run restore -- FILE

把备份恢复到空的数据库和空的文件夹；非空则拒绝。行数与哈希核对一致后才保留。恢复到新的内置库：
ZHUNSHENG_DATA=/新文件夹 npm run restore -- 文件
`;

await command(HELP, async (args) => {
  const [given, ...more] = args;
  if (!given || given.startsWith('-') || more.length > 0) throw new Refusal('Usage: npm run restore -- FILE', '用法：npm run restore -- 文件', 2);
  const { header } = await restoreArchive({ ownerUrl: ownerUrl(), appRole: appRole(), filesDir: filesDir(), file: path.resolve(given) });
  const rows = header.tables.reduce((total, table) => total + table.rows, 0);
  say(
    `Restored the back-up of ${header.createdAt}: ${header.tables.length} tables, ${rows} rows; counts and hashes agree.`,
    `已恢复 ${header.createdAt} 的备份：${header.tables.length} 张表、${rows} 行，行数与哈希一致。`,
  );
  say('Now check the trail: npm run trail:verify', '请接着核验留痕：npm run trail:verify');
});
