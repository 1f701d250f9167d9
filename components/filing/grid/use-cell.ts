'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { useDraft, useEditor } from '../editor-context';
import { keyOf, type CellAt } from '../save/state';
import { marginOf, neighbour, type Way } from './navigate';
import { operatorChoices, withOperator } from './operator-menu';
import { clear } from './range';

/** rest: shows its value; ready: the current cell, a key replaces; edit: text is being changed */
export type CellMode = 'rest' | 'ready' | 'edit';
export type CellModel = ReturnType<typeof useCell>;

/**
 * One cell at work: what stands in its input, the list below it, and how it is entered and left. Changed text is handed to the
 * store when the cell is left; until then the store knows it as the text of the open editor.
 */
export function useCell(at: CellAt) {
  const t = useTranslations('values');
  const editor = useEditor();
  const draft = useDraft(at);
  const spec = editor.spec(at.table, at.field);
  const open = editor.isOpen(at);
  const choices = editor.choices(at.table, at.field);
  const menuChoices = choices ?? (spec.type === 'value' ? operatorChoices(t as never) : null);

  const [mode, setMode] = useState<CellMode>('rest');
  const [text, setText] = useState('');
  const [menu, setMenu] = useState<number | null>(null);
  const cell = useRef<HTMLElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const conflict = draft?.status === 'conflict' && mode !== 'edit' ? draft : null;

  useLayoutEffect(() => {
    if (mode === 'rest') return;
    const area = input.current;
    if (document.activeElement !== area) {
      area?.focus({ preventScroll: true });
      area?.setSelectionRange(area.value.length, area.value.length);
    }
    if (mode === 'ready') area?.select();
  }, [mode]);

  const focus = () => requestAnimationFrame(() => cell.current?.focus());
  const begin = (how: 'ready' | 'edit') => {
    setText(editor.textAt(at));
    setMode(how);
  };
  const leave = (keep: boolean) => {
    setMenu(null);
    setMode('rest');
    if (keep && mode === 'edit' && text !== editor.textAt(at)) editor.store.type([{ at, text }]);
    else editor.store.editing(null);
  };
  const change = (entered: string) => {
    const value = spec.type === 'text' ? entered : entered.replace(/\n/g, '');
    clear();
    setText(value);
    setMode('edit');
    editor.store.editing({ at, text: value });
  };
  /** To the neighbour, or into the margin at the end of a row. False: there is nothing that way. */
  const go = (way: Way): boolean => {
    const next = cell.current ? neighbour(cell.current, way) : null;
    clear();
    if (next) { next.focus(); return true; }
    const margin = way === 'right' && cell.current ? marginOf(cell.current) : null;
    margin?.focus();
    if (!margin && mode === 'edit' && way !== 'next' && way !== 'previous') { leave(true); focus(); }
    return margin !== null;
  };
  const pick = (index: number) => {
    const choice = menuChoices?.[index];
    setMenu(null);
    if (!choice) return;
    if (!choices) { change(withOperator(mode === 'edit' ? text : editor.textAt(at), choice.code)); return; }
    setMode('rest');
    editor.store.type([{ at, text: choice.code }, ...editor.follows(at, choice.code)]);
    focus();
  };
  const openMenu = () => {
    if (!open || !menuChoices) return;
    setMenu(Math.max(0, choices?.findIndex((choice) => choice.code === editor.textAt(at)) ?? 0));
  };

  return { at, key: keyOf(at), editor, draft, conflict, spec, open, choices, menuChoices, mode, setMode, text, setText, menu, setMenu, cell, input, focus, begin, leave, change, go, pick, openMenu };
}
