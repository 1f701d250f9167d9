import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, connect, inScope } from '@/db/client';
import { setUpRegion } from '@/server/people/set-up-region';
import { Refusal, command, say } from './launch/say.mjs';
import { migrate } from './migrate';
import { appRole, appUrl, ownerUrl } from './settings';

const HELP = `
npm run setup -- --region-code 131025 --region-name 大城县 [--bureau-name 大城县财政局] [--admin-prefix dacheng]
Makes a production region in a migrated or new database: the finance bureau and three separate administrators
(system, security, audit) with one-time passwords, printed once on stdout. They must be changed at the first sign-in.
The system administrator then makes accounts and units, the security administrator grants the roles.

新建一个正式区划：财政局与三名相互独立的管理员（系统、安全、审计）。一次性密码只显示一次，首次登录必须修改。
之后由系统管理员建账号和单位，由安全管理员授予角色。账号前缀默认为区划代码。
`;

const INPUT = z.object({
  code: z.string().regex(/^[0-9]{6,12}$/, 'six to twelve digits 六至十二位数字'),
  name: z.string().trim().min(2).max(40),
  bureauName: z.string().trim().min(2).max(100),
  loginPrefix: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,30}$/, 'small letters, digits, . _ - 小写字母、数字、. _ -'),
});

await command(HELP, async (args) => {
  const region = readFlags(args);
  await migrate(ownerUrl(), appRole());
  const { db, close } = connect(appUrl(), { max: 1 });
  try {
    await refuseUnfit(db, region);
    const accounts = await setUpRegion(db, region, new Date());
    say(`Region ${region.code} ${region.name} is ready. These passwords are shown once:`, `区划 ${region.code} ${region.name} 已建立。以下密码只显示这一次：`);
    for (const { login, name, password } of accounts) process.stdout.write(`${login}\t${password}\t${name}\n`);
  } finally {
    await close();
  }
});

function readFlags(args: string[]): z.output<typeof INPUT> {
  const text = { type: 'string' } as const;
  let flags;
  try {
    flags = parseArgs({ args, options: { 'region-code': text, 'region-name': text, 'bureau-name': text, 'admin-prefix': text } }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message} (see --help)`, '参数有误（见 --help）', 2);
  }
  const { 'region-code': code, 'region-name': name } = flags;
  if (!code || !name) throw new Refusal('--region-code and --region-name are needed (see --help).', '需要 --region-code 与 --region-name（见 --help）。', 2);
  const parsed = INPUT.safeParse({ code, name, bureauName: flags['bureau-name'] ?? `${name}财政局`, loginPrefix: flags['admin-prefix'] ?? code });
  if (!parsed.success) throw new Refusal(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'), '参数不符合要求。', 2);
  return parsed.data;
}

async function refuseUnfit(db: Database, { code, loginPrefix }: z.output<typeof INPUT>): Promise<void> {
  const [found] = await inScope(db, { door: 'setup', regionId: null, units: [], userId: null }, (tx) =>
    tx.execute(sql`select exists (select 1 from regions where code = ${code}) as taken, exists (select 1 from regions where demo) as demo`));
  const [login] = await inScope(db, { door: 'signin', regionId: null, units: [], userId: null }, (tx) =>
    tx.execute(sql`select exists (select 1 from users where login in (${`${loginPrefix}-sys`}, ${`${loginPrefix}-sec`}, ${`${loginPrefix}-audit`})) as taken`));
  if (found?.taken) throw new Refusal(`The region ${code} exists already; nothing was changed.`, `区划 ${code} 已存在，未作任何更改。`);
  if (login?.taken) throw new Refusal(`Accounts beginning with ${loginPrefix}- exist already; choose another --admin-prefix.`, `以 ${loginPrefix}- 开头的账号已存在，请换一个 --admin-prefix。`);
  if (found?.demo) throw new Refusal('This database holds the demo county; a production region needs its own database.', '该数据库含有演示县，正式区划需要单独的数据库。');
}
