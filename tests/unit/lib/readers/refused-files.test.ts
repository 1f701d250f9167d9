import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inspect } from '@/lib/inspect/inspect';
import { ReadError } from '@/lib/readers/read-error';
import { docxOf, paragraph, xlsxOf, zipOf } from '@/tests/support/reading/office-files';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...randomBytes(200)]);
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...randomBytes(400)]);
const text = (value: string): Uint8Array => Buffer.from(value, 'utf8');
const word = docxOf(paragraph('项目支出绩效目标表'));
const gb = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a]);
const LOL = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** A classic file of one empty page, with the given number of pages. */
function pdfOf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ');
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`, ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>')];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return text(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`);
}

const REFUSED: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', 'a.txt', text(''), 'READ-EMPTY'],
  ['a file of blanks', 'a.txt', text(' \n\u3000\n'), 'READ-EMPTY'],
  ['a picture renamed .pdf', 'a.pdf', PNG, 'READ-PICTURE'],
  ['a picture', 'a.png', PNG, 'READ-PICTURE'],
  ['an old Word file', 'a.doc', OLE, 'READ-OLD-OFFICE'],
  ['an old Excel file', 'a.xls', OLE, 'READ-OLD-OFFICE'],
  ['an RTF file named .doc', 'a.doc', text('{\\rtf1 abc}'), 'READ-OLD-OFFICE'],
  ['a WPS file', 'a.wps', OLE, 'READ-WPS'],
  ['a WPS sheet', 'a.et', OLE, 'READ-WPS'],
  ['a Word file with a password', 'a.docx', OLE, 'READ-PASSWORD'],
  ['a Word file named .xlsx', 'a.xlsx', word, 'READ-EXTENSION'],
  ['a Word file named .pdf', 'a.pdf', word, 'READ-EXTENSION'],
  ['a PDF named .docx', 'a.docx', pdfOf(1), 'READ-EXTENSION'],
  ['a truncated Word file', 'a.docx', word.subarray(0, word.length - 40), 'READ-DAMAGED'],
  ['a zip that is no Word file', 'a.docx', zipOf({ 'readme.txt': 'x' }), 'READ-DAMAGED'],
  ['a PDF cut to its head', 'a.pdf', text('%PDF-1.7\n1 0 obj\n<< /Type'), 'READ-DAMAGED'],
  ['noise named .pdf', 'a.pdf', new Uint8Array(600), 'READ-DAMAGED'],
  ['a scan: pages without text', 'a.pdf', pdfOf(2), 'READ-SCAN'],
  ['500 pages', 'a.pdf', pdfOf(500), 'READ-PAGES'],
  ['a zip bomb', 'a.docx', docxOf(`<w:p>${' '.repeat(20_000_000)}</w:p>`), 'READ-BOMB'],
  ['a macro file by name', 'a.xlsm', word, 'READ-MACRO'],
  ['a macro file by content', 'a.docx', docxOf(paragraph('x'), { 'word/vbaProject.bin': 'x' }), 'READ-MACRO'],
  ['an entity bomb', 'a.docx', zipOf({ 'word/document.xml': `${LOL}<w:document>&b;</w:document>` }), 'READ-ENTITY'],
  ['ten kilobytes claiming a million rows', 'a.xlsx', xlsxOf('<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), 'READ-ROWS'],
  ['one row far down', 'a.xlsx', xlsxOf('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'), 'READ-ROWS'],
  ['a merged area over the whole sheet', 'a.xlsx', xlsxOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), 'READ-ROWS'],
  ['31 MB', 'a.txt', new Uint8Array(31 * 1024 * 1024), 'READ-SIZE'],
  ['9 MB of text', 'a.txt', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'READ-SIZE'],
  ['two encodings in one file', 'a.txt', Buffer.concat([text('绩效目标表的项目名称\n预算金额和指标值\n'), gb, gb]), 'READ-ENCODING'],
  ['binary named .txt', 'a.txt', Buffer.concat([new Uint8Array(300), text('x')]), 'READ-FORMAT'],
  ['an unknown kind', 'a.xyz', text('abc'), 'READ-FORMAT'],
  ['an archive', 'a.zip', zipOf({ 'a.txt': 'x' }), 'READ-FORMAT'],
  ['a novel', 'a.txt', text('那年冬天，雪下得很大，他独自走在回家的路上，想起许多旧事。\n'.repeat(400)), 'READ-NOTHING'],
];

describe('files that cannot be read', () => {
  it.each(REFUSED)('refuses %s', async (_what, name, bytes, code) => {
    const error: unknown = await inspect(bytes, name).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).code).toBe(code);
  });
});
