'use client';

import { useTranslations } from 'next-intl';
import { memo, useId, useLayoutEffect, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Row } from '@/domain/filings/body';
import { usePaste } from '../paste/paste-context';
import { toTsv } from '../paste/tsv';
import { useDraft, useEditor } from '../editor-context';
import { atOf, keyOf, type CellAt } from '../save/state';
import { CellFace, isUnread } from './cell-face';
import { CellState } from './cell-state';
import { Conflict } from './conflict';
import { useGrid } from './grid-context';
import { actOf } from './keys';
import { goTo, linesAround, marginOf, neighbour, type Way } from './navigate';
import { operatorChoices, withOperator } from './operator-menu';
import { Options } from './options';
import { clear, extend, fillDown, selected, show } from './range';
import { Reading } from './reading';

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
  const editor = useEditor();
  const grid = useGrid();
  const offerPaste = usePaste();
  const at: CellAt = { table, row: row.id, field };
  const key = keyOf(at);
  const draft = useDraft(at);
  const spec = editor.spec(table, field);
  const open = editor.isOpen(at);
  const choices = editor.choices(table, field);
  const menuChoices = choices ?? (spec.type === 'value' ? operatorChoices(t as never) : null);

  const [mode, setMode] = useState<'rest' | 'ready' | 'edit'>('rest');
  const [text, setText] = useState('');
  const [menu, setMenu] = useState<number | null>(null);
  const cell = useRef<HTMLElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const menuId = useId();

  useLayoutEffect(() => {
    if (mode === 'rest') return;
    const area = input.current;
    if (document.activeElement !== area) {
      area?.focus({ preventScroll: true });
      area?.setSelectionRange(area.value.length, area.value.length);
    }
    if (mode === 'ready') area?.select();
  }, [mode]);

  const conflict = draft?.status === 'conflict' && mode !== 'edit' ? draft : null;

  const begin = (how: 'ready' | 'edit') => {
    setText(editor.textAt(at));
    setMode(how);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || mode !== 'rest') return;
    if (conflict) { cell.current?.querySelector('button')?.focus(); return; }
    begin('ready');
  };
  const leave = (keep: boolean) => {
    setMenu(null);
    setMode('rest');
    if (keep && mode === 'edit' && text !== editor.textAt(at)) editor.store.type([{ at, text }]);
    else editor.store.editing(null);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (mode !== 'rest' && !event.currentTarget.contains(event.relatedTarget)) leave(true);
  };
  const change = (entered: string) => {
    const value = spec.type === 'text' ? entered : entered.replace(/\n/g, '');
    clear();
    setText(value);
    setMode('edit');
    editor.store.editing({ at, text: value });
  };
  const go = (way: Way): boolean => {
    const next = cell.current ? neighbour(cell.current, way) : null;
    clear();
    if (next) { next.focus(); return true; }
    const margin = way === 'right' && cell.current ? marginOf(cell.current) : null;
    margin?.focus();
    if (!margin && mode === 'edit' && way !== 'next' && way !== 'previous') { leave(true); requestAnimationFrame(() => cell.current?.focus()); }
    return margin !== null;
  };
  const pick = (index: number) => {
    const choice = menuChoices?.[index];
    setMenu(null);
    if (!choice) return;
    if (!choices) { change(withOperator(mode === 'edit' ? text : editor.textAt(at), choice.code)); return; }
    setMode('rest');
    editor.store.type([{ at, text: choice.code }, ...editor.follows(at, choice.code)]);
    requestAnimationFrame(() => cell.current?.focus());
  };
  const openMenu = () => {
    if (!open || !menuChoices) return;
    setMenu(Math.max(0, choices?.findIndex((choice) => choice.code === editor.textAt(at)) ?? 0));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== input.current) return;
    const act = actOf(event.nativeEvent, mode === 'edit');
    if (menu !== null && menuChoices && menuKey(event, menu, menuChoices.length, setMenu, pick)) return;
    switch (act.do) {
      case 'type':
        if (choices && open && event.key === ' ') { event.preventDefault(); openMenu(); }
        if ((event.key === 'Delete' || event.key === 'Backspace') && mode === 'ready' && open) { event.preventDefault(); editor.store.type(selected(event.currentTarget).flat().filter(editor.isOpen).map((one) => ({ at: one, text: '' }))); setText(''); }
        return;
      case 'move':
        if (go(act.way)) event.preventDefault();
        else if (act.way !== 'next' && act.way !== 'previous') event.preventDefault();
        return;
      case 'extend': event.preventDefault(); if (cell.current) extend(cell.current, act.way); return;
      case 'edit':
        event.preventDefault();
        if (choices && event.key === 'Enter') openMenu();
        else if (open) { clear(); setMode('edit'); input.current?.setSelectionRange(text.length, text.length); }
        return;
      case 'cancel':
        if (mode === 'edit') { event.preventDefault(); event.stopPropagation(); editor.store.editing(null); begin('ready'); } else clear();
        return;
      case 'menu': event.preventDefault(); openMenu(); return;
      case 'take': {
        const beside = event.currentTarget.closest('[data-line]')?.querySelector<HTMLElement>(`[data-take="${CSS.escape(key)}"], [data-take]`);
        if (beside) { event.preventDefault(); setMode('rest'); editor.store.editing(null); beside.click(); }
        return;
      }
      case 'newline':
        event.preventDefault();
        if (open && spec.type === 'text' && !choices) input.current?.setRangeText('\n', input.current.selectionStart, input.current.selectionEnd, 'end');
        if (input.current && open && spec.type === 'text' && !choices) change(input.current.value);
        return;
      case 'shift':
        if (grid.shift) { event.preventDefault(); leave(true); grid.shift(row.id, act.way); requestAnimationFrame(() => goTo(key)); }
        return;
      case 'newRow': if (grid.newRow) { event.preventDefault(); leave(true); grid.newRow(row.id); } return;
      case 'rowMenu': {
        const menuButton = event.currentTarget.closest('[data-line]')?.querySelector<HTMLElement>('.row-menu__button');
        if (menuButton) { event.preventDefault(); leave(true); menuButton.click(); }
        return;
      }
      case 'fill': {
        event.preventDefault();
        const texts = fillDown(event.currentTarget, editor.textAt, editor.isOpen);
        if (texts.length > 0) { setMode('rest'); editor.store.type(texts); requestAnimationFrame(() => cell.current?.focus()); }
        return;
      }
      case 'undo': case 'redo': {
        event.preventDefault();
        setMode('rest');
        const step = act.do === 'undo' ? editor.store.undo() : editor.store.redo();
        const first = step?.cells[0];
        requestAnimationFrame(() => { if (!first || !goTo(keyOf(first.at))) cell.current?.focus(); });
        return;
      }
    }
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
    if (mode === 'ready') { if (choices) openMenu(); else if (open) setMode('edit'); } else if (finger && !choices && !conflict) begin('edit');
    else { event.currentTarget.focus(); if (finger) openMenu(); }
  };

  const read = mode === 'edit' ? editor.understand(at, text) : null;
  const unread = isUnread(spec, row, field, spec.type !== 'value' || editor.understand(at, editor.textAt(at)).problem === null);
  const classes = [className, open ? '' : 'is-frozen', mode === 'edit' ? 'is-editing' : mode === 'ready' ? 'is-ready' : conflict ? 'is-conflict' : stop ? 'is-stop' : ''].filter(Boolean).join(' ');
  return (
    <Tag ref={cell as never} className={classes || undefined} data-cell={key} data-col={field} data-label={label} data-col-label={editor.label(table, field)} {...(colSpan === undefined ? {} : { colSpan })} tabIndex={mode === 'rest' && !conflict ? 0 : -1}
      {...(Tag === 'th' ? { scope: 'row' } : Tag === 'div' ? { role: 'group', 'aria-label': label } : {})}
      onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste} onMouseDown={onMouseDown}
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
      {menu !== null && menuChoices ? <Options id={menuId} label={choices ? label : t('operatorMenu')} choices={menuChoices} active={menu} onPick={pick} onHover={setMenu} /> : null}
    </Tag>
  );
});

/** Keys while the list below a cell is open. True: the key was for the list. */
function menuKey(event: KeyboardEvent<HTMLElement>, active: number, count: number, set: (index: number | null) => void, pick: (index: number) => void): boolean {
  const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 };
  const next = steps[event.key];
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
  if (next !== undefined) set((next + count) % count);
  else if (event.key === 'Enter' || event.key === ' ') pick(active);
  else if (digit >= 0 && digit < count) pick(digit);
  else if (event.key === 'Escape') set(null);
  else if (event.key === 'Tab') { pick(active); return false; }
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
