/** A text that a spreadsheet would run: it begins like a formula, also in full-width signs, and is no plain number. */
const RUNS = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?\s*[%％]?$/;

/** One cell: "≥9" and "-5%" stay as they are, "=1+1" becomes text by a leading apostrophe. */
export function csvCell(value: string): string {
  const safe = RUNS.test(value) && !NUMBER.test(value.trim()) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with the mark that makes Excel and WPS read Chinese right. */
export const csvFile = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
