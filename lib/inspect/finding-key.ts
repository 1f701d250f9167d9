import { createHash } from 'node:crypto';
import type { Finding } from '@/domain/checks/finding';
import type { Where } from '@/domain/reading/document';

type Recognised = Pick<Finding<Where>, 'code' | 'places' | 'quote' | 'params'>;

/**
 * A key for each finding, in order, by which it is recognised when the file is read again: code, first place, quote, and what
 * its words are made of; neither its number nor its language. Findings that agree in all of it are counted on.
 */
export function findingKeys(findings: readonly Recognised[]): string[] {
  const met = new Map<string, number>();
  return findings.map(({ code, quote, places, params }) => {
    const said = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = createHash('sha256').update(JSON.stringify([code, placeParts(places[0]), quote, said])).digest('hex').slice(0, 16);
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
