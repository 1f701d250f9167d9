// Loads the demo county once. A load that was cut off leaves half a county, which nobody should meet.
import fs from 'node:fs';
import path from 'node:path';
import { forgetCluster } from '../postgres/start.mjs';
import { isNamed } from './database.mjs';
import { DATA } from './paths.mjs';
import { Refusal, say } from './say.mjs';
import { mustRun } from './typescript.mjs';

const MARK = path.join(DATA, 'loading');
const CLUSTER = path.join(DATA, 'pg');

/** Before the database is opened: an embedded one with half a county is made anew. */
export async function clearHalfLoaded() {
  if (!fs.existsSync(MARK)) return;
  if (isNamed()) {
    throw new Refusal(
      `Loading the demo county was cut off last time. Give an empty database, then delete ${MARK}.`,
      `上次载入演示数据中断。请换一个空库，并删除 ${MARK}。`,
    );
  }
  say('Loading the demo county was cut off last time: beginning with an empty database.', '上次载入演示数据中断，改用空库重新开始。');
  await forgetCluster(CLUSTER);
  fs.rmSync(path.join(DATA, 'files'), { recursive: true, force: true });
  fs.rmSync(MARK, { force: true });
}

export async function loadDemoCounty(env) {
  fs.mkdirSync(DATA, { recursive: true });
  fs.writeFileSync(MARK, '');
  await mustRun('load-demo', [], { env, stdin: 'ignore', stdout: 2 }, 'The demo county could not be loaded', '演示数据载入失败');
  fs.rmSync(MARK, { force: true });
}
