'use client';

import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { newId } from '@/lib/new-id';
import { useEditor } from '../editor-context';
import { cellAt, mark } from '../grid/navigate';
import { keyOf, type CellAt } from '../save/state';
import { parseHtmlTable } from './html-table';
import { PasteBar } from './paste-bar';
import { planPaste, rowsOf, writesOf, type PastePlan, type PasteTarget } from './plan';
import { parseTsv, type Block } from './tsv';

export type Grid = Pick<PasteTarget, 'lines' | 'grows' | 'labels'>;
type Offer = (data: DataTransfer, at: CellAt, grid: Grid) => boolean;

const PasteContext = createContext<Offer>(() => false);
/** Offers a clipboard to the table around a cell. False: it is one plain text, and the cell takes it itself. */
export const usePaste = (): Offer => use(PasteContext);

/** One paste at a time for the page: nothing is written before Enter says so. */
export function PasteLayer({ children }: { children: ReactNode }) {
  const { store, ...editor } = useEditor();
  const [plan, setPlan] = useState<PastePlan | null>(null);

  const offer = useCallback<Offer>((data, at, grid) => {
    const block = blockOf(data);
    if (block.length === 0 || (block.length === 1 && (block[0]?.length ?? 0) <= 1)) return false;
    const line = grid.lines.findIndex((cells) => cells.some((cell) => keyOf(cell) === keyOf(at)));
    const column = grid.lines[line]?.findIndex((cell) => keyOf(cell) === keyOf(at)) ?? 0;
    setPlan(planPaste(block, {
      ...grid, at: { line, column: column - leadingColumns(block, grid, line, column, editor.choices) },
      isOpen: editor.isOpen, textAt: editor.textAt, understand: editor.understand, newId,
    }));
    return true;
  }, [editor.choices, editor.isOpen, editor.textAt, editor.understand]);

  const finish = useCallback((how: 'write' | 'all' | 'cancel') => {
    setPlan(null);
    if (!plan || how === 'cancel') return;
    const table = plan.cells.find((cell) => plan.newRows.includes(cell.at.row))?.at.table ?? '';
    const rows = rowsOf(plan, how === 'all');
    store.type(writesOf(plan, how === 'all'), rows.map((row, index) => ({ table, row, after: rows[index - 1] ?? null })));
  }, [plan, store]);

  useEffect(() => {
    if (!plan) return;
    const marks = new Map(plan.cells.map((cell) => [keyOf(cell.at), cell.mark]));
    mark([...marks.keys()].flatMap((key) => cellAt(key) ?? []), 'paste', (cell) => marks.get(cell.dataset.cell ?? '') ?? 'no');
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      finish(event.key === 'Escape' ? 'cancel' : event.altKey ? 'all' : 'write');
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      mark([], 'paste');
    };
  }, [plan, finish]);

  return (
    <PasteContext value={useMemo(() => offer, [offer])}>
      {children}
      {plan ? <PasteBar plan={plan} onFinish={finish} /> : null}
    </PasteContext>
  );
}

/** A table as HTML knows which cells are merged; the text form keeps quoted line breaks. */
function blockOf(data: DataTransfer): Block {
  const html = data.getData('text/html');
  return (html ? parseHtmlTable(html) : null) ?? parseTsv(data.getData('text/plain'));
}

/** A block copied with its 一级指标 column, pasted into the first cell one can stand in: it begins in the column before. */
function leadingColumns(block: Block, grid: Grid, line: number, column: number, choices: ReturnType<typeof useEditor>['choices']): number {
  const before = grid.lines[line]?.[column - 1];
  if (!before || before.field !== 'level1') return 0;
  const labels = new Set(choices(before.table, 'level1')?.map((choice) => choice.label));
  const firsts = block.map((row) => row[0]?.trim() ?? '').filter((text) => text !== '' && !grid.labels.includes(text));
  return firsts.length > 0 && firsts.every((text) => labels.has(text)) ? 1 : 0;
}
