'use client';

import { useTranslations } from 'next-intl';
import { memo, useId, type ClipboardEvent, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import type { Row } from '@/domain/filings/body';
import { usePaste } from '../paste/paste-context';
import { toTsv } from '../paste/tsv';
import { atOf } from '../save/state';
import { CellFace, isUnread } from './cell-face';
import { pressKey } from './cell-keys';
import { CellState } from './cell-state';
import { Conflict } from './conflict';
import { useGrid } from './grid-context';
import { linesAround } from './navigate';
import { Options } from './options';
import { clear, selected, show } from './range';
import { Reading } from './reading';
import { useCell } from './use-cell';

interface EditCellProps {
  readonly table: string;
  readonly row: Row;
  readonly field: string;
  /** td in a table; div: a box of its own inside a cell; th: the head cell of a row */
  readonly as?: 'td' | 'div' | 'th';
  /** name of the cell for screen readers and cards: field, and row where there are several */
  readonly label: string;
  readonly className?: string;
  readonly clamp?: boolean;
  /** a finding stops submit here */
  readonly stop?: boolean;
  readonly describedBy?: string | undefined;
  readonly empty?: string | null;
  readonly colSpan?: number;
  readonly children?: ReactNode;
}

/**
 * One cell. It holds an input only while it is the current one: the input has the focus and its whole text selected before the first key
 * comes, so typing replaces, and an input method composes in place from its first letter. Changed text is saved when the cell is left.
 */
export const EditCell = memo(function EditCell({ table, row, field, as: Tag = 'td', label, className = '', clamp = false, stop = false, describedBy, empty = null, colSpan, children }: EditCellProps) {
  const t = useTranslations('values');
  const grid = useGrid();
  const offerPaste = usePaste();
  const menuId = useId();
  const model = useCell({ table, row: row.id, field });
  const { at, key, editor, draft, conflict, spec, open, choices, menuChoices, mode, setMode, text, menu, cell, input, begin, leave, change } = model;

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || mode !== 'rest') return;
    if (conflict) { cell.current?.querySelector('button')?.focus(); return; }
    begin('ready');
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (mode !== 'rest' && !event.currentTarget.contains(event.relatedTarget)) leave(true);
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (mode !== 'ready') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(selected(event.currentTarget).map((line) => line.map(editor.copyText))));
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (mode === 'rest' || !open) return;
    if (mode === 'edit' && !event.clipboardData.getData('text/plain').includes('\t')) return;
    const own = grid.lines();
    const around = own.lines.length > 0 ? own : { lines: linesAround(event.currentTarget).map((line) => line.map(atOf)), grows: null, labels: [] };
    if (offerPaste(event.clipboardData, at, around)) event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const inside = event.target instanceof HTMLElement && event.target.closest('button, a, textarea');
    if (inside || mode === 'edit') return;
    event.preventDefault();
    const active = document.activeElement?.closest<HTMLElement>('[data-cell]');
    if (event.shiftKey && active) { show(active, event.currentTarget); return; }
    clear();
    // A finger means to change the text, not to select a cell: the caret stands at the end of what is there.
    const finger = window.matchMedia('(hover: none)').matches && open;
    if (mode === 'ready') { if (choices) model.openMenu(); else if (open) setMode('edit'); } else if (finger && !choices && !conflict) begin('edit');
    else { event.currentTarget.focus(); if (finger) model.openMenu(); }
  };

  const read = mode === 'edit' ? editor.understand(at, text) : null;
  const unread = isUnread(spec, row, field, spec.type !== 'value' || editor.understand(at, editor.textAt(at)).problem === null);
  const classes = [className, open ? '' : 'is-frozen', mode === 'edit' ? 'is-editing' : mode === 'ready' ? 'is-ready' : conflict ? 'is-conflict' : stop ? 'is-stop' : ''].filter(Boolean).join(' ');
  return (
    <Tag ref={cell as never} className={classes || undefined} data-cell={key} data-col={field} data-label={label} data-col-label={editor.label(table, field)} {...(colSpan === undefined ? {} : { colSpan })} tabIndex={mode === 'rest' && !conflict ? 0 : -1}
      {...(Tag === 'th' ? { scope: 'row' } : Tag === 'div' ? { role: 'group', 'aria-label': label } : {})}
      onFocus={onFocus} onBlur={onBlur} onKeyDown={(event) => pressKey(event, model, grid, row.id)} onCopy={onCopy} onPaste={onPaste} onMouseDown={onMouseDown}
      onDoubleClick={() => { if (open && !choices && mode === 'ready') setMode('edit'); }}>
      {mode === 'edit' ? null : conflict ? <Conflict draft={conflict} /> : (
        <div className="val"><CellFace table={table} field={field} row={row} clamp={clamp && mode === 'rest'} empty={empty} /><CellState at={at} draft={draft} unread={unread} />{children}</div>
      )}
      {mode === 'rest' ? null : (
        <div className={mode === 'edit' ? 'edit' : 'edit edit--ready'}>
          <textarea ref={input} rows={1} value={text} readOnly={!open || choices !== null} aria-label={label} aria-describedby={describedBy} aria-invalid={stop || undefined}
            {...(menuChoices && open ? { role: 'combobox', 'aria-expanded': menu !== null, 'aria-controls': menuId, 'aria-haspopup': 'listbox', ...(menu === null ? {} : { 'aria-activedescendant': `${menuId}-${menu}` }) } : {})}
            spellCheck={false} autoComplete="off" onChange={(event) => change(event.target.value)} onCompositionStart={() => { if (open && !choices) setMode('edit'); }} />
          {read ? <Reading spec={spec} text={text} read={read} /> : null}
        </div>
      )}
      {menu !== null && menuChoices ? <Options id={menuId} label={choices ? label : t('operatorMenu')} choices={menuChoices} active={menu} onPick={model.pick} onHover={model.setMenu} /> : null}
    </Tag>
  );
});
