'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Row } from '@/domain/filings/body';
import { newId } from '@/lib/new-id';
import { useEditor } from '../editor-context';
import { findCell, show } from '../findings/places';

/** Rows that come and go; each is one step of Ctrl+Z. */
export function useRowActs(table: string) {
  const t = useTranslations('filing.rows');
  const say = useToast();
  const { store, kind, textAt } = useEditor();
  return useMemo(() => {
    const fields = Object.entries(kind.tables.find((one) => one.name === table)?.fields ?? {}).filter(([, spec]) => (spec.owner ?? 'author') === 'author').map(([name]) => name);
    const last = (): string | null => store.body()[table]?.at(-1)?.id ?? null;
    const focus = (row: string) => requestAnimationFrame(() => show(findCell(`${table}/${row}/`)));
    /** A new row stands under the same level as the row above it. */
    const levels = (after: string | null, row: string) => ['level1', 'level2'].filter((field) => after !== null && fields.includes(field))
      .flatMap((field) => { const text = textAt({ table, row: after ?? '', field }); return text === '' ? [] : [{ at: { table, row, field }, text }]; });
    return {
      addBelow(after: string | null) {
        const row = newId();
        const above = after ?? last();
        store.type(levels(above, row), [{ table, row, after: above }]);
        focus(row);
      },
      duplicate(source: Row) {
        const row = newId();
        const texts = fields.map((field) => ({ at: { table, row, field }, text: textAt({ table, row: source.id, field }) })).filter((one) => one.text !== '');
        store.type(texts, [{ table, row, after: source.id }]);
        focus(row);
      },
      remove(row: string) {
        store.removeRow(table, row);
        say(t('removed'));
      },
      /** One place up or down; at the end of the table it says so. */
      shift(row: string, way: 'up' | 'down') {
        if (!store.moveRow(table, row, way)) say(t(way === 'up' ? 'firstAlready' : 'lastAlready'));
      },
      /** Rows made from others, with their texts; they go to the end. */
      append(rows: readonly Readonly<Record<string, string>>[]) {
        const ids = rows.map(() => newId());
        const end = last();
        store.type(rows.flatMap((texts, index) => Object.entries(texts).filter(([field, text]) => fields.includes(field) && text !== '').map(([field, text]) => ({ at: { table, row: ids[index] ?? '', field }, text }))),
          ids.map((row, index) => ({ table, row, after: ids[index - 1] ?? end })));
        if (ids[0]) focus(ids[0]);
      },
    };
  }, [store, kind, table, textAt, say, t]);
}
