'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { momentText, clockText, isoDay } from '@/lib/format/dates';
import type { Cell } from '@/domain/filings/body';
import { plainText } from '../cell-text';
import { useEditor } from '../editor-context';
import { keyOf, type Draft } from '../save/state';

/** Two people wrote one cell: both values stand here until one is chosen. */
export function Conflict({ draft }: { draft: Draft }) {
  const t = useTranslations('filing');
  const { store, spec, locale, now, choices } = useEditor();
  const theirs = draft.theirs;
  if (!theirs) return null;
  const key = keyOf(draft.at);
  const field = spec(draft.at.table, draft.at.field);
  const say = (cell: Cell, typed: string | null): string => {
    const text = plainText(field, cell) || typed || '';
    return text === '' ? t('conflict.empty') : (choices(draft.at.table, draft.at.field)?.find((choice) => choice.code === text)?.label ?? text);
  };
  const when = isoDay(theirs.at) === isoDay(now) ? clockText(theirs.at) : momentText(theirs.at, locale);
  const bold = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <div className="both" role="group" aria-label={t('state.conflict')}>
      <p>{t.rich('conflict.says', { by: theirs.by || t('conflict.somebody'), when, theirs: say(theirs.cell, theirs.typed), mine: say(draft.cell, draft.typed), b: bold })}</p>
      <div>
        <Button size="mini" onClick={() => store.keepMine(key)}>{t('conflict.mine')}</Button>
        <Button size="mini" onClick={() => store.dropMine(key)}>{t('conflict.theirs')}</Button>
        <span className="st st--theirs">{t('state.conflict')}</span>
      </div>
    </div>
  );
}
