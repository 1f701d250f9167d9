'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Cell, FieldSpec, Row } from '@/domain/filings/body';
import type { KindContextData } from '@/domain/filings/view';
import type { Value } from '@/domain/indicator/types';
import { level1Of, level2Of } from '@/domain/rules/frame';
import { choicesOf } from '@/components/filing/choices';
import { formatValue } from '@/domain/values/format-value';
import { dateText } from '@/lib/format/dates';
import { labelText } from '@/lib/format/label';
import { wan } from '@/lib/format/money';
import { localeOf, type Locale } from '@/lib/i18n/locales';

/** How the parts of a form are called and its cells are read, in the language of the page. */
export interface Words {
  readonly locale: Locale;
  readonly field: (table: string, field: string) => string;
  readonly section: (table: string) => string;
  readonly level1: (row: Row | null) => string;
  readonly level2: (row: Row | null) => string;
  /** a cell as one line of text; '' when it is empty. Money is in 万元. */
  readonly cell: (field: string, spec: FieldSpec, cell: Cell) => string;
  readonly value: (value: Value) => string;
  /** what a row is called where it has no table around it */
  readonly rowName: (table: string, row: Row | null) => string;
}

/** Fields that name a row, the first that is filled. */
const NAMES = ['name', 'title', 'term', 'section', 'text', 'goalText', 'source'] as const;

export function useWords(kind: string, context: KindContextData): Words {
  const locale = localeOf(useLocale());
  const t = useTranslations('fields');
  const tValues = useTranslations('values');
  return useMemo(() => {
    const said = (key: string, otherwise: string): string => (t.has(key as never) ? t(key as never) : otherwise);
    const frame = context.rules.frames[context.object];
    const text = (row: Row | null, field: string): string | null => {
      const cell = row?.cells[field];
      return typeof cell === 'string' ? cell : null;
    };
    const value = (cell: Value): string => (cell.kind === 'date' ? `${formatValue(cell).split(' ')[0]} ${dateText(cell.date, locale)}` : formatValue(cell));
    const cell = (field: string, spec: FieldSpec, content: Cell): string => {
      if (content === null || content === '') return '';
      if (typeof content === 'object') return spec.type === 'value' ? value(content as Value) : '';
      const choices = choicesOf(spec, field, context, tValues as never, locale);
      if (choices) return choices.find((choice) => choice.code === String(content))?.label ?? String(content);
      if (spec.type === 'money') return wan(String(content));
      return spec.type === 'date' ? dateText(String(content), locale) : String(content);
    };
    const level1 = (row: Row | null): string => {
      const found = level1Of(frame, text(row, 'level1'));
      return found ? labelText(found.label, locale) : (text(row, 'level1') ?? '');
    };
    const level2 = (row: Row | null): string => {
      const found = level2Of(frame, text(row, 'level1'), text(row, 'level2'));
      return found ? labelText(found.label, locale) : (text(row, 'level2') ?? '');
    };
    return {
      locale, value, cell, level1, level2,
      field: (table, field) => said(`${kind}.${table}.${field}`, field),
      section: (table) => said(`${kind}.${table}._`, table),
      rowName: (table, row) => {
        const name = NAMES.find((field) => text(row, field));
        if (!name) return said(`${kind}.${table}._`, table);
        const words = text(row, name) ?? '';
        return name === 'source' && tValues.has(`source.${words}` as never) ? tValues(`source.${words}` as never) : words;
      },
    };
  }, [kind, context, locale, t, tValues]);
}
