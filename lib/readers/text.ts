import type { RawBlock } from '@/domain/reading/raw';
import { LIMITS } from './limits';
import { ReadError } from './read-error';

/**
 * Bytes → text: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (which holds GBK and GB2312). A file that is partly the
 * one and partly the other cannot be read without guessing: READ-ENCODING.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > LIMITS.textBytes) throw new ReadError('READ-SIZE', { limit: LIMITS.textBytes / 1024 / 1024 });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return checked(utf8);
  if (declared && /^utf-?8$/i.test(declared)) return mixed(bytes);
  const gb = tryDecode(bytes, 'gb18030');
  if (gb === null || looksLikeNoise(gb)) return mixed(bytes);
  if (hasUtf8Lines(bytes)) throw new ReadError('READ-ENCODING');
  return checked(gb);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file cut off inside a character is damaged at its end only; anything else is a mixture. */
function mixed(bytes: Uint8Array): string {
  for (let cut = 1; cut <= 3; cut++) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), 'utf-8');
    if (text !== null) return checked(text);
  }
  throw new ReadError('READ-ENCODING');
}

function checked(text: string): string {
  if (/\0/.test(text.slice(0, 4096))) throw new ReadError('READ-FORMAT', { extension: '' });
  return text;
}

/** Lines of several Chinese characters in valid UTF-8 inside a file that is not UTF-8 as a whole. */
function hasUtf8Lines(bytes: Uint8Array): boolean {
  let count = 0;
  for (let from = 0; from < bytes.length && count < 2; ) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline < 0 ? bytes.length : newline;
    const text = tryDecode(bytes.subarray(from, end), 'utf-8');
    if (text !== null && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4) count++;
    from = end + 1;
  }
  return count >= 2;
}

const looksLikeNoise = (text: string): boolean => {
  const sample = text.slice(0, 4000);
  const common = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\s\x20-\x7e]/g)?.length ?? 0;
  return common < sample.length * 0.85;
};

function linesOf(text: string): RawBlock[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r|\u2028/)
    .map((line, i) => ({ kind: 'line' as const, text: line.replace(/\f/g, ' '), where: { line: i + 1 } }));
}

export const readText = (bytes: Uint8Array): RawBlock[] => linesOf(decodeText(bytes));
