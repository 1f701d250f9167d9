'use client';

import { useTranslations } from 'next-intl';
import { momentText } from '@/lib/format/dates';
import { useEditor } from './editor-context';

/** Why the form came back, in the words of who returned, refused or reopened it. */
export function SentBackNote() {
  const t = useTranslations('filing.sentBack');
  const { view, locale } = useEditor();
  const back = view.sentBack;
  if (!back) return null;
  return (
    <section className="lock lock--stop" aria-label={t(back.act)}>
      <p><b className="medium">{t(back.act)}</b> <span className="quiet small">{back.by} {momentText(back.at, locale)}</span></p>
      <p className="pre">{back.words}</p>
    </section>
  );
}
