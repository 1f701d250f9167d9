import type { Body, Cell, Place, Row } from '@/domain/filings/body';
import type { Direction, Value } from '@/domain/indicator/types';
import { level1Of, level2Of } from '@/domain/rules/frame';
import type { Frame, Level2Nature } from '@/domain/rules/schema';
import { printValue } from './printed';

/** One indicator row as every check sees it, whether it stands in a form of ours or in a published document. `P` is a place. */
export interface CheckedRow<P> {
  readonly nature: Level2Nature | null;
  /** as printed */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly target: Value | null;
  /** the target as it stands there, operator and unit with it; '' when empty */
  readonly printed: string;
  /** something was typed that could not be read */
  readonly unreadable: boolean;
  readonly weight: string | null;
  readonly scoringRule: string;
  readonly basis: string;
  readonly formula: string;
  readonly direction: Direction | null;
  readonly places: RowPlaces<P>;
}

export interface RowPlaces<P> {
  readonly row: P;
  readonly level2: P;
  readonly name: P;
  readonly description: P;
  readonly target: P;
  readonly weight: P;
  readonly scoringRule: P;
  readonly basis: P;
}

/** What the layout has: an absent column is no fault of the author. */
export interface Layout {
  readonly operator: boolean;
  readonly unit: boolean;
  readonly weight: boolean;
  readonly scoringRule: boolean;
  readonly basis: boolean;
}

/** A table of promises with its head. Amounts in yuan. */
export interface CheckedForm<P> {
  readonly object: 'project' | 'department';
  /** project's or department's name as printed in this form */
  readonly title: string;
  readonly goal: string;
  readonly fiscalYear: number | null;
  readonly amount: string | null;
  /** an amount that arithmetic proposes where none is stated */
  readonly proposal: string | null;
  /** a form of ours: every field of the layout must be filled; of a published document only what carries points */
  readonly own: boolean;
  readonly layout: Layout;
  readonly rows: readonly CheckedRow<P>[];
  readonly places: { readonly form: P; readonly title: P; readonly goal: P; readonly amount: P };
}

export const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
const valueOf = (cell: Cell | undefined): Value | null =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell) && 'kind' in cell ? (cell as Value) : null;

const cellPlace = (table: string, row: Row, field: string | null): Place => ({ table, row: row.id, field });

/** Rows of a filing's body; the frame of the year says what a second level is by its nature. */
export function rowsFromBody(body: Body, frame: Frame): readonly CheckedRow<Place>[] {
  return (body.rows ?? []).map((row) => {
    const cell = (field: string) => row.cells[field];
    const at = (field: string | null) => cellPlace('rows', row, field);
    const level1 = textOf(cell('level1'));
    const level2 = textOf(cell('level2'));
    const known = level2Of(frame, level1, level2);
    const target = valueOf(cell('target'));
    const typed = row.typed.target ?? '';
    return {
      nature: known?.nature ?? null,
      level1: level1Of(frame, level1)?.label.zh ?? level1,
      level2: known?.label.zh ?? level2,
      name: textOf(cell('name')),
      description: textOf(cell('description')),
      target,
      printed: target ? printValue(target) : typed,
      unreadable: target === null && typed !== '',
      weight: textOf(cell('weight')) || null,
      scoringRule: textOf(cell('scoringRule')),
      basis: textOf(cell('basis')),
      formula: textOf(cell('formula')),
      direction: (textOf(cell('direction')) || null) as Direction | null,
      places: {
        row: at(null), level2: at('level2'), name: at('name'), description: at('description'), target: at('target'),
        weight: at('weight'), scoringRule: at('scoringRule'), basis: at('basis'),
      },
    };
  });
}

export const OWN_LAYOUT: Layout = { operator: true, unit: false, weight: true, scoringRule: true, basis: true };

/** A place in the one-row head of a form. */
export const headPlace = (body: Body, field: string): Place => ({ table: 'header', row: body.header?.[0]?.id ?? null, field });
export const headText = (body: Body, field: string): string => textOf(body.header?.[0]?.cells[field]);
/** Money cells of the head in yuan; null when empty. */
export const headMoney = (body: Body, field: string): string | null => headText(body, field) || null;
