import type { Body, Place } from '@/domain/filings/body';
import { dec, percent, yuanToWan } from '@/domain/shared/decimal';
import { FUND_SOURCES } from '@/domain/kinds/shared-tables';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { textOf } from '../indicator-model';
import { saysNothing } from '../rows/results';
import { fundCell, fundPlace, fundRow } from './funds';

/** More spent than there was, in any row of the money part (FU-03). */
export const overspent = (body: Body): readonly Finding<Place>[] =>
  FUND_SOURCES.flatMap((source) => {
    const [annual, executed] = [fundCell(body, source, 'annual'), fundCell(body, source, 'executed')];
    if (annual === null || executed === null || dec(executed).lte(dec(annual))) return [];
    return [
      fault('FU-03', [fundPlace(body, source, 'executed'), fundPlace(body, source, 'annual')], {
        quote: [yuanToWan(executed), yuanToWan(annual)], expected: `≤ ${yuanToWan(annual)}`, found: yuanToWan(executed),
        params: { source, executed: yuanToWan(executed), annual: yuanToWan(annual), rate: percent(executed, annual) ?? '' },
      }),
    ];
  });

/** The budget was changed within the year and nobody says why (FU-04). */
export function changedBudget(body: Body): readonly Finding<Place>[] {
  const [initial, annual] = [fundCell(body, 'total', 'initial'), fundCell(body, 'total', 'annual')];
  if (initial === null || annual === null || dec(initial).eq(dec(annual))) return [];
  const said = FUND_SOURCES.some((source) => !saysNothing(textOf(fundRow(body, source)?.cells.note)));
  if (said) return [];
  return [
    fault('FU-04', [fundPlace(body, 'total', 'annual'), fundPlace(body, 'total', 'note')], {
      quote: [yuanToWan(initial), yuanToWan(annual)], expected: yuanToWan(initial), found: yuanToWan(annual),
      params: { initial: yuanToWan(initial), annual: yuanToWan(annual) },
    }),
  ];
}

/** An amount of the total row that must be filled (HD-01). */
export const requiredFund = (body: Body, field: string): readonly Finding<Place>[] =>
  fundCell(body, 'total', field) === null && !fundRow(body, 'total')?.typed[field] ? [fault('HD-01', [fundPlace(body, 'total', field)], { params: { field } })] : [];
