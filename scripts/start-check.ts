import { sql } from 'drizzle-orm';
import { type Database, connect, inScope } from '@/db/client';
import { pendingTags } from '@/db/migration-status';
import { Refusal, command, takesNoArguments } from './launch/say.mjs';
import { secretFault } from './secret-strength';

type Fault = [english: string, chinese: string];

const HELP = `
Checks that this installation may go into production; "npm start" runs it first. Exit 0: it may; 1: each reason is printed.
检查本安装是否可以投入生产；npm start 会先运行它。退出码 0 为可以，1 为不可以并逐条说明原因。
`;

await command(HELP, async (args) => {
  takesNoArguments(args);
  const faults: Fault[] = [...environmentFaults(process.env), ...(await databaseFaults(process.env.DATABASE_URL))];
  if (faults.length === 0) return;
  throw new Refusal(['The start is refused. 拒绝启动。', ...faults.map(([english, chinese]) => `- ${english}\n  ${chinese}`)].join('\n'));
});

function environmentFaults(given: NodeJS.ProcessEnv): Fault[] {
  const faults: Fault[] = [];
  const secret = secretFault(given.NEXTAUTH_SECRET);
  if (secret) faults.push(secret);
  if (given.ZHUNSHENG_DEMO === '1') faults.push(['ZHUNSHENG_DEMO=1 is for the demo only.', 'ZHUNSHENG_DEMO=1 仅用于演示。']);
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(given.HOSTNAME ?? '');
  if (!given.NEXTAUTH_URL && !loopback) {
    faults.push(['NEXTAUTH_URL (the address people type) must be set when HOSTNAME is not this machine only.', '对外监听时必须设置 NEXTAUTH_URL（用户访问的网址）。']);
  }
  return faults;
}

async function databaseFaults(url: string | undefined): Promise<Fault[]> {
  if (!url) return [['DATABASE_URL is not set.', '未设置 DATABASE_URL。']];
  const { db, close } = connect(url, { max: 1 });
  try {
    return [...(await rightsFaults(db)), ...(await contentFaults(db))];
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return [[`The database of DATABASE_URL cannot be used: ${reason}`, `DATABASE_URL 的数据库不可用：${reason}`]];
  } finally {
    await close();
  }
}

async function rightsFaults(db: Database): Promise<Fault[]> {
  const faults: Fault[] = [];
  const [role] = await db.execute(sql`select rolname as name, rolsuper as super, rolbypassrls as bypasses,
    exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'drizzle') and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns
    from pg_roles where rolname = current_user`);
  if (role?.super) faults.push([`The role ${role.name} of DATABASE_URL is a superuser.`, `DATABASE_URL 的角色 ${role.name} 是超级用户。`]);
  if (role?.bypasses) faults.push([`The role ${role.name} of DATABASE_URL has BYPASSRLS.`, `DATABASE_URL 的角色 ${role.name} 具有 BYPASSRLS。`]);
  if (role?.owns) faults.push([`The role ${role.name} of DATABASE_URL owns tables (or is a member of their owner).`, `DATABASE_URL 的角色 ${role.name} 拥有数据表（或属于其所有者）。`]);
  return faults;
}

async function contentFaults(db: Database): Promise<Fault[]> {
  const pending = await pendingTags(db);
  if (pending.length > 0) return [[`Migrations are pending: ${pending.join(', ')}. Run: npm run migrate`, `有未执行的迁移：${pending.join('、')}。请运行 npm run migrate`]];
  const faults: Fault[] = [];
  const [trigrams] = await db.execute(sql`select cardinality(show_trgm('指标')) as n`);
  if (!trigrams?.n) {
    faults.push([
      'The trigrams of this database do not see Chinese, search would find nothing. Make it with a UTF-8 locale (for example C.UTF-8).',
      '该数据库的三元组无法识别中文，检索将一无所获。请用 UTF-8 区域设置（如 C.UTF-8）新建数据库。',
    ]);
  }
  const [demo] = await inScope(db, { door: 'signin', regionId: null, units: [], userId: null }, (tx) =>
    tx.execute(sql`select exists (select 1 from users where demo) or exists (select 1 from regions where demo) as there`));
  if (demo?.there) faults.push(['This database holds the demo county or demo accounts.', '该数据库含有演示县或演示账号。']);
  return faults;
}
