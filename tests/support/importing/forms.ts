import type { Body, Row, TableSpec } from '@/domain/filings/body';
import type { DraftForm } from '@/domain/importing/draft';
import type { ImportCell, ImportForm, ImportRow } from '@/domain/importing/proposal';
import { proposeRows, type FormNow } from '@/domain/importing/propose';
import { KINDS } from '@/domain/kinds/registry';
import type { Kind, KindContext } from '@/domain/filings/kind';
import { HEBEI } from '@/domain/rules/sets/hebei';

/** Forms as the engine would begin them, and what a draft proposes for them; nothing is stored. */

export function kindOf(code: string): Kind {
  const kind = KINDS[code];
  if (!kind) throw new Error(`no kind ${code}`);
  return kind;
}

export const contextOf = (object: 'project' | 'department', more: Partial<KindContext> = {}): KindContext => ({
  rules: HEBEI, fiscalYear: 2021, period: null, object, projectName: null, departmentName: '某县水务局', source: null, newerSource: null, evidence: new Set(), ...more,
});

/** A new form of this kind, its rows numbered by table. */
export function newBody(code: string, context: KindContext): Body {
  const made = kindOf(code).create(context);
  return Object.fromEntries(kindOf(code).tables.map((spec) => [spec.name, (made[spec.name] ?? []).map((row, index): Row => ({
    id: `${spec.name}-${index}`, lineage: row.lineage ?? `${spec.name}-${index}`, seq: row.seq, typed: {}, cells: Object.fromEntries(Object.keys(spec.fields).map((field) => [field, row.cells[field] ?? null])),
  }))]));
}

export const nowOf = (draft: Pick<DraftForm, 'kind' | 'object'>, body: Body, more: Partial<FormNow> = {}): FormNow => ({
  tables: kindOf(draft.kind).tables, body, open: 'all', known: new Set(), frame: HEBEI.frames[draft.object], fiscalYear: 2021, mostRows: 500, ...more,
});

export const propose = (draft: DraftForm, body: Body, more: Partial<FormNow> = {}): Pick<ImportForm, 'rows' | 'leftAlone' | 'counts'> => proposeRows(draft, nowOf(draft, body, more));

/** The form after everything that can be taken was taken: rows added behind the row that goes before them in the document. */
export function applied(body: Body, rows: readonly ImportRow[]): Body {
  const tables = new Map(Object.entries(body).map(([name, list]) => [name, [...list]]));
  let before: string | null = null;
  let table = '';
  for (const row of rows) {
    const list = tables.get(row.table) ?? [];
    if (row.table !== table) [table, before] = [row.table, null];
    const cells = Object.fromEntries(row.cells.filter((cell) => cell.status === 'new' || cell.status === 'changed' || cell.status === 'unchanged').map((cell) => [cell.field, cell.after]));
    const at = row.row === null ? -1 : list.findIndex((entry) => entry.id === row.row);
    const old = list[at];
    if (old) list[at] = { ...old, cells: { ...old.cells, ...cells } };
    else {
      const index = before === null ? list.length : list.findIndex((entry) => entry.id === before) + 1;
      list.splice(index, 0, { id: row.key, lineage: row.key, seq: index, typed: {}, cells });
    }
    before = row.row ?? row.key;
    tables.set(row.table, list);
  }
  return Object.fromEntries(tables);
}

export function cellAt(form: Pick<ImportForm, 'rows'>, row: string, field: string): ImportCell {
  const cell = form.rows.find((entry) => entry.key === row)?.cells.find((entry) => entry.field === field);
  if (!cell) throw new Error(`no cell ${row}/${field}`);
  return cell;
}

export function specOf(tables: readonly TableSpec[], name: string): TableSpec {
  const spec = tables.find((table) => table.name === name);
  if (!spec) throw new Error(`no table ${name}`);
  return spec;
}
