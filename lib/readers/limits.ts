/** What one file may cost. Chosen so that the worst file stays under 512 MB of memory and 60 s (docs/reading.md). */
export const LIMITS = {
  fileBytes: 30 * 1024 * 1024,
  textBytes: 8 * 1024 * 1024,
  /** unpacked size of one part of an Office file, and of all that are read */
  partBytes: 40 * 1024 * 1024,
  unpackedBytes: 80 * 1024 * 1024,
  /** unpacked : packed */
  ratio: 150,
  zipEntries: 4000,
  pages: 300,
  sheets: 60,
  rows: 20_000,
  cells: 400_000,
  glyphs: 1_500_000,
  milliseconds: 50_000,
} as const;
