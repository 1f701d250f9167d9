'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';

/** An act that needs a reason which the other side will read. */
export function ConfirmWords({ event, start, busy, problem, onGo, onClose }: {
  event: 'return_all' | 'refuse' | null; start: string; busy: boolean; problem: string | null; onGo: (words: string) => void; onClose: () => void;
}) {
  const t = useTranslations('review.confirm');
  return (
    <Dialog open={event !== null} onClose={onClose} label={event ? t(event) : ''}>
      {event ? <Words key={event} event={event} start={start} busy={busy} problem={problem} onGo={onGo} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Words({ event, start, busy, problem, onGo, onClose }: { event: 'return_all' | 'refuse'; start: string; busy: boolean; problem: string | null; onGo: (words: string) => void; onClose: () => void }) {
  const t = useTranslations('review.confirm');
  const tCommon = useTranslations('common');
  const [words, setWords] = useState(start);
  return (
    <form className="dialog" onSubmit={(submit) => { submit.preventDefault(); if (words.trim()) onGo(words.trim()); }}>
      <h3>{t(event)}</h3>
      <p className="soft small">{t(`${event}Hint`)}</p>
      <div className="field">
        <label htmlFor="confirm-words">{t('reason')}</label>
        <textarea id="confirm-words" className="area" autoFocus required maxLength={2000} value={words} onChange={(change) => setWords(change.target.value)} />
      </div>
      {problem ? <p className="field__problem" role="alert">{problem}</p> : null}
      <div className="dialog__act">
        <button type="button" className="btn" onClick={onClose}>{tCommon('cancel')}</button>
        <button type="submit" className="btn btn--main" disabled={busy || words.trim() === ''}>{t('go')}</button>
      </div>
    </form>
  );
}
