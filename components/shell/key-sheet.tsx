'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { isTyping, KEY_SHEET_EVENT } from './key-events';
import { usePageKeyList, type PageKey } from './page-keys';

/** `?` shows the keys of this page. */
export function KeySheet() {
  const t = useTranslations('shell.keys');
  const page = usePageKeyList();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); setOpen((was) => !was); }
    };
    document.addEventListener(KEY_SHEET_EVENT, show);
    document.addEventListener('keydown', press);
    return () => { document.removeEventListener(KEY_SHEET_EVENT, show); document.removeEventListener('keydown', press); };
  }, []);
  const everywhere: readonly PageKey[] = [
    { caps: ['Ctrl K'], word: t('find') }, { caps: ['?'], word: t('sheet') }, { caps: ['Esc'], word: t('leave') },
  ];
  return (
    <Dialog open={open} onClose={() => setOpen(false)} label={t('title')} wide>
      <div className="sheet__head"><h2>{t('title')}</h2><button type="button" className="link push" onClick={() => setOpen(false)}>{t('leave')}</button></div>
      <div className="sheet__body">
        {page.length > 0 ? <KeyList title={t('page')} keys={page} /> : null}
        <KeyList title={t('global')} keys={everywhere} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly PageKey[] }) {
  return (
    <section className="below-3">
      <h3 className="soft small">{title}</h3>
      <dl className="keysheet">
        {keys.map((key) => <div key={key.word}><dt>{key.word}</dt><dd>{key.caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</dd></div>)}
      </dl>
    </section>
  );
}
