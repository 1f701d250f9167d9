// node scripts/run.mjs NAME …args: runs scripts/NAME.ts with the database filled in; output and exit code are the script's own.
import { databaseEnv, openDatabase } from './launch/database.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { Refusal, command } from './launch/say.mjs';
import { runScript } from './launch/typescript.mjs';

/** Commands that change the schema or read past the policies: they act as the owner of the tables. */
const AS_OWNER = new Set(['migrate', 'setup', 'backup', 'restore', 'load-demo']);
/** Commands that read files only. */
const WITHOUT_DATABASE = new Set(['inspect']);

const [name, ...args] = process.argv.slice(2);
// Help is the script's own; it must not start a database either.
const wantsHelp = args.includes('--help') || args.includes('-h');
process.argv = process.argv.slice(0, 2);

await command('', async () => {
  if (!name) throw new Refusal('Which command? node scripts/run.mjs NAME …', '缺少命令名：node scripts/run.mjs NAME …', 2);
  ensureInstalled();
  // npm changes to the project's folder; files are named from where the person stands.
  const cwd = process.env.INIT_CWD || process.cwd();
  if (WITHOUT_DATABASE.has(name) || wantsHelp) return runScript(name, args, { cwd });
  const database = await openDatabase({ needOwner: AS_OWNER.has(name) });
  try {
    return await runScript(name, args, { cwd, env: databaseEnv(database) });
  } finally {
    await database.stop();
  }
});
