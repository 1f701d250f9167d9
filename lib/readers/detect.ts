import type { RawFormat } from '@/domain/reading/raw';
import { ReadError } from './read-error';

const EXTENSION: Readonly<Record<string, RawFormat>> = { txt: 'txt', md: 'txt', text: 'txt', html: 'html', htm: 'html', docx: 'docx', xlsx: 'xlsx', csv: 'csv', pdf: 'pdf' };
const WPS = new Set(['wps', 'et', 'wpt', 'ett', 'dps']);
const OLD = new Set(['doc', 'xls', 'dot', 'xlt', 'ppt', 'rtf']);
const MACRO = new Set(['docm', 'xlsm', 'dotm', 'xltm', 'xlsb']);
const PICTURE = new Set(['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'ofd']);

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

type Content = 'pdf' | 'zip' | 'ole' | 'picture' | 'rtf' | 'archive' | 'text';

/** What the first bytes say the file is. */
function contentOf(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(head)) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || head.startsWith('GIF8') || head.startsWith('BM') || /^II\*\0|^MM\0\*/.test(head) || (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')) return 'picture';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (starts(bytes, 0x1f, 0x8b) || head.startsWith('Rar!') || head.startsWith("7z\xbc\xaf'\x1c")) return 'archive';
  return 'text';
}

const extensionOf = (name: string): string => (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '').toLowerCase();

/** The adapter for a file, by its name and its first bytes. Refuses what is known but not read, and names that lie about the content. */
export function formatOf(bytes: Uint8Array, name: string): RawFormat {
  const extension = extensionOf(name);
  const content = contentOf(bytes);
  if (bytes.length === 0) throw new ReadError('READ-EMPTY');
  if (MACRO.has(extension)) throw new ReadError('READ-MACRO');
  if (WPS.has(extension)) throw new ReadError('READ-WPS', { extension });
  if (content === 'picture') throw new ReadError('READ-PICTURE', { extension });
  const wanted = EXTENSION[extension];
  if (content === 'ole') throw new ReadError(wanted === 'docx' || wanted === 'xlsx' ? 'READ-PASSWORD' : 'READ-OLD-OFFICE', { extension });
  if (OLD.has(extension) || content === 'rtf') throw new ReadError('READ-OLD-OFFICE', { extension: extension || 'rtf' });
  if (PICTURE.has(extension)) throw new ReadError('READ-PICTURE', { extension });
  if (content === 'archive') throw new ReadError('READ-FORMAT', { extension });
  if (content === 'pdf') return agree('pdf', wanted, extension);
  if (content === 'zip' && extension === '') return nameless(bytes);
  if (content === 'zip') return wanted === 'docx' || wanted === 'xlsx' ? wanted : refuse(wanted, extension, 'zip');
  if (wanted === 'pdf' || wanted === 'docx' || wanted === 'xlsx') return isBroken(bytes) ? refuseDamaged() : refuse(wanted, extension, 'text');
  const looksHtml = /<(?:!doctype html|html|body|table|div|p)[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  if (wanted === 'txt' || wanted === 'csv' || wanted === 'html') return wanted;
  if (extension === '' || extension.length > 4) return looksHtml ? 'html' : 'txt';
  throw new ReadError('READ-FORMAT', { extension });
}

/** From standard input a file has no name: the parts of a zip are named in plain bytes. */
function nameless(bytes: Uint8Array): RawFormat {
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  throw new ReadError('READ-FORMAT', { extension: '' });
}

function agree(format: RawFormat, wanted: RawFormat | undefined, extension: string): RawFormat {
  if (wanted !== undefined && wanted !== format) throw new ReadError('READ-EXTENSION', { extension, content: format });
  return format;
}

function refuse(wanted: RawFormat | undefined, extension: string, content: string): never {
  throw wanted === undefined ? new ReadError('READ-FORMAT', { extension }) : new ReadError('READ-EXTENSION', { extension, content });
}

const isBroken = (bytes: Uint8Array): boolean => bytes.length < 64 || bytes.subarray(0, 512).some((byte) => byte === 0);
function refuseDamaged(): never {
  throw new ReadError('READ-DAMAGED');
}
