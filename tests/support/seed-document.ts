import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDocument, type CheckedDocument, type DocumentContext } from '@/domain/checks/check-document';
import type { StructuredDocument } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';

/** The published document the product exists for lies beside the repository, not in it. */
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/seed');
export const HAS_SEED = existsSync(FOLDER);
export const SAMPLES = path.resolve(import.meta.dirname, '../../../shared/samples');
export const HAS_SAMPLES = existsSync(SAMPLES);

const fileOf = (folder: string, start: string): string => path.join(folder, readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith('.txt')) ?? '');

export const seedText = (): string => readFileSync(fileOf(FOLDER, '000_'), 'utf8');
export const sampleText = (no: string): string => readFileSync(fileOf(SAMPLES, no), 'utf8');

export function readText(text: string, file = 'document.txt'): StructuredDocument {
  return readDocument({ file, format: 'txt', notes: [], blocks: text.split(/\r?\n/).map((line, index) => ({ kind: 'line', text: line, where: { line: index + 1 } })) });
}

export const checkText = (text: string, context: DocumentContext = {}): CheckedDocument => checkDocument(readText(text), context);
