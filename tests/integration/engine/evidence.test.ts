import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { go, say } from '@/server/demo/driver';
import { attachEvidence } from '@/server/filings/attach-evidence';
import { readEvidence } from '@/server/filings/read-evidence';
import { removeEvidence } from '@/server/filings/remove-evidence';
import { filingView } from '@/server/filings/view';
import { bodyOf, codeOf, fillTarget, rowAt, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
let folder: string;
let id: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evidence-'));
  world = await yearWorld();
  for (const [name, value] of Object.entries({ DATABASE_URL: world.database.appUrl, NEXTAUTH_SECRET: 'a-secret-of-this-test-only-0123456789', DATA_DIR: folder })) vi.stubEnv(name, value);
  id = await world.target('甲');
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const attach = (login: Login, body: Readable, name = '签到表.pdf', lineage: string | null = null) => attachEvidence(world.ctx(login), { filingId: id, lineage, name, body });
const inbox = () => fs.readdirSync(path.join(folder, 'evidence', 'inbox'));

test('a file is kept under its hash, tied to its row, and makes the form begun', async () => {
  const { lineage } = rowAt(await bodyOf(world, id), 'rows', 0);
  expect((await filingView(world.ctx('clerk'), id)).phase).toBe('not_begun');
  const { evidenceId, sha256, size } = await attach('clerk', Readable.from(['第一', '第二']), '../../签到\u202e表.pdf', lineage);
  expect([sha256, size]).toEqual([createHash('sha256').update('第一第二').digest('hex'), 12]);
  const view = await filingView(world.ctx('clerk'), id);
  expect([view.phase, view.context.evidence, view.evidence.map((file) => [file.id, file.name, file.by])]).toEqual(['draft', [lineage], [[evidenceId, '签到表.pdf', 'clerk']]]);
  const response = await readEvidence(world.ctx('auditor'), evidenceId);
  expect([await response.text(), response.headers.get('content-disposition')?.startsWith('attachment')]).toEqual(['第一第二', true]);
  for (const login of ['stranger', 'otherBusiness', 'below'] as const) expect(await codeOf(readEvidence(world.ctx(login), evidenceId))).toBe('not_found');
  expect(await codeOf(readEvidence(world.ctx('congress'), evidenceId))).toBe('forbidden');
  expect(await codeOf(readEvidence(world.ctx('clerk'), '../../etc/passwd'))).toBe('not_found');
});

test('what cannot be kept leaves nothing behind', async () => {
  const before = (await filingView(world.ctx('clerk'), id)).evidence.length;
  const huge = Readable.from((function* () { for (let n = 0; n < 52; n += 1) yield Buffer.alloc(1024 * 1024); })());
  const broken = new Readable({ read() { this.push('half'); this.destroy(new Error('line lost')); } });
  expect(await codeOf(attach('clerk', huge))).toBe('too_long');
  expect(await codeOf(attach('clerk', broken))).not.toBe('done');
  expect(await codeOf(attach('clerk', Readable.from([])))).toBe('unsupported_file');
  expect(await codeOf(attach('clerk', Readable.from(['x']), 'run.exe'))).toBe('unsupported_file');
  for (const login of ['stranger', 'business', 'treasury'] as const) expect(['not_found', 'forbidden']).toContain(await codeOf(attach(login, Readable.from(['x']))));
  expect(inbox()).toEqual([]);
  expect((await filingView(world.ctx('clerk'), id)).evidence).toHaveLength(before);
});

test('a frozen form takes and gives no file; a file that was taken off stays in the trail', async () => {
  const { evidenceId } = await attach('clerk', Readable.from(['要删']), '多余.txt');
  expect(await codeOf(removeEvidence(world.ctx('business'), { filingId: id, evidenceId }))).toBe('forbidden');
  await removeEvidence(world.ctx('clerk'), { filingId: id, evidenceId });
  expect(await codeOf(readEvidence(world.ctx('clerk'), evidenceId))).toBe('not_found');
  const [said] = await world.owner`select body::jsonb ->> 'sha256' as sha256 from trail where filing_id = ${id} and act = 'evidence.removed'`;
  expect(said?.sha256).toBe(createHash('sha256').update('要删').digest('hex'));
  await fillTarget(world, id);
  await go(world.ctx('clerk'), id, 'submit');
  expect(await codeOf(attach('clerk', Readable.from(['x'])))).toBe('frozen');
  const [kept] = (await filingView(world.ctx('clerk'), id)).evidence;
  expect(await codeOf(removeEvidence(world.ctx('clerk'), { filingId: id, evidenceId: kept?.id ?? '' }))).toBe('frozen');
});

test('of a form of which one row came back, files of the other rows stay', async () => {
  const other = await world.target('乙');
  await fillTarget(world, other);
  const attachTo = (index: number) => bodyOf(world, other).then((body) =>
    attachEvidence(world.ctx('clerk'), { filingId: other, lineage: rowAt(body, 'rows', index).lineage, name: '表.pdf', body: Readable.from([`${index}`]) }));
  const [ofReturned, ofFrozen] = [await attachTo(0), await attachTo(1)];
  await go(world.ctx('clerk'), other, 'submit');
  world.clock = new Date(world.clock.getTime() + 60_000);
  await say(world.ctx('head'), other, (body) => body.rows?.[0], '请核对。');
  await go(world.ctx('head'), other, 'return_parts');
  const since = await attachTo(2);
  const view = await filingView(world.ctx('clerk'), other);
  expect(view.evidence.map((file) => [file.id, file.removable])).toEqual([[ofReturned.evidenceId, true], [ofFrozen.evidenceId, false], [since.evidenceId, true]]);
  const takeOff = (evidenceId: string) => codeOf(removeEvidence(world.ctx('clerk'), { filingId: other, evidenceId }));
  expect([await takeOff(ofFrozen.evidenceId), await takeOff(ofReturned.evidenceId), await takeOff(since.evidenceId)]).toEqual(['frozen', 'done', 'done']);
});
