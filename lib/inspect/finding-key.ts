import { createHash } from 'node:crypto';
import type { Where } from '@/domain/reading/document';

/** What a finding is recognised by when the file is read again: neither its number nor its words. */
interface Recognised {
  readonly code: string;
  readonly quote: readonly string[];
  readonly where: readonly Where[];
}

/** A key for each finding, in order: code, first place and quote. Findings that agree in all three are counted on. */
export function findingKeys(findings: readonly Recognised[]): string[] {
  const met = new Map<string, number>();
  return findings.map(({ code, quote, where }) => {
    const key = createHash('sha256').update(JSON.stringify([code, placeParts(where[0]), quote])).digest('hex').slice(0, 16);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

// In a fixed order: the order of an object's keys is no part of a place.
function placeParts(where: Where | undefined): readonly (string | number)[] {
  if (!where) return [];
  if ('sheet' in where) return ['cell', where.sheet, where.cell];
  if ('table' in where) return ['grid', where.table, where.row, where.column];
  return 'page' in where ? ['page', where.page, where.line] : ['line', where.line];
}
