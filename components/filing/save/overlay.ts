import type { Body, Row } from '@/domain/filings/body';
import type { Draft, RemovedRow, RowAct, SaveState } from './state';

/** Body as the person sees it: what the server has, with rows that came and went and everything typed since laid over it. */
export function shownBody(state: Pick<SaveState, 'body' | 'acts' | 'removed' | 'drafts'>): Body {
  const withRows = state.acts.reduce((body, act) => applyAct(body, act, state.removed), state.body);
  return Object.values(state.drafts).reduce((body, draft) => layOver(body, draft), withRows);
}

export function applyAct(body: Body, act: RowAct, removed: Readonly<Record<string, RemovedRow>>): Body {
  const rows = body[act.table] ?? [];
  switch (act.act) {
    case 'add':
      return rows.some((row) => row.id === act.row) ? body : { ...body, [act.table]: insertAfter(rows, emptyRow(act.row, rows.length), act.after ?? rows.at(-1)?.id ?? null) };
    case 'move': {
      const row = rows.find((one) => one.id === act.row);
      return row ? { ...body, [act.table]: insertAfter(rows.filter((one) => one !== row), row, act.after) } : body;
    }
    case 'remove':
      return { ...body, [act.table]: rows.filter((row) => row.id !== act.row) };
    case 'restore': {
      const kept = removed[act.row];
      return !kept || rows.some((row) => row.id === act.row) ? body : { ...body, [act.table]: insertAfter(rows, kept.row, kept.after) };
    }
  }
}

const emptyRow = (id: string, seq: number): Row => ({ id, lineage: id, seq, cells: {}, typed: {} });

/** `after: null` puts it first; a row that is gone puts it last. */
export function insertAfter(rows: readonly Row[], row: Row, after: string | null): readonly Row[] {
  const place = after === null ? 0 : rows.findIndex((other) => other.id === after) + 1;
  const index = after !== null && place === 0 ? rows.length : place;
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

function layOver(body: Body, draft: Draft): Body {
  const rows = body[draft.at.table];
  if (!rows) return body;
  return { ...body, [draft.at.table]: rows.map((row) => (row.id === draft.at.row ? withTyped(row, draft.at.field, draft.cell, draft.kept) : row)) };
}

/** A row with one cell replaced; `typed` stays beside the cell, as it does in the database, and goes when it is empty. */
export function withTyped(row: Row, field: string, cell: Row['cells'][string], typed: string | null): Row {
  const others = Object.fromEntries(Object.entries(row.typed).filter(([name]) => name !== field));
  return { ...row, cells: { ...row.cells, [field]: cell }, typed: typed === null || typed === '' ? others : { ...others, [field]: typed } };
}
