'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Body, FieldSpec, Place, Row } from '@/domain/filings/body';
import { findRow } from '@/domain/filings/cell';
import type { KindContext } from '@/domain/filings/kind';
import { isOpen as placeIsOpen, mayAdd as tableMayAdd, rowIds } from '@/domain/filings/openness';
import { explanationKey, placeKey } from '@/domain/filings/place';
import { readiness } from '@/domain/filings/readiness';
import type { FilingView } from '@/domain/filings/view';
import { KINDS } from '@/domain/kinds/registry';
import { levelOf } from '@/domain/rules/frame';
import type { Locale } from '@/lib/i18n/locales';
import { choicesOf, labelsOf, parentOf } from './choices';
import { editText, plainText, understand } from './cell-text';
import { EditorContext, LiveContext, type Editor, type FilingActions, type Live } from './editor-context';
import { SaveStore } from './save-store';
import { browserStorage } from '@/lib/browser-storage';
import { newId } from '@/lib/new-id';
import type { CellAt } from './save/state';

const NO_SPEC: FieldSpec = { type: 'text' };
const CHECK_AFTER_MS = 200;

interface FilingEditorProps {
  readonly view: FilingView;
  readonly userId: string;
  /** time of the server when the page was made */
  readonly now: string;
  readonly actions: FilingActions;
  readonly onSignedOut: (goOn: () => void) => void;
  readonly children: ReactNode;
}

/** Holds one filing open: saving, checking, explaining. Forms below it only draw. */
export function FilingEditor({ view, userId, now, actions, onSignedOut, children }: FilingEditorProps) {
  const tFields = useTranslations('fields');
  const tValues = useTranslations('values');
  const locale = useLocale() as Locale;
  const kind = KINDS[view.kind];
  if (!kind) throw new Error(`no form for ${view.kind}`);

  const context = useMemo<KindContext>(() => ({ ...view.context, evidence: new Set(view.context.evidence) }), [view.context]);
  const specs = useMemo(() => new Map(kind.tables.map((table) => [table.name, table])), [kind]);
  const known = useMemo(() => rowIds(view.before?.body ?? view.body), [view]);
  const reader = useMemo(() => {
    const spec = (table: string, field: string): FieldSpec => specs.get(table)?.fields[field] ?? NO_SPEC;
    const choices = (table: string, field: string) => choicesOf(spec(table, field), field, view.context, tValues as never, locale);
    const read = (at: CellAt, text: string, row: Row | null) => {
      const offered = choices(at.table, at.field);
      const target = row?.cells.target;
      return understand(spec(at.table, at.field), text, {
        fiscalYear: view.fiscalYear,
        level2: typeof row?.cells.level2 === 'string' ? row.cells.level2 : null,
        unit: target && typeof target === 'object' && 'unit' in target && typeof target.unit === 'string' ? target.unit : null,
        labels: labelsOf(offered),
      }, offered);
    };
    return { spec, choices, read };
  }, [specs, view.context, view.fiscalYear, locale, tValues]);

  // The store outlives a new page of the same filing: unsaved texts live in it.
  const [store] = useState(() => new SaveStore({
    userId, filingId: view.id, tab: tabId(), storage: browserStorage(), newId,
    textAt: (body, at) => editText(reader.spec(at.table, at.field), findRow(body, at.table, at.row), at.field),
    understand: (at, text, body) => reader.read(at, text, findRow(body, at.table, at.row)),
  }, view.body));

  const editor = useMemo<Editor>(() => ({
    view, kind, context, locale, now, store, actions, spec: reader.spec, choices: reader.choices,
    label: (table, field) => {
      const key = `${view.kind}.${table}.${field}`;
      return tFields.has(key as never) ? tFields(key as never) : field;
    },
    understand: (at, text) => reader.read(at, text, findRow(store.body(), at.table, at.row)),
    textAt: (at) => editText(reader.spec(at.table, at.field), findRow(store.body(), at.table, at.row), at.field),
    copyText: (at) => {
      const row = findRow(store.body(), at.table, at.row);
      const text = plainText(reader.spec(at.table, at.field), row?.cells[at.field] ?? null) || row?.typed[at.field] || '';
      return reader.choices(at.table, at.field)?.find((choice) => choice.code === text)?.label ?? text;
    },
    follows: (at, code) => {
      const level1 = at.field === 'level2' ? parentOf(view.context.rules.frames[view.context.object], code) : null;
      const row = findRow(store.body(), at.table, at.row);
      return level1 === null || row?.cells.level1 === level1 ? [] : [{ at: { ...at, field: 'level1' }, text: level1 }];
    },
    isOpen: (at) => (reader.spec(at.table, at.field).owner ?? 'author') === 'author' && placeIsOpen(view.open, at, known),
    mayAdd: (table) => {
      const found = specs.get(table);
      return found !== undefined && tableMayAdd(view.open, found);
    },
  }), [view, kind, context, locale, now, store, actions, reader, specs, known, tFields]);

  useEffect(() => {
    store.open();
    const leave = () => { if (document.visibilityState === 'hidden') void store.flush(true, true); };
    const online = () => store.retryNow();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', online);
      store.close();
    };
  }, [store]);
  useEffect(() => store.renew(view.body, view.readAt), [store, view.body, view.readAt]);
  useEffect(() => store.whenSignedOut(() => onSignedOut(() => store.retryNow())), [store, onSignedOut]);

  const shown = useSyncExternalStore(store.subscribe, store.body, store.body);
  const live = useChecks(editor, shown);
  return <EditorContext value={editor}><LiveContext value={live}>{children}</LiveContext></EditorContext>;
}

/** Checks run a moment after the last key, with the text that stands in the open cell. */
function useChecks(editor: Editor, shown: Body): Live {
  const { kind, context, view, store, actions } = editor;
  const body = useMemo(() => kind.derive(shown, context), [kind, shown, context]);
  const [checked, setChecked] = useState(body);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => setChecked(kind.derive(store.liveBody(), context)), CHECK_AFTER_MS);
    };
    later();
    const stop = store.subscribe(later);
    return () => { stop(); if (timer) clearTimeout(timer); };
  }, [store, kind, context]);

  const [explanations, setExplanations] = useState(view.explanations);
  const explain = useCallback(async (asks: readonly { readonly code: string; readonly place: Place }[], text: string): Promise<boolean> => {
    for (const { code, place } of asks) {
      const answer = await actions.explain({ filingId: view.id, code, placeKey: placeKey(place), text });
      if (answer.status !== 'ok') return false;
      setExplanations((all) => ({ ...all, [explanationKey(code, place)]: text }));
    }
    return true;
  }, [actions, view.id]);

  return useMemo<Live>(() => {
    const findings = kind.check(checked, context);
    const byRow = new Map<string, typeof findings[number][]>();
    for (const finding of findings) {
      for (const rowKey of new Set(finding.places.map((place) => `${place.table ?? ''}/${place.row ?? ''}`))) byRow.set(rowKey, [...(byRow.get(rowKey) ?? []), finding]);
    }
    return {
      body, findings, explanations, explain,
      ready: readiness(findings, context.rules, explanations),
      levelOf: (finding) => levelOf(context.rules, finding),
      findingsAt: (place) => (byRow.get(`${place.table ?? ''}/${place.row ?? ''}`) ?? []).filter((finding) => finding.places.some((other) => placeKey(other) === placeKey(place))),
      findingsOfRow: (table, row) => byRow.get(`${table}/${row}`) ?? [],
    };
  }, [kind, context, body, checked, explanations, explain]);
}

/** Each tab keeps its own unsaved texts; a reload of the same tab finds them again. */
function tabId(): string {
  if (typeof window === 'undefined') return 'server';
  try {
    const found = window.sessionStorage.getItem('zhunsheng.tab') ?? newId();
    window.sessionStorage.setItem('zhunsheng.tab', found);
    return found;
  } catch {
    return 'tab';
  }
}
