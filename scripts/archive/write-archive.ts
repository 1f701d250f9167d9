import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres, { type TransactionSql } from 'postgres';
import { type Pack, pack } from 'tar-stream';
import { FORMAT, HEADER_ENTRY, SUMS_ENTRY, type Header, type Sum, type Sums } from './format';
import { SumStream } from './sum-stream';
import { appliedMigrations, copyOut, listSequences, listTables, settleText } from './tables';

/**
 * Writes database and uploaded files into `file`, which appears only when it is whole. All tables are read in one
 * snapshot, so the application may go on writing meanwhile.
 */
export async function writeArchive(options: { ownerUrl: string; filesDir: string; file: string; now: Date }): Promise<{ header: Header; sums: Sums }> {
  const half = `${options.file}.part`;
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const result = await sql.begin('isolation level repeatable read read only', (tx) => writeAll(tx, options, half));
    fs.renameSync(half, options.file);
    return result;
  } finally {
    fs.rmSync(half, { force: true });
    fs.rmSync(`${half}.table`, { force: true });
    await sql.end();
  }
}

async function writeAll(tx: TransactionSql, options: { filesDir: string; now: Date }, half: string): Promise<{ header: Header; sums: Sums }> {
  await settleText(tx);
  const header: Header = {
    format: FORMAT,
    version: 1,
    createdAt: options.now.toISOString(),
    migrations: await appliedMigrations(tx),
    tables: await listTables(tx),
    sequences: await listSequences(tx),
  };
  const sums: Sums = { tables: {}, files: {} };
  const tar = pack();
  const written = pipeline(tar, createGzip(), fs.createWriteStream(half, { mode: 0o600, flush: true }));
  const filled = (async () => {
    await addText(tar, HEADER_ENTRY, header);
    for (const table of header.tables) {
      // tar wants the length first, COPY tells it last: one table at a time waits beside the back-up.
      const spool = `${half}.table`;
      sums.tables[table.name] = await copyOut(tx, table, fs.createWriteStream(spool, { mode: 0o600 }));
      await addFile(tar, `tables/${table.name}.copy`, spool);
    }
    for (const name of listFiles(options.filesDir)) sums.files[name] = await addFile(tar, `files/${name}`, path.join(options.filesDir, name));
    await addText(tar, SUMS_ENTRY, sums);
    tar.finalize();
  })();
  filled.catch((error: Error) => tar.destroy(error));
  await Promise.all([filled, written]);
  return { header, sums };
}

function addText(tar: Pack, name: string, content: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ name, mode: 0o600 }, `${JSON.stringify(content, null, 2)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

async function addFile(tar: Pack, name: string, file: string): Promise<Sum> {
  const sum = new SumStream();
  await pipeline(fs.createReadStream(file), sum, tar.entry({ name, mode: 0o600, size: fs.statSync(file).size }));
  return sum.sum();
}

/** Paths of all files below `folder`, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
