import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import type { Value } from '@/domain/indicator/types';
import { level1Of, level2Of } from '@/domain/rules/frame';
import { yuanToWan, dec, percent } from '@/domain/shared/decimal';
import { formatValue } from '@/domain/values/format-value';

/**
 * An official form as a grid of printed cells. The words are those of the forms themselves (财预〔2015〕88号, 财预〔2019〕136号,
 * 财预〔2020〕10号 and the county's own layout) and stay Chinese in every language of the page.
 */
export interface Cell {
  readonly text: string;
  readonly cols?: number;
  readonly rows?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** label that runs downwards in a narrow column */
  readonly upright?: boolean;
  /** goal box and the like: at least so many lines high */
  readonly tall?: number;
  /** no line towards its other half in the head or in the rows */
  readonly open?: 'above' | 'below';
}
export interface Sheet {
  readonly title: string;
  readonly yearLine: string | null;
  readonly above: readonly [string, string] | null;
  readonly landscape: boolean;
  /** relative widths */
  readonly widths: readonly number[];
  /** facts, money, goal */
  readonly rows: readonly (readonly Cell[])[];
  /** indicators: the head is repeated on every page; `side` runs down beside head and rows */
  readonly table: { readonly side: string | null; readonly head: readonly (readonly Cell[])[]; readonly rows: readonly (readonly Cell[])[]; readonly after: readonly (readonly Cell[])[] };
  readonly texts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly foot: readonly string[];
}

export const label = (text: string, more: Omit<Cell, 'text'> = {}): Cell => ({ text, align: 'center', ...more });
export const words = (text: string, more: Omit<Cell, 'text'> = {}): Cell => ({ text, align: 'start', ...more });
export const figure = (text: string, more: Omit<Cell, 'text'> = {}): Cell => ({ text, align: 'end', ...more });

export const textOf = (row: Row | null | undefined, field: string): string => (typeof row?.cells[field] === 'string' ? (row.cells[field] as string) : '');
/** yuan → 万元 with two decimals, empty stays empty */
export const money = (row: Row | null | undefined, field: string): string => {
  const yuan = textOf(row, field);
  if (yuan === '') return '';
  const wan = dec(yuanToWan(yuan));
  return wan.toFixed(Math.max(2, wan.decimalPlaces()));
};
export const rate = (row: Row | null | undefined, part: string, whole: string): string => {
  const [a, b] = [textOf(row, part), textOf(row, whole)];
  const found = a && b ? percent(a, b) : null;
  return found === null ? '' : `${found}%`;
};
export const two = (text: string): string => (text === '' ? '' : dec(text).toFixed(2));
export const points = (text: string): string => (text === '' ? '' : dec(text).toFixed());

/** 指标值 in one printed cell, sign and unit close to the number: `≤10万元`; words as they are. */
export function printedValue(row: Row): string {
  const value = row.cells.target as Value | null;
  if (!value) return row.typed.target ?? '';
  return value.kind === 'number' ? formatValue(value).replaceAll(' ', '') : value.kind === 'date' ? formatValue(value).replace(' ', '') : value.text;
}
export const unitOf = (row: Row): string => {
  const value = row.cells.target as Value | null;
  return value?.kind === 'number' ? (value.unit ?? '') : '';
};

export const fundOf = (body: Body, source: string): Row | null => body.funds?.find((row) => row.cells.source === source) ?? null;
export const headOf = (body: Body): Row | null => body.header?.[0] ?? null;

export function levelNames(view: FilingView, row: Row): readonly [string, string] {
  const frame = view.context.rules.frames[view.context.object];
  const [one, two] = [textOf(row, 'level1'), textOf(row, 'level2')];
  return [level1Of(frame, one)?.label.zh ?? one, level2Of(frame, one, two)?.label.zh ?? two];
}

/** Rows with their level cells merged over neighbours of one name, as the printed forms have them. */
export function merged(view: FilingView, rows: readonly Row[], rest: (row: Row) => readonly Cell[], options: { readonly suffix?: (level1: string) => string; readonly level1Cols?: number } = {}): readonly (readonly Cell[])[] {
  return rows.map((row, index) => {
    const [one, two] = levelNames(view, row);
    const starts = (depth: 1 | 2): boolean => {
      const before = rows[index - 1];
      if (!before) return true;
      const [b1, b2] = levelNames(view, before);
      return b1 !== one || (depth === 2 && b2 !== two);
    };
    const span = (depth: 1 | 2): number => {
      let count = 1;
      for (let next = index + 1; next < rows.length; next += 1) {
        const [n1, n2] = levelNames(view, rows[next] as Row);
        if (n1 !== one || (depth === 2 && n2 !== two)) break;
        count += 1;
      }
      return count;
    };
    return [
      ...(starts(1) ? [label(one + (options.suffix?.(one) ?? ''), { rows: span(1), ...(options.level1Cols ? { cols: options.level1Cols } : {}) })] : []),
      ...(starts(2) ? [label(two, { rows: span(2) })] : []),
      ...rest(row),
    ];
  });
}
