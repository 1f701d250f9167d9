import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EVERYTHING, type Job } from '@/lib/inspect/job';
import { BOUNDS, readingQueue, runJob } from '@/lib/inspect/run-job';
import { ReadError } from '@/lib/readers/read-error';

const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | ≥50人 |\n';
let folder: string;
beforeAll(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bounds-')); });
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function job(name: string, text: string): Job {
  fs.writeFileSync(path.join(folder, name), text);
  return { input: { kind: 'file', path: path.join(folder, name), name }, want: 'checked', output: path.join(folder, `${name}.out`), locale: 'zh-CN', pick: EVERYTHING, at: '2026-11-23T00:00:00Z' };
}
const children = (): string[] => execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n').filter((line) => line.includes('job-process') && Number(line.trim().split(/\s+/)[1]) === process.pid);

test('two files are worked at once, a third is told how many are before it', async () => {
  const ahead: number[] = [];
  const works = ['a.txt', 'b.txt', 'c.txt'].map((name) => runJob(job(name, FORM), { ahead: (count) => ahead.push(count) }));
  expect([readingQueue().length, ahead]).toEqual([1, [2]]);
  expect((await Promise.all(works)).map(({ kind }) => kind)).toEqual(['project_target', 'project_target', 'project_target']);
  expect(['a.txt', 'b.txt', 'c.txt'].every((name) => fs.existsSync(path.join(folder, `${name}.out`)))).toBe(true);
}, 60_000);

// Megabytes of sentences with figures: far more than a second of work, more than a hundred megabytes.
const much = () => '2021年预算收入1560.58万元，其中一般公共预算收入913.12万元，项目支出682.01万元，绩效目标表项目名称培训经费。\n'.repeat(20_000);

test.each([
  ['more time', { ...BOUNDS, milliseconds: 3000 }, 'READ-TIME'],
  ['more memory', { ...BOUNDS, wholeMegabytes: 90 }, 'READ-MEMORY'],
  ['more heap', { ...BOUNDS, heapMegabytes: 12 }, 'READ-MEMORY'],
])('a file that needs %s than it may have is given up, and its process is gone', async (_what, bounds, code) => {
  const error: unknown = await runJob(job('much.txt', much()), {}, bounds).catch((caught: unknown) => caught);
  expect([error instanceof ReadError, (error as ReadError).code]).toEqual([true, code]);
  expect(children()).toEqual([]);
}, 40_000);

test('the bounds are those of the product: 512 MB, a minute', () => {
  expect([BOUNDS.wholeMegabytes <= 512, BOUNDS.milliseconds]).toEqual([true, 60_000]);
});

test('work that nobody waits for any more is ended', async () => {
  const left = new AbortController();
  const work = runJob(job('left.txt', FORM), { signal: left.signal });
  setTimeout(() => left.abort(new Error('left')), 150);
  await expect(work).rejects.toThrow('left');
  expect(children()).toEqual([]);
}, 30_000);

test.each(['SIGTERM', 'SIGINT'] as const)('a process that is asked to end with the whole service (%s) says nothing of its file', async (by) => {
  const work = runJob(job('much.txt', much()), { step: () => children().forEach((line) => process.kill(Number(line.trim().split(/\s+/)[0]), by)) });
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect([error instanceof Error, error instanceof ReadError]).toEqual([true, false]);
}, 40_000);

test('a process whose server was killed ends by itself, even in the middle of a long reading', async () => {
  const server = spawn(process.execPath, ['-e', `
    const child = require('node:child_process').spawn(process.execPath, ['--import', 'tsx', 'lib/inspect/job-process.ts'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (said) => said.step === 'reading' && console.log(child.pid));
    child.send(${JSON.stringify(job('much.txt', much()))});
  `], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = await new Promise<number>((resolve) => server.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))));
  const alive = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(alive()).toBe(true);
  server.kill('SIGKILL');
  await vi.waitFor(() => expect(alive()).toBe(false), 3000);
}, 40_000);
