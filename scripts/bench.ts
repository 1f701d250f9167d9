import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { copyInto } from '@/bench/copy';
import { makeDocuments } from '@/bench/documents';
import { importApart } from '@/bench/importing';
import { measure, Visitor, type Sample } from '@/bench/measure';
import { measureReading, type ReadSample } from '@/bench/reading';
import { tableOf, tableOfReadings, withRatios, type Results } from '@/bench/report';
import { makeWorld, type Submit } from '@/bench/world';
import { BODIES } from '@/db/bodies/registry';
import { connect } from '@/db/client';
import { KINDS } from '@/domain/kinds/registry';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { explainAll } from '@/server/demo/driver';
import type { Ctx } from '@/server/kernel/context';
import { sealRegions } from '@/server/trail/seal';
import { hashPassword } from '@/server/people/password-hash';

/** Measures a running production server (BENCH_URL, BENCH_PID, BENCH_BUILD) over its own database: pages, saves and lists, each beside an empty page and the bare query. */
const base = process.env.BENCH_URL ?? '';
const pid = Number(process.env.BENCH_PID);
/** folder of the build that serves, and one for files of this run */
const build = process.env.BENCH_BUILD ?? '';
const folder = process.env.BENCH_FOLDER ?? '';
const PASSWORD = 'Bench-county-2025';
const owner = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 4, onnotice: () => undefined });
const rssMb = (): number => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const started = performance.now();
const ruleSetId = randomUUID();
await owner`insert into rule_sets (id, code, version, body, published_at) values (${ruleSetId}, ${HEBEI.code}, ${HEBEI.version}, ${owner.json(JSON.parse(JSON.stringify(HEBEI)))}, now())`;
const world = makeWorld({ ruleSetId, passwordHash: await hashPassword(PASSWORD) }, new Date());
const load: Record<string, number> = {};
for (const [table, rows] of world.tables) load[table] = await copyInto(owner, table, rows);
await owner`insert into region_chains (region_id) values (${world.regionId})`;
await owner`select setval('filing_no', 100000)`;
await owner`analyze`;
const app = connect(process.env.DATABASE_URL ?? '', { max: 4 });
await sealRegions(app.db, new Date());
console.error(`loaded ${Object.values(load).reduce((sum, n) => sum + n, 0)} rows in ${((performance.now() - started) / 1000).toFixed(1)} s`);

const clerk = new Visitor(base);
const reviewer = new Visitor(base);
if (!(await clerk.signIn(world.sample.clerkLogin, PASSWORD)) || !(await reviewer.signIn(world.sample.reviewerLogin, PASSWORD))) throw new Error('the bench could not sign in');
const memoryStart = rssMb();
const [draft = ''] = world.sample.draftFilings;
const [row] = await owner<{ id: string }[]>`select id from indicator_rows where filing_id = ${draft} order by seq limit 1`;
let last: unknown = (await owner<{ description: string }[]>`select description from indicator_rows where id = ${row?.id ?? ''}`)[0]?.description ?? null;
const raw = postgres(process.env.DATABASE_URL ?? '', { max: 10 });
const json = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
let counter = 0;
const save = async (): Promise<boolean> => {
  counter += 1;
  const typed = `按台账统计，第${counter}次修改`;
  const response = await clerk.fetch(`/api/filings/${draft}/cells`, json({ operation: randomUUID(), edits: [{ table: 'rows', row: row?.id, field: 'description', base: last, typed }] }));
  const answer = (await response.json()) as { edits?: { status: string }[] };
  last = typed;
  return answer.edits?.[0]?.status === 'saved';
};

const samples: Sample[] = [];
const run = async (name: string, users: number, n: number, act: (i: number) => Promise<boolean>, warmup = 15) => {
  const sample = await measure(name, { users, n, warmup }, act);
  samples.push(sample);
  console.error(`${name} × ${users}: p50 ${sample.p50} p95 ${sample.p95}`);
};
for (const users of [1, 8]) {
  const n = users === 1 ? 150 : 300;
  await run('raw query', users, n, async () => (await raw.begin(async (tx) => {
    await tx`select set_config('app.region', ${world.regionId}, true), set_config('app.units', '*', true), set_config('app.door', 'user', true)`;
    return tx`select id, doc_no, title, state, due_at, amount from filings order by doc_no limit 50`;
  })).length === 50);
  await run('empty dynamic page', users, n, () => clerk.ok('/about'));
  await run('50 rows as JSON', users, n, () => reviewer.ok('/api/filings?limit=50'));
  await run('desk (clerk)', users, n / 3, () => clerk.ok('/desk'));
  await run('progress board (county)', users, n / 5, () => reviewer.ok('/progress'), 3);
  await run('filing page', users, n / 3, () => clerk.ok(`/filings/${draft}`));
  if (users === 1) await run('one cell save', users, n, save);
}
const asClerk = (form: Submit): Ctx => ({
  actor: { userId: form.userId, regionId: world.regionId, unitId: form.unitId, name: 'clerk', roles: ['unit_operator'], units: [form.unitId] },
  db: app.db, kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: 'bench', address: null,
});
// Submit goes through the action that the page calls; its address is made by the build. Each form by the clerk whose it is.
const forms = world.sample.submits.slice(0, 40);
const manifest = JSON.parse(fs.readFileSync(path.join(build, '.next/server/server-reference-manifest.json'), 'utf8')) as { node: Record<string, { exportedName: string }> };
const [moveAction = ''] = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === 'moveFilingAction') ?? [];
const clerks: Visitor[] = [];
for (const form of forms) {
  await explainAll(asClerk(form), form.filingId, '情况属实。');
  const visitor = new Visitor(base);
  if (!(await visitor.signIn(form.login, PASSWORD))) throw new Error(`the bench could not sign in as ${form.login}`);
  clerks.push(visitor);
}
await run('submit', 1, forms.length, async (i) => {
  const form = forms[i];
  return form !== undefined && (await clerks[i]?.act(`/filings/${form.filingId}`, moveAction, { filingId: form.filingId, operation: randomUUID(), event: 'submit' })) === true;
}, 0);
await run('sign-in', 1, 20, () => new Visitor(base).signIn(world.sample.clerkLogin, PASSWORD), 2);

const memoryMb = { start: Math.round(memoryStart), end: Math.round(rssMb()) };

const { documents, missing } = await makeDocuments(folder);
const readings: ReadSample[] = [];
for (const document of documents) readings.push(await measureReading(build, document));
const [importer] = world.sample.submits;
const sheet = documents.at(-1);
if (!importer || !sheet) throw new Error('nothing to import');
const imported = await importApart({ form: importer, regionId: world.regionId, cycleId: world.sample.cycleId, readingFile: `${sheet.file}.read` });

const results: Results = { date: new Date().toISOString(), node: process.version, samples: withRatios(samples), memoryMb, load, readings, imported, missing };
fs.mkdirSync(path.join(process.cwd(), 'bench'), { recursive: true });
fs.writeFileSync(path.join(process.cwd(), 'bench', 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
console.log(tableOf(results.samples));
console.log(`server memory: ${memoryMb.start} MB at the start, ${memoryMb.end} MB after the run\n`);
console.log(tableOfReadings(results));
await Promise.all([owner.end(), raw.end(), app.close()]);
