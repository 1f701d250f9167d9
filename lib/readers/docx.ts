import { Parser } from 'htmlparser2';
import type { RawBlock } from '@/domain/reading/raw';
import { BlockBuilder } from './blocks';
import { numberingOf, type Numbering } from './docx-numbering';
import { ReadError } from './read-error';
import { officeParts } from './zip';

const PARTS = new Set(['[Content_Types].xml', 'word/document.xml', 'word/numbering.xml', 'xl/workbook.xml']);

/** A Word document → its paragraphs and tables; automatic numbers (一、 （一） 1.) are written out, deleted text is left out. */
export function readDocx(bytes: Uint8Array): RawBlock[] {
  const parts = officeParts(bytes, (name) => PARTS.has(name));
  const document = parts.get('word/document.xml');
  if (document === undefined) throw parts.has('xl/workbook.xml') ? new ReadError('READ-EXTENSION', { extension: 'docx', content: 'xlsx' }) : new ReadError('READ-DAMAGED');
  return walk(document, numberingOf(parts.get('word/numbering.xml') ?? ''));
}

function walk(xml: string, numbering: Numbering): RawBlock[] {
  const builder = new BlockBuilder();
  let silent = 0;
  let inText = false;
  let list: { id: string; level: number } | null = null;
  let started = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (silent) return;
        const value = attributes['w:val'];
        switch (name) {
          case 'w:p':
            list = null;
            started = false;
            break;
          case 'w:ilvl':
            list = { id: list?.id ?? '', level: Number(value ?? 0) };
            break;
          case 'w:numId':
            list = { id: value ?? '', level: list?.level ?? 0 };
            break;
          case 'w:t':
            inText = true;
            if (!started && list && list.id !== '' && list.id !== '0') builder.text(numbering.next(list.id, list.level));
            started = true;
            break;
          case 'w:tab':
            if (started) builder.text(' ');
            break;
          case 'w:br':
          case 'w:cr':
            builder.break();
            break;
          case 'w:noBreakHyphen':
            builder.text('-');
            break;
          case 'w:sym':
            builder.text(symbol(attributes['w:char'] ?? ''));
            break;
          case 'w:tbl':
            builder.openTable();
            break;
          case 'w:tr':
            builder.openRow();
            break;
          case 'w:tc':
            builder.openCell(1, 1);
            break;
          case 'w:gridSpan':
            builder.spanColumns(Number(value ?? 1));
            break;
          case 'w:vMerge':
            if (value !== 'restart') builder.continueAbove();
            break;
        }
      },
      ontext(text) {
        if (inText && !silent) builder.text(text);
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (silent) return;
        if (name === 'w:t') inText = false;
        else if (name === 'w:p') builder.break();
        else if (name === 'w:tbl') builder.closeTable();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return builder.finish();
}

/** deleted text, the old-program copy of a drawing, field codes */
const SILENT = new Set(['w:del', 'mc:Fallback', 'w:instrText', 'w:moveFrom']);

/** Ticks and boxes of the symbol fonts that forms use. */
const symbol = (code: string): string => (/^(?:F0)?(?:FE|52|50|FC)$/i.test(code) ? '√' : /^(?:F0)?(?:A8|6F|A3)$/i.test(code) ? '□' : '');
