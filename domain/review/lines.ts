import type { Finding } from '@/domain/checks/finding';
import type { Body, Place, Row, TableSpec } from '@/domain/filings/body';
import { compareBodies, written, type CellChange, type RowChange } from '@/domain/filings/compare';
import { mendedBy } from '@/domain/filings/mending';
import type { OpinionView } from '@/domain/filings/view';

/** One line of the reviewer's page: a field of the head, or a row of a list, with what changed and what was and is said of it. */
export interface Line {
  readonly key: string;
  readonly table: TableSpec;
  /** null: the line is a row; else the one field it stands for */
  readonly field: string | null;
  readonly status: 'same' | 'changed' | 'added' | 'removed' | 'first';
  readonly before: Row | null;
  readonly now: Row | null;
  readonly changes: readonly CellChange[];
  readonly place: Place;
  /** what was said with the last return, with how it was answered, and by those who passed this version on */
  readonly last: readonly OpinionView[];
  /** what this reviewer has written and not yet sent */
  readonly said: readonly OpinionView[];
  readonly findings: readonly Finding<Place>[];
}

export interface LineInput {
  readonly tables: readonly TableSpec[];
  readonly body: Body;
  /** null: nothing was seen before */
  readonly before: Body | null;
  /** which version `before` is: an opinion on that one can be told as mended or not */
  readonly beforeNo: number | null;
  readonly versionNo: number;
  readonly opinions: readonly OpinionView[];
  readonly findings: readonly Finding<Place>[];
}

/** Every line of a form in reading order. A head gives one line for each field that has or had a content; a list one for each row. */
export function reviewLines(input: LineInput): readonly Line[] {
  return compareBodies(input.before ?? {}, input.body, input.tables, written).flatMap(({ table, rows }) =>
    rows.flatMap((row) => (table.shape === 'one' ? fieldLines(input, table, row) : [rowLine(input, table, row)].filter((line) => table.open || !isBlank(line)))));
}

/** A row that the form always has and nobody filled: a source without money. */
function isBlank({ table, now, status, last, said, findings }: Line): boolean {
  const empty = Object.entries(table.fields).filter(([, spec]) => written(spec)).every(([field, spec]) => {
    const cell = now?.cells[field] ?? null;
    return cell === null || (spec.type === 'money' && cell === '0.00');
  });
  return empty && (status === 'same' || status === 'first') && last.length + said.length + findings.length === 0;
}

function fieldLines(input: LineInput, table: TableSpec, row: RowChange): Line[] {
  return Object.entries(table.fields).filter(([, spec]) => written(spec) && spec.owner !== 'reviewer').flatMap(([field]): Line[] => {
    const changes = input.before ? row.cells.filter((change) => change.field === field) : [];
    const filled = (row.after?.cells[field] ?? null) !== null || row.after?.typed[field] !== undefined;
    const place: Place = { table: table.name, row: row.after?.id ?? null, field };
    const spoken = spokenOf(input, (at) => at.table === table.name && at.field === field);
    if (!filled && changes.length === 0 && spoken.last.length + spoken.said.length + spoken.findings.length === 0) return [];
    return [{
      key: `${table.name}/${field}`, table, field, place, changes, before: row.before, now: row.after,
      status: input.before ? (changes.length > 0 ? 'changed' : 'same') : 'first', ...spoken,
    }];
  });
}

function rowLine(input: LineInput, table: TableSpec, row: RowChange): Line {
  const id = row.after?.id ?? row.before?.id ?? null;
  return {
    key: `${table.name}/${row.lineage}`, table, field: null, place: { table: table.name, row: id, field: null },
    status: input.before ? row.status : 'first', before: row.before, now: row.after, changes: input.before ? row.cells : [],
    ...spokenOf(input, (at) => at.table === table.name && at.row === id),
  };
}

function spokenOf(input: LineInput, here: (place: Place) => boolean): Pick<Line, 'last' | 'said' | 'findings'> {
  const opinions = input.opinions.filter((opinion) => opinion.scope !== 'missing' && here(opinion.place));
  return {
    last: opinions.filter((opinion) => opinion.sent && (opinion.versionNo === input.versionNo || opinion.versionNo === lastReturn(input))).map((opinion) => settled(input, opinion)),
    said: opinions.filter((opinion) => !opinion.sent && opinion.mine),
    findings: input.findings.filter((finding) => finding.places.some(here)),
  };
}

/** The returner sees what became of each opinion; while the form is in the author's hands the server has said it already. */
const settled = ({ before, beforeNo, body }: LineInput, opinion: OpinionView): OpinionView =>
  opinion.mended === null && before !== null && opinion.versionNo === beforeNo ? { ...opinion, mended: mendedBy(opinion, before, body) } : opinion;

const lastReturn = (input: LineInput): number =>
  input.opinions.reduce((no, opinion) => (opinion.sent && opinion.versionNo < input.versionNo ? Math.max(no, opinion.versionNo) : no), 0);

/** 只看改动: what changed, what was asked for, what is at fault, and what this reviewer speaks of. */
export const worthReading = (line: Line): boolean =>
  line.status === 'changed' || line.status === 'added' || line.status === 'removed' || line.last.length > 0 || line.said.length > 0;

export interface ReturnCount {
  /** rows that go back, and other places: fields of the head, sections, things missing, the form */
  readonly rows: number;
  readonly places: number;
  readonly untouched: number;
}

/** What a partial return would send back now: the blocking opinions not yet sent, each place once. */
export function returnCount(lines: readonly Line[], opinions: readonly OpinionView[]): ReturnCount {
  const going = opinions.filter((opinion) => !opinion.sent && opinion.mine && opinion.blocking);
  const isRow = (opinion: OpinionView) => lines.some((line) => line.field === null && line.place.row !== null && line.place.row === opinion.place.row);
  const rows = new Set(going.filter((opinion) => opinion.scope !== 'missing' && isRow(opinion)).map((opinion) => opinion.place.row));
  const places = new Set(going.filter((opinion) => opinion.scope === 'missing' || !isRow(opinion)).map((opinion) => `${opinion.scope}/${opinion.place.table}/${opinion.place.field}`));
  const all = lines.filter((line) => line.field === null && line.now !== null && line.table.name === 'rows').length;
  const back = lines.filter((line) => line.table.name === 'rows' && line.now !== null && rows.has(line.now.id)).length;
  return { rows: rows.size, places: places.size, untouched: all - back };
}
