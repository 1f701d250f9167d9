import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Sum } from './format';

/** Passes bytes through and knows afterwards how many they were and their sha256. */
export class SumStream extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  sum(): Sum {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
