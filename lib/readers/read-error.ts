/** Why a file cannot be read. The sentence and what to do stand in messages/<locale>/reading.json under the code. */
export const READ_CODES = [
  'READ-EMPTY', 'READ-SIZE', 'READ-FORMAT', 'READ-EXTENSION', 'READ-OLD-OFFICE', 'READ-WPS', 'READ-PICTURE', 'READ-SCAN', 'READ-PASSWORD',
  'READ-DAMAGED', 'READ-BOMB', 'READ-ROWS', 'READ-MACRO', 'READ-ENTITY', 'READ-PAGES', 'READ-ENCODING', 'READ-NOTHING', 'READ-TIME', 'READ-MEMORY',
  'READ-MISSING', 'READ-FAULT',
] as const;
export type ReadCode = (typeof READ_CODES)[number];

export class ReadError extends Error {
  constructor(
    readonly code: ReadCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'ReadError';
  }
}
