import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listTables } from '@/scripts/archive/tables';
import { restoreArchive } from '@/scripts/archive/restore-database';
import { listFiles, writeArchive } from '@/scripts/archive/write-archive';
import { type FreshDatabase, freshDatabase } from '@/tests/support/fresh-database';

const ENTRIES = 3000;
const NASTY = 'tab\t, newline\n, backslash \\N \\. , quote \' ", 准绳 🧧 \u200b';

let source: FreshDatabase;
let folder: string;
let archive: string;
const opened: { database: FreshDatabase; sql: postgres.Sql }[] = [];

async function open(): Promise<{ database: FreshDatabase; sql: postgres.Sql }> {
  const database = await freshDatabase();
  const one = { database, sql: postgres(database.ownerUrl, { max: 1, onnotice: () => undefined }) };
  opened.push(one);
  return one;
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  archive = path.join(folder, 'backup.tar.gz');
  const files = path.join(folder, 'files');
  fs.mkdirSync(path.join(files, '2021'), { recursive: true });
  fs.writeFileSync(path.join(files, '2021', '佐证 照片.bin'), randomBytes(200_000));
  fs.writeFileSync(path.join(files, 'empty'), '');
  source = await freshDatabase();
  const sql = postgres(source.ownerUrl, { max: 1 });
  await fillWithRows(sql);
  await sql.end();
  await writeArchive({ ownerUrl: source.ownerUrl, filesDir: files, file: archive, now: new Date('2026-11-23T08:00:00Z') });
});
afterEach(async () => {
  for (const { database, sql } of opened.splice(0)) {
    await sql.end();
    await database.drop();
  }
});
afterAll(async () => {
  await source?.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function fillWithRows(sql: postgres.Sql): Promise<void> {
  const [region] = await sql`insert into regions (code, name) values ('131025', ${NASTY}) returning id`;
  // The first unit refers to the second: rows that look ahead.
  const [first] = await sql`insert into units (region_id, kind, code, name, short_name) values (${region?.id}, 'department', '1', '一局', '一') returning id`;
  const [second] = await sql`insert into units (region_id, kind, code, name, short_name) values (${region?.id}, 'finance_section', '2', '二股', '二') returning id`;
  await sql`update units set section_id = ${second?.id} where id = ${first?.id}`;
  await sql`insert into users (region_id, unit_id, login, name, password_hash, password_history) values (${region?.id}, ${first?.id}, 'a', '张三', 'x', ${['a,b', '"', NASTY]})`;
  // More than any buffer on the way holds.
  await sql`insert into trail (region_id, seq, act, actor_name, at, body, prev, hash)
    select ${region?.id ?? null}::uuid, n, 'region.created', '系统', now(), ${NASTY} || repeat(n::text, 20), '', n::text from generate_series(1, ${ENTRIES}::int) n`;
  // Rows of different lengths with holes between them: a restored table lays them in another order.
  await sql`insert into sign_in_failures (login, address, count)
    select coalesce((select string_agg(md5(n || '-' || k), '') from generate_series(1, (n * 7919) % 50) k), n::text), n::text, n from generate_series(1, 2000) n`;
  await sql`delete from sign_in_failures where count % 3 = 0`;
}

const restoreInto = (database: FreshDatabase, file = archive, filesDir = path.join(folder, `files-${randomBytes(3).toString('hex')}`)) =>
  restoreArchive({ ownerUrl: database.ownerUrl, appRole: new URL(database.appUrl).username, filesDir, file }).then((result) => ({ ...result, filesDir }));

async function contents(sql: postgres.Sql): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const { name } of await listTables(sql)) {
    all[name] = (await sql`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${sql(name)} t`)[0]?.rows;
  }
  return all;
}

describe('a restored back-up', () => {
  test('holds every row and every file as they were', async () => {
    const { database, sql } = await open();
    const { filesDir, header } = await restoreInto(database);
    const original = postgres(source.ownerUrl, { max: 1 });
    expect(await contents(sql)).toEqual(await contents(original));
    await original.end();
    expect(header.tables.find((table) => table.name === 'trail')?.rows).toBe(ENTRIES);
    expect(listFiles(filesDir)).toEqual(['2021/佐证 照片.bin', 'empty']);
    for (const name of listFiles(filesDir)) expect(fs.readFileSync(path.join(filesDir, name))).toEqual(fs.readFileSync(path.join(folder, 'files', name)));
  });

  test('goes on where it stopped: numbers, references, triggers and rights are back', async () => {
    const { database, sql } = await open();
    await restoreInto(database);
    const [next] = await sql`insert into trail (region_id, seq, act, actor_name, at, body, prev, hash) select id, ${ENTRIES + 1}, 'region.created', 'x', now(), '', '', '' from regions returning id`;
    expect(Number(next?.id)).toBe(ENTRIES + 1);
    await expect(sql`insert into units (region_id, kind, code, name, short_name) values (gen_random_uuid(), 'department', '9', 'x', 'x')`).rejects.toThrow(/foreign key/);
    await expect(sql`delete from trail`).rejects.toThrow(/append-only/);
    const app = postgres(database.appUrl, { max: 1 });
    await expect(app`update trail set body = ''`).rejects.toThrow(/permission denied/);
    await app.end();
  });

  test('taken again gives the same sums', async () => {
    const { database } = await open();
    const { filesDir, sums } = await restoreInto(database);
    const again = await writeArchive({ ownerUrl: database.ownerUrl, filesDir, file: path.join(folder, 'again.tar.gz'), now: new Date() });
    expect(again.sums).toEqual(sums);
  });
});

describe('a restore is refused and changes nothing', () => {
  const changed = (change: (tar: Buffer) => Buffer) => {
    const file = path.join(folder, `changed-${randomBytes(3).toString('hex')}.tar.gz`);
    fs.writeFileSync(file, gzipSync(change(gunzipSync(fs.readFileSync(archive)))));
    return file;
  };
  const replaced = (from: string, to: string) => (tar: Buffer) => {
    const at = tar.indexOf(from);
    expect(at).toBeGreaterThan(0);
    return Buffer.concat([tar.subarray(0, at), Buffer.from(to), tar.subarray(at + Buffer.byteLength(from))]);
  };

  test.each([
    ['a row was altered', () => changed(replaced('张三', '李四')), /damaged.*users/],
    ['a photo was altered', () => changed((tar) => { const at = tar.indexOf('files/2021') + 2000; tar[at] = (tar[at] ?? 0) ^ 1; return tar; }), /damaged.*照片/],
    ['it was cut off', () => { const file = path.join(folder, 'cut.tar.gz'); const all = fs.readFileSync(archive); fs.writeFileSync(file, all.subarray(0, all.length / 2)); return file; }, /damaged or cut off/],
    ['its end is missing', () => changed((tar) => Buffer.concat([tar.subarray(0, tar.lastIndexOf('sums.json')), Buffer.alloc(1024)])), /damaged or cut off/],
    ['it is something else', () => { const file = path.join(folder, 'else.tar.gz'); fs.writeFileSync(file, 'not a back-up'); return file; }, /damaged|not a back-up/],
    ['it is of another version', () => changed((tar) => { const at = tar.indexOf('"migrations": [') + 25; tar[at] = tar[at] === 97 ? 98 : 97; return tar; }), /another version/],
    ['it is not there', () => path.join(folder, 'nowhere.tar.gz'), /no file/],
  ])('%s', async (_what, file, message) => {
    const { database, sql } = await open();
    const filesDir = path.join(folder, `refused-${randomBytes(3).toString('hex')}`);
    await expect(restoreInto(database, file(), filesDir)).rejects.toThrow(message);
    expect((await listTables(sql)).filter((table) => table.rows > 0)).toEqual([]);
    expect(fs.existsSync(filesDir) || fs.existsSync(`${filesDir}.restoring`)).toBe(false);
  });

  test('the database holds something', async () => {
    const { database, sql } = await open();
    await sql`insert into regions (code, name) values ('1', 'x')`;
    await expect(restoreInto(database)).rejects.toThrow(/not empty \(regions has 1 rows\)/);
  });

  test('the folder of files holds something', async () => {
    const { database } = await open();
    await expect(restoreInto(database, archive, path.join(folder, 'files'))).rejects.toThrow(/not empty/);
  });
});
