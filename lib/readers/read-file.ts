import type { RawBlock, RawDocument, RawFormat } from '@/domain/reading/raw';
import { readCsv } from './csv';
import { formatOf } from './detect';
import { readDocx } from './docx';
import { readHtml } from './html';
import { LIMITS } from './limits';
import { readPdf } from './pdf/read-pdf';
import { ReadError } from './read-error';
import { readText } from './text';
import { readXlsx } from './xlsx';

const READERS: Readonly<Record<RawFormat, (bytes: Uint8Array) => RawBlock[] | Promise<RawBlock[]>>> = {
  txt: readText, html: readHtml, docx: readDocx, xlsx: readXlsx, csv: readCsv, pdf: readPdf,
};

/**
 * One file → its lines and grids. Throws ReadError for everything that cannot be read, with a code that the texts explain.
 * `name` as the user knows it; its extension decides together with the first bytes.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<RawDocument> {
  if (bytes.length > LIMITS.fileBytes) throw new ReadError('READ-SIZE', { limit: LIMITS.fileBytes / 1024 / 1024 });
  const format = formatOf(bytes, name);
  const blocks = (await READERS[format](bytes)).map(kept);
  if (!blocks.some((block) => (block.kind === 'line' ? block.text.trim() !== '' : block.cells.some((cell) => cell.text.trim() !== '')))) throw new ReadError('READ-EMPTY');
  return { file: name, format, blocks, notes: [] };
}

const NOTHING = /\0/g;
/** Without the one character that no database takes: a single one would leave its document unread for good. */
function kept(block: RawBlock): RawBlock {
  if (block.kind === 'line') return block.text.includes('\0') ? { ...block, text: block.text.replace(NOTHING, '') } : block;
  return block.cells.some((cell) => cell.text.includes('\0')) ? { ...block, cells: block.cells.map((cell) => ({ ...cell, text: cell.text.replace(NOTHING, '') })) } : block;
}
