import type { Body, Place, Row, TableSpec } from '@/domain/filings/body';
import { isOpen, mayAdd } from '@/domain/filings/openness';
import type { Frame } from '@/domain/rules/schema';
import { proposeCell, type CellAsk } from './propose-cell';
import type { DraftCell, DraftForm, DraftRow } from './draft';
import { frameCodes } from './frame-codes';
import { matchRows, nameOfDraft, nameOfRow, type Matched } from './match-rows';
import { countCells, type ImportForm, type ImportRow } from './proposal';

/** The form as it stands, and what of it this person may type into now. */
export interface FormNow {
  readonly tables: readonly TableSpec[];
  readonly body: Body;
  readonly open: 'all' | 'none' | readonly Place[];
  /** rows of the returned version */
  readonly known: ReadonlySet<string>;
  readonly frame: Frame;
  readonly fiscalYear: number;
  /** at most so many rows in a table */
  readonly mostRows: number;
}

/** Row by row and cell by cell: what of a draft is new, changed, unchanged or cannot be placed in the form as it stands. */
export function proposeRows(draft: DraftForm, now: FormNow): Pick<ImportForm, 'rows' | 'leftAlone' | 'counts'> {
  const rows: ImportRow[] = [];
  const leftAlone: ImportForm['leftAlone'][number][] = [];
  for (const table of now.tables) {
    const existing = now.body[table.name] ?? [];
    const drafts = (draft.tables[table.name] ?? []).map((row) => inFrame(row, table, now.frame));
    const levelOf = (row: DraftRow): string | null => (table.fields.level2 ? (row.cells.level2?.typed ?? null) : null);
    const matched = matchRows(table, drafts, existing, levelOf);
    let added = 0;
    for (const match of matched) {
      if (!match.row) added += 1;
      rows.push(proposeRow(table, match, now, existing.length + added > now.mostRows));
    }
    const taken = new Set(matched.map((match) => match.row?.id));
    if (table.shape === 'many' && drafts.length > 0) leftAlone.push(...existing.filter((row) => !taken.has(row.id)).map((row) => ({ place: { table: table.name, row: row.id, field: null }, name: nameOfRow(table.name, row) })));
  }
  return { rows, leftAlone, counts: countCells(rows) };
}

/** Printed levels become the codes of the frame where it has them; where not, the cells say so and keep what is printed. */
function inFrame(row: DraftRow, table: TableSpec, frame: Frame): DraftRow {
  const { level1, level2 } = row.cells;
  if (!table.fields.level2 || (!level1 && !level2)) return row;
  const codes = frameCodes(frame, level1?.typed ?? null, level2?.typed ?? null);
  const as = (cell: DraftCell | undefined, code: string | undefined): DraftCell | undefined => (cell && code ? { ...cell, typed: code } : cell);
  const first = as(level1 ?? level2, codes?.level1);
  const second = as(level2 ?? level1, codes?.level2);
  return { ...row, cells: { ...row.cells, ...(first ? { level1: first } : {}), ...(second ? { level2: second } : {}) } };
}

function proposeRow(table: TableSpec, { draft, row, by }: Matched, now: FormNow, tooMany: boolean): ImportRow {
  const ask = (field: string): CellAsk => ({
    table, field, row, fiscalYear: now.fiscalYear, frame: now.frame, tooMany,
    open: row ? isOpen(now.open, { table: table.name, row: row.id, field }, now.known) : mayAdd(now.open, table),
    addable: row !== null || table.open,
  });
  const cells = Object.entries(draft.cells).filter(([field]) => !(table.name === 'funds' && field === 'source')).map(([field, cell]) => proposeCell(cell, ask(field)));
  return { key: draft.key, table: table.name, row: row?.id ?? null, by, name: nameOfDraft(table.name, draft) || nameIn(table, row), where: draft.where, cells };
}

const nameIn = (table: TableSpec, row: Row | null): string => (row ? nameOfRow(table.name, row) : '');
