import { createHash } from 'node:crypto';
import type { DocumentContext } from '@/domain/checks/check-document';
import type { CheckedFile } from '@/domain/documents/checked-file';
import type { RawBlock } from '@/domain/reading/raw';
import { inspectWithSource } from './inspect';
import type { Reading } from './reading';

/** Reads and checks one file. `milliseconds` is the clock of the machine that did it. Throws ReadError. Carries all readers: never in the server itself. */
export async function readAndCheck(bytes: Uint8Array, name: string, context: DocumentContext = {}, beforeChecks: () => void = () => undefined): Promise<Reading> {
  const began = performance.now();
  const size = bytes.length;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { raw, inspection } = await inspectWithSource(bytes, name, context, beforeChecks);
  return {
    name, format: raw.format, bytes: size, sha256, ...sizes(raw.format, raw.blocks), milliseconds: Math.round(performance.now() - began), source: raw.blocks, ...inspection,
  };
}

function sizes(format: CheckedFile['format'], blocks: readonly RawBlock[]): Pick<CheckedFile, 'lines' | 'pages'> {
  if (format === 'txt') return { lines: blocks.filter((block) => block.kind === 'line').length, pages: null };
  if (format !== 'pdf') return { lines: null, pages: null };
  return { lines: null, pages: blocks.reduce((most, { where }) => ('page' in where ? Math.max(most, where.page) : most), 0) };
}
