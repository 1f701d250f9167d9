'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** An act that wants a reason in words: reopening a finished form. */
export function WordsDialog({ title, open, busy, onClose, onGo }: { title: string; open: boolean; busy: boolean; onClose: () => void; onGo: (words: string) => void }) {
  const t = useTranslations('filing.foot');
  const [words, setWords] = useState('');
  return (
    <Dialog open={open} onClose={onClose} label={title}>
      <form className="dialog" onSubmit={(event) => { event.preventDefault(); if (words.trim() !== '') onGo(words.trim()); }}>
        <h3>{title}</h3>
        <div className="field">
          <label htmlFor="event-words">{t('reason')}</label>
          <textarea id="event-words" className="area" rows={3} maxLength={2000} required value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
        <div className="dialog__act">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="main" type="submit" disabled={busy || words.trim() === ''}>{title}</Button>
        </div>
      </form>
    </Dialog>
  );
}
