import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inScope } from '@/db/client';
import { findDocument, insertDocument, keepReading } from '@/db/repositories/documents';
import { importDocument } from '@/server/importing/import-document';
import { previewImport } from '@/server/importing/preview';
import type { Ctx } from '@/server/kernel/context';
import { HEAP } from '@/scripts/launch/serve.mjs';
import type { Submit } from './world';

export interface ImportSample { readonly previewMs: number; readonly importMs: number; readonly forms: number; readonly rows: number; readonly cells: number }
export interface ImportTask { readonly form: Submit; readonly regionId: string; readonly cycleId: string; readonly readingFile: string }

/** The same in a process of its own with the server's heap, and the most memory it held. */
export function importApart(task: ImportTask): Promise<ImportSample & { peakMb: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'import-one.ts'), { execArgv: [...process.execArgv, ...HEAP] });
    child.once('message', (done) => resolve(done as ImportSample & { peakMb: number })); // from import-one.ts alone
    child.once('exit', (code) => reject(new Error(`the import ended with ${code} and no answer`)));
    child.once('error', reject);
    child.send(task);
  });
}

/** Takes a document that was read (`readingFile`, as the reading process stored it) over into drafts of a year: the verbs themselves, one transaction. */
export async function measureImport(ctx: Ctx, cycleId: string, readingFile: string): Promise<ImportSample> {
  const documentId = await keep(ctx, readingFile);
  const started = performance.now();
  const preview = await previewImport(ctx, { documentId, cycleId });
  const previewed = performance.now();
  const accepted = Object.fromEntries(preview.forms.filter((form) => form.action !== 'refuse').map((form) => [form.key, { cells: 'all' as const, seq: form.filing?.seq ?? null }]));
  const { forms } = await importDocument(ctx, { documentId, cycleId, operation: randomUUID(), accepted });
  const ended = performance.now();
  const sum = (of: (form: (typeof forms)[number]) => number): number => forms.reduce((total, form) => total + of(form), 0);
  return { previewMs: Math.round(previewed - started), importMs: Math.round(ended - previewed), forms: forms.length, rows: sum((form) => form.rows), cells: sum((form) => form.cells) };
}

async function keep(ctx: Ctx, readingFile: string): Promise<string> {
  const { regionId, unitId, userId, units, name } = ctx.actor;
  const id = randomUUID();
  const bytes = fs.readFileSync(readingFile);
  await inScope(ctx.db, { door: 'user', regionId, units, userId }, async (tx) => {
    await insertDocument(tx, { id, regionId, unitId, name: 'rows.xlsx', size: bytes.length, sha256: '', state: 'reading', madeBy: userId, madeName: name, madeAt: ctx.now() });
    const row = await findDocument(tx, id);
    if (row) await keepReading(tx, row, { title: null, kind: 'project_target', department: null, fiscalYear: 2025, errors: 0, warnings: 0, hints: 0, readAt: ctx.now() }, bytes);
  });
  return id;
}
