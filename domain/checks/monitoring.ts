import type { Body, Cell, Place, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import type { Value } from '@/domain/indicator/types';
import { lightsOf } from '@/domain/kinds/monitoring/lights';
import { MONITORING_TABLES } from '@/domain/kinds/monitoring/tables';
import type { FundLight } from '@/domain/lights/fund-light';
import type { IndicatorLight } from '@/domain/lights/indicator-light';
import { compare, dec, yuanToWan } from '@/domain/shared/decimal';
import type { Finding } from './finding';
import { fault } from './fault';
import { fundCell, fundPlace, fundRow, fundsAddUp } from './form/funds';
import { changedBudget, overspent, requiredFund } from './form/funds-report';
import { reportTexts, written } from './form/report-texts';
import { newerTarget } from './form/newer-target';
import { unreadableCells } from './form/unreadable';
import { textOf } from './indicator-model';
import { printValue } from './printed';
import { saysNothing } from './rows/results';
import { overWhole } from './rows/whole';

const at = (row: Row, field: string): Place => ({ table: 'rows', row: row.id, field });
const orNull = (cell: Cell | undefined): string | null => textOf(cell) || null;
const valueOf = (row: Row): Value | null => (row.cells.target as Value | null) ?? null;
const CAUSES = ['causeFunding', 'causeSystem', 'causeStaff', 'causeHardware', 'causeOther'] as const;

const about = (row: Row) => {
  const target = valueOf(row);
  return { name: textOf(row.cells.name), value: target ? printValue(target) : '', level2: textOf(row.cells.level2) };
};

/** What a row that is due must hold: actual, likelihood, and reasons where its light or likelihood asks for them. */
function checkRow(row: Row, light: IndicatorLight): readonly Finding<Place>[] {
  const params = about(row);
  const quote = [params.name];
  const due = light.light !== 'none';
  const field = valueOf(row)?.kind === 'number' ? 'actual' : 'tier';
  const likelihood = orNull(row.cells.likelihood);
  const missing = (name: string) => (row.typed[name] ? [] : [fault<Place>('TG-05', [at(row, name)], { quote, params: { ...params, field: name } })]);
  const explained = CAUSES.some((cause) => row.cells[cause] === true) && !saysNothing(textOf(row.cells.explanation));
  return [
    ...(due && orNull(row.cells[field]) === null ? missing(field) : []),
    ...(likelihood === null ? missing('likelihood') : []),
    ...reported(row),
    ...(light.reasons.length > 0 && !explained ? [fault<Place>('RS-07', [at(row, 'explanation')], { quote, found: light.light, params: { ...params, light: light.light ?? '', why: light.reasons[0] ?? '' } })] : []),
    ...(light.remarkRequired && saysNothing(textOf(row.cells.remark)) ? [fault<Place>('RS-08', [at(row, 'remark')], { quote, params })] : []),
    ...(likelihood === 'certain' && light.light === 'red' ? [behind(row, 'likelihood', light.light)] : []),
    ...(due && orNull(row.cells[field]) !== null && saysNothing(textOf(row.cells.forecast)) && likelihood !== null && likelihood !== 'certain' ? [behind(row, 'forecast', light.light ?? '')] : []),
  ];
}

function reported(row: Row): readonly Finding<Place>[] {
  const target = valueOf(row);
  const actual = orNull(row.cells.actual);
  return target?.kind === 'number' && actual !== null ? overWhole(textOf(row.cells.name), actual, target.unit, 'actual', at(row, 'actual')) : [];
}

/** A rate behind its light and yet 确定能, or no forecast (RS-06). */
const behind = (row: Row, field: string, light: string): Finding<Place> =>
  fault('RS-06', [at(row, field)], { quote: [textOf(row.cells.name)], found: light, params: { ...about(row), field, light } });

/** Money of the period: forecast between what is spent and what there is, and reasons where the light asks for them. */
function checkFunds(body: Body, light: FundLight): readonly Finding<Place>[] {
  const [annual, executed, forecast] = ['annual', 'executed', 'forecast'].map((field) => fundCell(body, 'total', field)) as [string | null, string | null, string | null];
  const off = (limit: string, why: string) =>
    fault<Place>('X-28', [fundPlace(body, 'total', 'forecast')], { quote: [yuanToWan(forecast ?? '0'), yuanToWan(limit)], expected: yuanToWan(limit), found: yuanToWan(forecast ?? '0'), params: { why, forecast: yuanToWan(forecast ?? '0'), limit: yuanToWan(limit) } });
  return [
    ...(forecast !== null && executed !== null && compare(forecast, executed) < 0 ? [off(executed, 'below_executed')] : []),
    ...(forecast !== null && annual !== null && dec(forecast).gt(dec(annual)) ? [off(annual, 'above_budget')] : []),
    ...(forecast === null && !fundRow(body, 'total')?.typed.forecast ? [fault<Place>('RS-06', [fundPlace(body, 'total', 'forecast')], { params: { name: '', value: '', level2: '', field: 'fundForecast', light: light.light ?? '' } })] : []),
    ...(light.reasonRequired && saysNothing(textOf(fundRow(body, 'total')?.cells.note))
      ? [fault<Place>('RS-07', [fundPlace(body, 'total', 'note')], { quote: [`${light.rate ?? ''}%`], found: light.light, params: { name: '', value: '', level2: '', light: light.light ?? '', why: 'funds', rate: light.rate ?? '' } })]
      : []),
  ];
}

/** Everything that can be said of one 绩效运行监控 by itself (domain.md 2.8, 6; findings.md FU, RS-06). */
export function checkMonitoring(body: Body, context: KindContext): readonly Finding<Place>[] {
  const lights = lightsOf(body, context);
  const texts = written(body, {
    header: ['reportWork', 'reportExecution', 'reportProblems', 'reportMeasures', 'reportSuggestions'], rows: ['actualText', 'forecast', 'explanation', 'remark'], funds: ['note'],
  });
  return [
    ...newerTarget(context),
    ...requiredFund(body, 'annual'),
    ...requiredFund(body, 'executed'),
    ...unreadableCells(body, MONITORING_TABLES),
    ...fundsAddUp(body, 'annual', 'FU-01'),
    ...fundsAddUp(body, 'executed', 'FU-01'),
    ...overspent(body),
    ...changedBudget(body),
    ...checkFunds(body, lights.funds),
    ...(body.rows ?? []).flatMap((row, index) => {
      const light = lights.rows[index];
      return light ? checkRow(row, light) : [];
    }),
    ...reportTexts(texts),
  ];
}
