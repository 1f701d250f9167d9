import fs from 'node:fs';
import { connect } from '@/db/client';
import { env } from '@/lib/env';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/server/demo/county';
import { loadCounty } from '@/server/demo/load-county';
import { sealRegions } from '@/server/trail/seal';

/** Loads the demo county into DATABASE_URL once, through the verbs of the pages, and lists its accounts in ACCOUNTS_FILE. */
const connection = connect(env().databaseUrl, { max: 4 });
try {
  const loaded = await loadCounty(connection.db, new Date(), (line) => console.log(`demo county: ${line}`));
  if (loaded) await sealRegions(connection.db, new Date());
  const file = process.env.ACCOUNTS_FILE;
  if (file) {
    const lines = DEMO_ACCOUNTS.map((account) => `  ${account.login.padEnd(10)} ${account.name}`);
    fs.writeFileSync(file, [`Accounts 账号（password 密码: ${DEMO_PASSWORD}）`, ...lines, ''].join('\n'), { mode: 0o600 });
  }
} finally {
  await connection.close();
}
