import fs from 'node:fs';
import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { Refusal } from '../launch/say.mjs';
import { migrate } from '../migrate';
import type { Header, Sums } from './format';
import { readArchive } from './read-archive';
import { copyIn, countRows, listTables, settleText, sumTable } from './tables';
import { listFiles } from './write-archive';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/migrations');

/** Puts a back-up into an empty database and an empty folder, in one transaction; compares counts and hashes before it commits. */
export async function restoreArchive(options: { ownerUrl: string; appRole: string; filesDir: string; file: string }): Promise<{ header: Header; sums: Sums }> {
  if (!fs.existsSync(options.file)) throw new Refusal(`There is no file ${options.file}.`, `找不到文件 ${options.file}。`);
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined });
  const half = `${options.filesDir}.restoring`;
  try {
    await refuseUnlessEmpty(sql, options.filesDir);
    fs.rmSync(half, { recursive: true, force: true });
    fs.mkdirSync(half, { recursive: true, mode: 0o700 });
    const result = await sql.begin((tx) => fill(tx, options, half));
    fs.rmSync(options.filesDir, { recursive: true, force: true });
    fs.renameSync(half, options.filesDir);
    return result;
  } finally {
    fs.rmSync(half, { recursive: true, force: true });
    await sql.end();
  }
}

async function refuseUnlessEmpty(sql: Sql, filesDir: string): Promise<void> {
  const filled = (await listTables(sql)).find((table) => table.rows > 0);
  if (filled) {
    throw new Refusal(
      `The database is not empty (${filled.name} has ${filled.rows} rows). A back-up is restored into an empty place only; nothing was changed.`,
      `数据库不是空的（${filled.name} 有 ${filled.rows} 行）。备份只能恢复到空库，未作任何更改。`,
    );
  }
  if (listFiles(filesDir).length > 0) throw new Refusal(`The folder ${filesDir} is not empty; nothing was changed.`, `文件夹 ${filesDir} 不是空的，未作任何更改。`);
}

async function fill(tx: TransactionSql, { ownerUrl, appRole, file }: { ownerUrl: string; appRole: string; file: string }, filesDir: string): Promise<{ header: Header; sums: Sums }> {
  let constraints: Constraint[] = [];
  const result = await readArchive(file, {
    filesDir,
    onHeader: async (header) => {
      refuseOtherSchema(header);
      await migrate(ownerUrl, appRole);
      await settleText(tx);
      constraints = await dropForeignKeys(tx);
      for (const { name } of header.tables) await tx`alter table ${tx(name)} disable trigger user`;
    },
    onTable: (table, rows) => copyIn(tx, table, rows),
  });
  for (const { name } of result.header.tables) await tx`alter table ${tx(name)} enable trigger user`;
  for (const { table, name, definition } of constraints) await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { name, last } of result.header.sequences) if (last !== null) await tx`select setval(${`public.${name}`}::regclass, ${last}::bigint)`;
  await compareWithDatabase(tx, result.header, result.sums);
  return result;
}

function refuseOtherSchema(header: Header): void {
  const ours = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map((migration) => migration.hash);
  if (ours.join() !== header.migrations.join()) {
    throw new Refusal(
      'The back-up was made by another version of the product. Restore it with that version, then update and run npm run migrate; nothing was changed.',
      '该备份由本产品的另一版本生成。请用该版本恢复，再升级并运行 npm run migrate；未作任何更改。',
    );
  }
}

interface Constraint {
  table: string;
  name: string;
  definition: string;
}

// Tables refer to each other in circles: the references are taken off and, with all rows there, checked by putting them on again.
async function dropForeignKeys(tx: TransactionSql): Promise<Constraint[]> {
  const found = await tx<(Constraint & { bare: string })[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, conname as bare, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`;
  for (const { table, name } of found) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  return found;
}

async function compareWithDatabase(tx: TransactionSql, header: Header, sums: Sums): Promise<void> {
  for (const table of header.tables) {
    const rows = await countRows(tx, table.name);
    const sum = await sumTable(tx, table);
    if (rows !== table.rows || sum.sha256 !== sums.tables[table.name]?.sha256) {
      throw new Refusal(`After the restore ${table.name} differs from the back-up; nothing was changed.`, `恢复后 ${table.name} 与备份不一致，未作任何更改。`);
    }
  }
}
