'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { ActionResult, MoveAnswer, MoveInput } from '@/domain/filings/commands';
import type { Finding, Level } from '@/domain/checks/finding';
import type { Body, FieldSpec, Place } from '@/domain/filings/body';
import type { Kind, KindContext } from '@/domain/filings/kind';
import type { Readiness } from '@/domain/filings/readiness';
import type { FilingView } from '@/domain/filings/view';
import type { Locale } from '@/lib/i18n/locales';
import type { Choice } from './choices';
import type { Understood } from './cell-text';
import type { SaveStore } from './save-store';
import type { CellAt, Draft } from './save/state';

/** What the pages of a filing do on the server; given as props, so that nothing here knows the server. */
export interface FilingActions {
  readonly move: (input: MoveInput) => Promise<ActionResult<MoveAnswer>>;
  readonly explain: (input: { filingId: string; code: string; placeKey: string; text: string }) => Promise<ActionResult<unknown>>;
  readonly answer: (input: { filingId: string; opinionId: string; text: string }) => Promise<ActionResult<unknown>>;
  readonly takeOver: (input: { filingId: string }) => Promise<ActionResult<unknown>>;
  readonly removeEvidence: (input: { filingId: string; evidenceId: string }) => Promise<ActionResult<unknown>>;
}

/** What does not change while one types. */
export interface Editor {
  readonly view: FilingView;
  readonly kind: Kind;
  readonly context: KindContext;
  readonly locale: Locale;
  readonly now: string;
  readonly store: SaveStore;
  readonly actions: FilingActions;
  readonly spec: (table: string, field: string) => FieldSpec;
  readonly label: (table: string, field: string) => string;
  readonly choices: (table: string, field: string) => readonly Choice[] | null;
  readonly understand: (at: CellAt, text: string) => Understood;
  readonly textAt: (at: CellAt) => string;
  /** as it goes to the clipboard: numbers with their units, choices by name */
  readonly copyText: (at: CellAt) => string;
  /** cells that a choice sets along with its own: level 1 with level 2 */
  readonly follows: (at: CellAt, code: string) => readonly { readonly at: CellAt; readonly text: string }[];
  readonly isOpen: (at: CellAt) => boolean;
  readonly mayAdd: (table: string) => boolean;
}

/** What follows from every saved or typed cell. */
export interface Live {
  readonly body: Body;
  readonly findings: readonly Finding<Place>[];
  readonly ready: Readiness;
  readonly explanations: Readonly<Record<string, string>>;
  /** one line that stands for all findings that ask at these places */
  readonly explain: (asks: readonly { readonly code: string; readonly place: Place }[], text: string) => Promise<boolean>;
  readonly levelOf: (finding: Finding<Place>) => Level;
  readonly findingsAt: (place: Place) => readonly Finding<Place>[];
  readonly findingsOfRow: (table: string, row: string) => readonly Finding<Place>[];
}

export const EditorContext = createContext<Editor | null>(null);
export const LiveContext = createContext<Live | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('a cell outside of a filing');
  return editor;
}
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('a form outside of a filing');
  return live;
}

/** The unsaved text of one cell, and nothing of the others: a cell draws itself again only when it has news. */
export function useDraft(at: CellAt): Draft | null {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => store.statusOf(at), () => null);
}
export function useSavedAt(key: string): string | null {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => store.snapshot().savedCells[key] ?? null, () => null);
}
export function useTrouble(): boolean {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => store.snapshot().trouble !== null, () => false);
}
