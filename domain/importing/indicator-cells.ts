import type { IndicatorRow } from '@/domain/reading/document';
import type { DraftCell } from './draft';
import { said } from './draft';

type Cells = Readonly<Record<string, DraftCell | null>>;
type Place = keyof IndicatorRow['places'];

/** The promise of one printed row, field by field of 绩效指标行 (domain.md 2.4). Levels stand as printed: the frame of the year names them. */
export function promiseCells(row: IndicatorRow): Cells {
  return {
    level1: cell(row, 'level1', row.level1),
    level2: cell(row, 'level2', row.level2 ?? row.level1),
    name: cell(row, 'name', row.name),
    description: cell(row, 'description', row.description),
    target: cell(row, 'value', typedTarget(row), row.printed),
    weight: cell(row, row.places.weight ? 'weight' : 'scoringRule', row.weight),
  };
}

export const targetCells = (row: IndicatorRow): Cells => ({
  ...promiseCells(row),
  scoringRule: cell(row, 'scoringRule', row.scoringRule),
  basis: cell(row, 'basis', row.basis),
  remark: cell(row, 'remark', row.remark),
});

export function cell(row: IndicatorRow, place: Place, typed: string | null, quote: string | null = typed): DraftCell | null {
  return said(typed, row.places[place] ?? row.where, quote);
}

/** `≥95%` as printed, operator, number and unit in one; words without the marker 文字描述. */
export function typedTarget(row: IndicatorRow): string | null {
  if (row.text !== null) return row.textPlaceholder || row.unit === null || row.text.endsWith(row.unit) ? row.text : `${row.text}${row.unit}`;
  if (row.value === null) return null;
  return `${row.operator ?? ''}${row.value}${row.unit ?? ''}`;
}

const TIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:基本)?未(?:达成|完成)|^未达到|效果较差/, 'missed'], [/^部分(?:达成|完成)|^基本(?:达成|完成)/, 'partly'], [/^(?:全部|已|已全部)?(?:达成|完成)(?:年度)?(?:指标|目标)?[。！]?$|^达成年度指标/, 'achieved'],
];

/** Only where the words are those of the tier itself: a judgement is left to people. */
export const tierIn = (text: string | null): string | null => TIERS.find(([words]) => words.test(text ?? ''))?.[1] ?? null;
