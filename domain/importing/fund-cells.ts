import type { FundSource } from '@/domain/kinds/shared-tables';
import type { FundRow, StructuredDocument, TargetTable } from '@/domain/reading/document';
import { natureOf } from '@/domain/checks/document/natures';
import { typedMoney } from './amounts';
import { cellsOf, said, type DraftCell, type DraftRow, type LeftOver } from './draft';

/** Row labels of the money part → the sources of our forms; the more a label says, the earlier it is asked. */
const SOURCES: readonly (readonly [RegExp, FundSource])[] = [
  [/上年结转|以前年度结转|结转(?:结余)?资金/, 'carryover'],
  [/(?:资金|年度|项目|预算)?(?:总额|合计|总金额|金额)$|^预算(?:数|执行情况)$|^年度资金$/, 'total'],
  [/^(?:当年|本年|年度)?(?:一般公共预算)?财政(?:拨款|资金)|一般公共预算/, 'fiscal'],
  [/^(?:当年|本年)?其他(?:资金)?$|自有资金|单位资金|事业收入|经营性?收入|其他收入|社会资金|财政专户/, 'other'],
];
export const sourceOf = (label: string): FundSource | null => SOURCES.find(([words]) => words.test(label.replace(/[:：\s]/g, '').replace(/^其中/, '')))?.[1] ?? null;

type Column = 'initial' | 'annual' | 'executed' | 'forecast';

export interface FundDrafts { readonly rows: readonly DraftRow[]; readonly leftOver: readonly LeftOver[] }

/** The money part of one table by source. `columns`: what the form of ours has; an amount of the year may stand under 年初预算数 alone. */
export function fundDrafts(doc: StructuredDocument, table: number, columns: readonly Column[], notes: boolean): FundDrafts {
  const leftOver: LeftOver[] = [];
  const rows: DraftRow[] = [];
  for (const fund of doc.funds.filter((row) => row.table === table)) {
    const source = sourceOf(fund.row);
    const unit = fund.unit ?? doc.moneyUnit;
    const amounts = columns.map((column) => [column, amountOf(fund, column, columns)] as const).filter(([, value]) => value !== null);
    leftOver.push(...computed(fund));
    if (amounts.length === 0 && (!notes || fund.reason === null)) continue;
    const earlier = source === null ? undefined : rows.find((row) => row.key === `funds:${source}`);
    if (earlier && amounts.every(([column, value]) => earlier.cells[column]?.typed === typedMoney(value, unit))) continue; // 当年资金总额 beside 项目资金总额
    if (source === null || earlier) {
      leftOver.push(...amounts.map(([, value]): LeftOver => ({ label: fund.row, text: `${value ?? ''}${unit ?? ''}`, why: source === null ? 'no_field' : 'several_for_one', where: fund.where })));
      continue;
    }
    if (unit === null) {
      leftOver.push(...amounts.map(([, value]): LeftOver => ({ label: fund.row, text: value ?? '', why: 'unit_unknown', where: fund.where })));
      continue;
    }
    const cells: Record<string, DraftCell | null> = { source: { typed: source, where: fund.where, quote: fund.row, inferred: null } };
    for (const [column, value] of amounts) cells[column] = said(typedMoney(value, unit), fund.where, `${value ?? ''}${unit}`);
    if (notes) cells.note = said(fund.reason, fund.where);
    rows.push({ key: `funds:${source}`, where: fund.where, cells: cellsOf(cells) });
  }
  return { rows, leftOver };
}

const amountOf = (fund: FundRow, column: Column, columns: readonly Column[]): string | null =>
  fund[column] ?? (column === 'annual' && !columns.includes('initial') ? fund.initial : null);

/** Rates and points are computed from the amounts, never taken over. */
const computed = (fund: FundRow): LeftOver[] =>
  (['rate', 'weight', 'score'] as const).flatMap((key) => (fund[key] === null ? [] : [{ label: `${fund.row} ${key}`, text: fund[key], why: 'computed' as const, where: fund.where }]));

/** Without a money part the amount of a project is what its one cost indicator promises: an inference that a person confirms. */
export function amountFromCost(table: TargetTable): readonly DraftRow[] {
  const costs = table.rows.filter((row) => natureOf(row.level1, row.level2) === 'cost' && row.value !== null && (row.operator === '=' || row.operator === '≤' || row.operator === null));
  const [cost] = costs;
  const typed = cost && costs.length === 1 ? typedMoney(cost.value, cost.unit) : null;
  if (!cost || typed === null) return [];
  const where = cost.places.value ?? cost.where;
  return [{ key: 'funds:total', where, cells: cellsOf({
    source: { typed: 'total', where, quote: cost.name, inferred: 'from_cost_indicator' },
    annual: said(typed, where, `${cost.name} ${cost.printed ?? ''}`, 'from_cost_indicator'),
  }) }];
}
