import { Parser } from 'htmlparser2';
import type { RawBlock } from '@/domain/reading/raw';
import { BlockBuilder } from './blocks';
import { decodeText } from './text';

const BLOCK = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer', 'dd', 'dt', 'blockquote', 'pre', 'caption', 'center', 'form', 'title']);
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'svg', 'iframe', 'object', 'button']);

/** A web page → its lines and tables. Spans are kept, layout tables dissolved, scripts and styles left out. */
export function readHtml(bytes: Uint8Array): RawBlock[] {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1];
  const builder = new BlockBuilder();
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (silent) return;
        if (name === 'table') builder.openTable();
        else if (name === 'tr') builder.openRow();
        else if (name === 'td' || name === 'th') builder.openCell(Number(attributes.colspan ?? 1), Number(attributes.rowspan ?? 1));
        else if (name === 'br' || BLOCK.has(name)) builder.break();
      },
      ontext(text) {
        if (!silent) builder.text(text.replace(/[ \t\r\n\f]+/g, ' '));
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        else if (silent) return;
        else if (name === 'table') builder.closeTable();
        else if (BLOCK.has(name)) builder.break();
      },
    },
    { decodeEntities: true },
  );
  parser.write(decodeText(bytes, declared));
  parser.end();
  return withoutBlankRuns(builder.finish());
}

/** Blank lines come from nested blocks, not from the author. */
const withoutBlankRuns = (blocks: readonly RawBlock[]): RawBlock[] => blocks.filter((block) => block.kind === 'grid' || block.text.trim() !== '');
