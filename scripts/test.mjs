import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './launch/install.mjs';
import { DATA, ROOT } from './launch/paths.mjs';
import { Refusal, command } from './launch/say.mjs';

const HELP = `
npm test [types|lint|unit|integration|e2e …]: without a name all of them; alone on a fresh clone with Node 20.
Starts its own temporary Postgres; a database named in the environment is not touched. The last line is "N passed, N failed".

不带参数时运行全部检查与测试。使用自己的临时 Postgres，不会碰环境变量所指的数据库。末行为 “N passed, N failed”。
`;
const STAGES = ['types', 'lint', 'unit', 'integration', 'e2e'];
/** Settings of a real installation must not reach a test. */
const FOREIGN = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'DATA_DIR', 'ZHUNSHENG_DATA', 'ZHUNSHENG_DEMO', 'PORT', 'HOSTNAME', 'NODE_ENV'];

await command(HELP, async (args) => {
  const unknown = args.find((name) => !STAGES.includes(name));
  if (unknown) throw new Refusal(`Unknown part: ${unknown}. Known: ${STAGES.join(', ')}`, `无法识别：${unknown}。可用：${STAGES.join('、')}`, 2);
  ensureInstalled();
  const results = [];
  for (const stage of args.length > 0 ? args : STAGES) {
    process.stdout.write(`\n── ${stage} ──\n`);
    const started = Date.now();
    results.push({ stage, ...(await runStage(stage)), seconds: Math.round((Date.now() - started) / 1000) });
  }
  return report(results);
});

async function runStage(stage) {
  if (stage === 'types') {
    // A fresh clone has no generated types of routes yet; those that a development server left may be old.
    const code = (await node('next/dist/bin/next', ['typegen'])) || (await node('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.check.json']));
    return oneTest(code);
  }
  if (stage === 'lint') return oneTest(await node('eslint/bin/eslint.js', ['.']));
  const file = path.join(DATA, `counts-${stage}.json`);
  fs.mkdirSync(DATA, { recursive: true });
  fs.rmSync(file, { force: true });
  const flags = ['run', '--project', stage, '--allowOnly=false', '--reporter=default', '--reporter=./tests/support/counts.ts', '--passWithNoTests'];
  const code = await node('vitest/vitest.mjs', flags, { ZHUNSHENG_COUNTS: file });
  const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: [] };
  // A run that broke down as a whole (setup, memory) is a failure even when no test was.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function oneTest(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

function node(script, args, extra = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name)));
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    env: { ...env, LOG_LEVEL: process.env.LOG_LEVEL || 'silent', NEXT_TELEMETRY_DISABLED: '1', ...extra },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function report(results) {
  const total = { passed: 0, failed: 0, skipped: [] };
  process.stdout.write('\n');
  for (const { stage, passed, failed, skipped, seconds } of results) {
    const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    process.stdout.write(`${stage.padEnd(12)} ${passed} passed, ${failed} failed${left}  (${seconds} s)\n`);
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
  }
  for (const { name, reason } of total.skipped) process.stdout.write(`skipped: ${name}: ${reason}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''}\n`);
  return total.failed > 0 ? 1 : 0;
}
