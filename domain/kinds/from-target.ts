import type { Body, Cell, Row, Snapshot } from '@/domain/filings/body';
import type { NewRow } from '@/domain/filings/kind';
import { PROMISE } from './shared-tables';

/** What monitoring and self-evaluation take over from an approved target: the promise, with its identity, never typed again. */

export function promisedRows(source: Snapshot | null): readonly NewRow[] {
  return (source?.body.rows ?? []).map((row, seq) => ({ lineage: row.lineage, seq, cells: pick(row) }));
}

function pick(row: Row): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.keys(PROMISE).map((field) => [field, row.cells[field] ?? null]));
}

/** The goal of a project, or the goals of a department as numbered lines. */
export function promisedGoal(source: Snapshot | null): string | null {
  const header = source?.body.header?.[0]?.cells ?? {};
  if (typeof header.annualGoal === 'string') return header.annualGoal;
  const goals = (source?.body.goals ?? []).map((row, index) => `${index + 1}. ${text(row.cells.section)}${row.cells.section ? '：' : ''}${text(row.cells.text)}`);
  return goals.length > 0 ? goals.join('\n') : null;
}

/** Money approved at the start of the year, by source: of a project from its fund rows, of a department from its income. */
export function promisedFunds(source: Snapshot | null): Readonly<Record<string, string | null>> {
  const body: Body = source?.body ?? {};
  const rows = body.funds ?? [];
  if (rows.length > 0) return Object.fromEntries(rows.map((row) => [text(row.cells.source), money(row.cells.annual)]));
  const header = body.header?.[0]?.cells ?? {};
  return { total: money(header.expTotal), fiscal: money(header.revGeneral), carryover: money(header.revCarryover), other: money(header.revOther) };
}

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
const money = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
