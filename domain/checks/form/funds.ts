import type { Body, Place, Row } from '@/domain/filings/body';
import { dec, sum, yuanToWan } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { textOf } from '../indicator-model';

/** 0.01万元 (domain.md 2.3), in yuan */
const TOLERANCE = '100';

export const fundRow = (body: Body, source: string): Row | null => (body.funds ?? []).find((row) => row.cells.source === source) ?? null;
/** Yuan; null when empty. */
export const fundCell = (body: Body, source: string, field: string): string | null => textOf(fundRow(body, source)?.cells[field]) || null;
export const fundPlace = (body: Body, source: string, field: string): Place => ({ table: 'funds', row: fundRow(body, source)?.id ?? null, field });

const PARTS = ['fiscal', 'carryover', 'other'] as const;

/**
 * One money column: the total row against its sources. Code X-22 in a target, FU-01 in monitoring and self-evaluation.
 * Parts may be left empty when the total is there: only parts beyond the total, or all of them filled and not adding up, are a fault.
 */
export function fundsAddUp(body: Body, field: string, code: 'X-22' | 'FU-01'): readonly Finding<Place>[] {
  const total = fundCell(body, 'total', field);
  const parts = PARTS.map((source) => ({ source, amount: fundCell(body, source, field) })).filter((part) => part.amount !== null);
  if (total === null || parts.length === 0) return [];
  const added = sum(...parts.map((part) => part.amount ?? '0'));
  const difference = dec(added).minus(dec(total));
  const wrong = difference.gt(TOLERANCE) || (difference.abs().gt(TOLERANCE) && (parts.length === PARTS.length || dec(total).isZero()));
  if (!wrong) return [];
  const terms = parts.map((part) => yuanToWan(part.amount ?? '0')).join(' + ');
  return [
    fault(code, [fundPlace(body, 'total', field), ...parts.map((part) => fundPlace(body, part.source, field))], {
      quote: [yuanToWan(total), terms], expected: yuanToWan(added), found: yuanToWan(total),
      params: { field, total: yuanToWan(total), terms, sum: yuanToWan(added), difference: yuanToWan(difference.abs().toFixed()) },
    }),
  ];
}
