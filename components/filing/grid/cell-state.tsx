'use client';

import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/ui/use-error-text';
import { useSavedAt, useTrouble } from '../editor-context';
import { keyOf, type CellAt, type Draft } from '../save/state';

interface News { readonly draft: Draft | null; readonly unread: boolean; readonly saved: boolean }

/** The dot of a cell: shape first, and a word where it is news. Most cells of a page have none: they ask for no texts. */
export function CellState({ at, draft, unread }: { at: CellAt; draft: Draft | null; unread: boolean }) {
  const saved = useSavedAt(keyOf(at)) !== null;
  return draft || unread || saved ? <Said draft={draft} unread={unread} saved={saved} /> : null;
}

function Said({ draft, unread, saved }: News) {
  const t = useTranslations('filing.state');
  const errorText = useErrorText();
  const trouble = useTrouble();
  if (draft?.status === 'refused') return <span className="st st--text">{t('refused', { reason: draft.refusal ? errorText(draft.refusal) : '' })}</span>;
  if (draft && trouble) return <span className="st st--retry">{t('retry')}</span>;
  if (draft) return <span className="st st--saving">{t('saving')}</span>;
  if (unread) return <span className="st st--text">{t('asText')}</span>;
  return saved ? <span className="st st--saved"><span className="sr">{t('saved')}</span></span> : null;
}
