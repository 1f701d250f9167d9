import type { Row, TableSpec } from '@/domain/filings/body';
import type { DraftRow } from './draft';
import { ALIKE, bareName, likeness } from './likeness';

export const MATCHES = ['only', 'name', 'similar', 'empty', 'order', 'none'] as const;
export type MatchBy = (typeof MATCHES)[number];

export interface Matched {
  readonly draft: DraftRow;
  readonly row: Row | null;
  readonly by: MatchBy;
}

/** The cell that names a row of a list, and the one that says where it belongs. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  rows: ['name'], funds: ['source'], duties: ['section', 'text'], agencies: ['name'], goals: ['section', 'text'], subGoals: ['section', 'goalText'], safeguards: ['title', 'text'], terms: ['term', 'text'],
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text that names a row: its first filled naming cell. */
export const nameOfDraft = (table: string, draft: DraftRow): string => (NAMES[table] ?? []).map((field) => draft.cells[field]?.typed ?? '').find((name) => name !== '') ?? '';
export const nameOfRow = (table: string, row: Row): string => (NAMES[table] ?? []).map((field) => text(row.cells[field])).find((name) => name !== '') ?? '';

/**
 * Which row of the form each row of the document is: the same name at the same place of the frame, the same name, a similar name,
 * then a row of that place that is still empty; in a table that takes no new rows, what is left by its order. `placeOf`: level 2 code.
 */
export function matchRows(table: TableSpec, drafts: readonly DraftRow[], rows: readonly Row[], placeOf: (draft: DraftRow) => string | null): readonly Matched[] {
  if (table.shape === 'one') return drafts.map((draft) => ({ draft, row: rows[0] ?? null, by: 'only' as const }));
  const found = new Map<DraftRow, { row: Row; by: MatchBy }>();
  const free = new Set(rows);
  const names = new Map<DraftRow | Row, string>([...drafts.map((draft) => [draft, bareName(nameOfDraft(table.name, draft))] as const), ...rows.map((row) => [row, bareName(nameOfRow(table.name, row))] as const)]);
  const places = new Map(drafts.map((draft) => [draft, placeOf(draft)]));
  const here = (draft: DraftRow, row: Row): boolean => places.get(draft) === (text(row.cells.level2) || null);
  const namedAlike = (draft: DraftRow, row: Row): boolean => names.get(draft) !== '' && names.get(draft) === names.get(row);
  const pass = (by: MatchBy, choose: (draft: DraftRow, candidates: readonly Row[]) => Row | undefined): void => {
    for (const draft of drafts) {
      const row = found.has(draft) || free.size === 0 ? undefined : choose(draft, [...free]);
      if (!row) continue;
      found.set(draft, { row, by });
      free.delete(row);
    }
  };
  pass('name', (draft, candidates) => candidates.find((row) => here(draft, row) && namedAlike(draft, row)));
  pass('name', (draft, candidates) => onlyOne(candidates.filter((row) => namedAlike(draft, row))));
  pass('similar', (draft, candidates) => mostAlike(names.get(draft) ?? '', candidates.filter((row) => here(draft, row)), (row) => names.get(row) ?? ''));
  pass('empty', (draft, candidates) => candidates.find((row) => names.get(row) === '' && here(draft, row)));
  if (!table.open) pass('order', (draft, candidates) => byOrder(drafts.filter((other) => !found.has(other)), candidates.filter((row) => here(draft, row)), here));
  return drafts.map((draft) => ({ draft, ...(found.get(draft) ?? { row: null, by: 'none' as const }) }));
}

const onlyOne = (rows: readonly Row[]): Row | undefined => (rows.length === 1 ? rows[0] : undefined);

function mostAlike(name: string, rows: readonly Row[], nameOf: (row: Row) => string): Row | undefined {
  const scored = rows.map((row) => ({ row, score: likeness(name, nameOf(row)) })).filter(({ score }) => score >= ALIKE);
  return scored.sort((a, b) => b.score - a.score)[0]?.row;
}

/** As many left on both sides at one place of the frame: then their order says which is which. */
function byOrder(drafts: readonly DraftRow[], rows: readonly Row[], here: (draft: DraftRow, row: Row) => boolean): Row | undefined {
  const [first] = rows;
  return first && drafts.filter((draft) => here(draft, first)).length === rows.length ? first : undefined;
}
