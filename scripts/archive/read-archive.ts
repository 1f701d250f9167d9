import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { Refusal } from '../launch/say.mjs';
import { HEADER_ENTRY, SUMS_ENTRY, type Header, type Sum, type Sums, type TableShape, headerSchema, sumsSchema } from './format';
import { SumStream } from './sum-stream';

type Entry = Extract extends AsyncIterable<infer E> ? E : never;

export interface Handlers {
  onHeader: (header: Header) => Promise<void>;
  onTable: (table: TableShape, rows: AsyncIterable<unknown>) => Promise<Sum>;
  /** where the uploaded files go */
  filesDir: string;
}

/** Goes through a back-up once; refuses it when anything is missing or its sums do not fit what was read. */
export async function readArchive(file: string, handlers: Handlers): Promise<{ header: Header; sums: Sums }> {
  const tar = extract();
  const fed = pipeline(fs.createReadStream(file), createGunzip(), tar);
  fed.catch(() => undefined);
  try {
    const read = await readEntries(tar, file, handlers);
    await fed;
    return read;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') || /tar|unexpected end|premature close/i.test(message)) throw damaged(file, message);
    throw error;
  }
}

async function readEntries(tar: Extract, file: string, { onHeader, onTable, filesDir }: Handlers): Promise<{ header: Header; sums: Sums }> {
  let header: Header | undefined;
  let sums: Sums | undefined;
  const seen: Sums = { tables: {}, files: {} };
  for await (const entry of tar) {
    const { name } = entry.header;
    if (!header) {
      header = parseHeader(name, await text(entry), file);
      await onHeader(header);
    } else if (name.startsWith('tables/')) {
      const table = header.tables.find((candidate) => `tables/${candidate.name}.copy` === name);
      if (!table) throw damaged(file, name);
      seen.tables[table.name] = await onTable(table, entry);
    } else if (name.startsWith('files/')) {
      seen.files[name.slice(6)] = await keepFile(entry, filesDir, name.slice(6), file);
    } else if (name === SUMS_ENTRY) {
      sums = sumsSchema.parse(JSON.parse(await text(entry)));
    } else {
      throw damaged(file, name);
    }
  }
  if (!header || !sums) throw damaged(file, SUMS_ENTRY);
  compare(sums, seen, header, file);
  return { header, sums };
}

function parseHeader(name: string, content: string, file: string): Header {
  const parsed = name === HEADER_ENTRY ? headerSchema.safeParse(JSON.parse(content)) : null;
  if (!parsed?.success) throw new Refusal(`${file} is not a back-up of this product.`, `${file} 不是本产品的备份文件。`);
  return parsed.data;
}

async function keepFile(entry: Entry, folder: string, name: string, file: string): Promise<Sum> {
  const sum = new SumStream();
  const target = path.join(folder, name);
  // A made-up back-up must not write outside its folder.
  if (!target.startsWith(folder + path.sep)) throw damaged(file, name);
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(entry, sum, fs.createWriteStream(target, { mode: 0o600, flush: true }));
  return sum.sum();
}

function compare(wanted: Sums, seen: Sums, header: Header, file: string): void {
  for (const part of ['tables', 'files'] as const) {
    const names = new Set([...Object.keys(wanted[part]), ...Object.keys(seen[part]), ...(part === 'tables' ? header.tables.map((table) => table.name) : [])]);
    for (const name of names) {
      const sum = seen[part][name];
      if (!sum || sum.sha256 !== wanted[part][name]?.sha256 || sum.bytes !== wanted[part][name].bytes) throw damaged(file, `${part}/${name}`);
    }
  }
}

const damaged = (file: string, where: string) =>
  new Refusal(`${file} is damaged or cut off (${where}); nothing was changed.`, `${file} 已损坏或不完整（${where}），未作任何更改。`);
