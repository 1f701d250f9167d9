'use client';

import { EditCell } from '@/components/filing/grid/edit-cell';
import type { Row } from '@/domain/filings/body';
import { useEvaluation } from './evaluation-context';
import { TryCell } from './try-cell';

/** A box of the form inside a cell of the table; while something is being tried, a box of the trial. */
export function FillCell({ table, row, field, label, stop = false, figure = false, describedBy }: {
  table: string; row: Row; field: string; label: string; stop?: boolean; figure?: boolean; describedBy?: string | undefined;
}) {
  const { trial } = useEvaluation();
  if (trial.on) return <TryCell table={table} row={row} field={field} label={label} />;
  return <EditCell as="div" table={table} row={row} field={field} label={label} stop={stop} describedBy={describedBy} className={figure ? 'cell-box num' : 'cell-box'} />;
}
