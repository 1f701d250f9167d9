import type { KeyboardEvent } from 'react';
import { keyOf } from '../save/state';
import type { GridPlace } from './grid-context';
import { actOf } from './keys';
import { goTo } from './navigate';
import { clear, extend, fillDown, selected } from './range';
import type { CellModel } from './use-cell';

/** What a key does in this cell (interactions.md 2); keys.ts says which key means what. */
export function pressKey(event: KeyboardEvent<HTMLElement>, model: CellModel, grid: GridPlace, row: string): void {
  const { key, editor, mode, open, choices, menuChoices, spec, cell, input } = model;
  if (event.target !== input.current) return;
  if (model.menu !== null && menuChoices && menuKey(event, model.menu, menuChoices.length, model.setMenu, model.pick)) return;
  const act = actOf(event.nativeEvent, mode === 'edit');
  switch (act.do) {
    case 'type':
      if (choices && open && event.key === ' ') { event.preventDefault(); model.openMenu(); }
      if ((event.key === 'Delete' || event.key === 'Backspace') && mode === 'ready' && open) {
        event.preventDefault();
        editor.store.type(selected(event.currentTarget).flat().filter(editor.isOpen).map((one) => ({ at: one, text: '' })));
        model.setText('');
      }
      return;
    case 'move':
      if (model.go(act.way) || (act.way !== 'next' && act.way !== 'previous')) event.preventDefault();
      return;
    case 'extend': event.preventDefault(); if (cell.current) extend(cell.current, act.way); return;
    case 'edit':
      event.preventDefault();
      if (choices && event.key === 'Enter') model.openMenu();
      else if (open) { clear(); model.setMode('edit'); input.current?.setSelectionRange(model.text.length, model.text.length); }
      return;
    case 'cancel':
      if (mode !== 'edit') { clear(); return; }
      event.preventDefault();
      event.stopPropagation();
      editor.store.editing(null);
      model.begin('ready');
      return;
    case 'menu': event.preventDefault(); model.openMenu(); return;
    case 'take': {
      const beside = lineOf(event)?.querySelector<HTMLElement>(`[data-take="${CSS.escape(key)}"], [data-take]`);
      if (beside) { event.preventDefault(); model.setMode('rest'); editor.store.editing(null); beside.click(); }
      return;
    }
    case 'newline':
      event.preventDefault();
      if (!input.current || !open || spec.type !== 'text' || choices) return;
      input.current.setRangeText('\n', input.current.selectionStart, input.current.selectionEnd, 'end');
      model.change(input.current.value);
      return;
    case 'shift':
      if (grid.shift) { event.preventDefault(); model.leave(true); grid.shift(row, act.way); requestAnimationFrame(() => goTo(key)); }
      return;
    case 'newRow': if (grid.newRow) { event.preventDefault(); model.leave(true); grid.newRow(row); } return;
    case 'rowMenu': {
      const button = lineOf(event)?.querySelector<HTMLElement>('.row-menu__button');
      if (button) { event.preventDefault(); model.leave(true); button.click(); }
      return;
    }
    case 'fill': {
      event.preventDefault();
      const texts = fillDown(event.currentTarget, editor.textAt, editor.isOpen);
      if (texts.length > 0) { model.setMode('rest'); editor.store.type(texts); model.focus(); }
      return;
    }
    case 'undo': case 'redo': {
      event.preventDefault();
      model.setMode('rest');
      const first = (act.do === 'undo' ? editor.store.undo() : editor.store.redo())?.cells[0];
      requestAnimationFrame(() => { if (!first || !goTo(keyOf(first.at))) cell.current?.focus(); });
      return;
    }
  }
}

const lineOf = (event: KeyboardEvent<HTMLElement>): HTMLElement | null => event.currentTarget.closest('[data-line]');

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
