import { unzipSync, strFromU8 } from 'fflate';
import { LIMITS } from './limits';
import { ReadError } from './read-error';

/**
 * The parts of an Office file that are wanted, unpacked. Sizes are looked at before anything is unpacked; macros, passwords
 * and entity declarations are refused.
 */
export function officeParts(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  let entries = 0;
  let unpacked = 0;
  if (isEncrypted(bytes)) throw new ReadError('READ-PASSWORD');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter(file) {
        entries++;
        if (/vbaProject|macrosheets/i.test(file.name)) throw new ReadError('READ-MACRO');
        if (entries > LIMITS.zipEntries) throw new ReadError('READ-BOMB');
        if (!wanted(file.name)) return false;
        unpacked += file.originalSize;
        const bomb = file.originalSize > LIMITS.partBytes || unpacked > LIMITS.unpackedBytes || (file.originalSize > 1024 * 1024 && file.originalSize > file.size * LIMITS.ratio);
        if (bomb) throw new ReadError('READ-BOMB');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('READ-DAMAGED');
  }
  const out = new Map<string, string>();
  for (const [name, content] of Object.entries(files)) {
    const text = strFromU8(content);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)) || /<!ENTITY/i.test(text)) throw new ReadError('READ-ENTITY');
    out.set(name, text);
  }
  if (/macroEnabled/i.test(out.get('[Content_Types].xml') ?? '')) throw new ReadError('READ-MACRO');
  return out;
}

/** Bit 0 of the flags of the first entry. */
const isEncrypted = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1;
