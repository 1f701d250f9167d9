import { visible } from '@/domain/shared/fold';

/** Kinds of files that prove something, by ending. Nothing that a browser would run. */
const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', txt: 'text/plain', csv: 'text/csv', ofd: 'application/ofd',
  doc: 'application/msword', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  wps: 'application/vnd.ms-works', et: 'application/vnd.ms-excel', zip: 'application/zip',
};

export const mimeOf = (name: string): string | null => MIMES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;

/** The last part of a path without control, direction and separator characters and broken halves; at most 120 characters, ending kept. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = visible(last).replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '').replace(/^\.+/, '').trim();
  if (clean.length <= 120) return clean || 'file';
  const ending = clean.split('.').at(-1) ?? '';
  // A rare character may be cut in two: no address and no database takes half of one.
  return visible(`${clean.slice(0, 110)}.${ending.slice(0, 8)}`);
}
