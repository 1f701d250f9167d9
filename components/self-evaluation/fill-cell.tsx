'use client';

import type { ReactNode } from 'react';
import { EditCell } from '@/components/filing/grid/edit-cell';
import type { Row } from '@/domain/filings/body';
import { useEvaluation } from './evaluation-context';
import { TryCell } from './try-cell';

/** A cell of the form; while something is being tried, a cell of the trial. */
export function FillCell({ table, row, field, label, stop = false, className = '', children }: {
  table: string; row: Row; field: string; label: string; stop?: boolean; className?: string; children?: ReactNode;
}) {
  const { trial } = useEvaluation();
  if (trial.on) return <td className={className}><TryCell table={table} row={row} field={field} label={label} />{children}</td>;
  return <EditCell table={table} row={row} field={field} label={label} stop={stop} className={className}>{children}</EditCell>;
}
