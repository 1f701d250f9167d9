'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { FindData } from '@/domain/board/find';
import { PALETTE_EVENT } from './key-events';
import type { NavItem } from './nav';

// The table of pinyin is large and only wanted when somebody searches.
const Finder = dynamic(() => import('./finder'), { ssr: false });

/** Ctrl+K: a project, department, indicator or action, by characters or by pinyin initials. */
export function Palette({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations('shell.palette');
  const nav = useTranslations('shell.nav');
  const [open, setOpen] = useState(false);
  const actions = useMemo<FindData['items']>(() => items.map((item) => ({ kind: 'action', text: nav(item.key), where: '', href: item.href })), [items, nav]);
  useEffect(() => {
    const show = () => setOpen(true);
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) { event.preventDefault(); setOpen((was) => !was); }
    };
    document.addEventListener(PALETTE_EVENT, show);
    document.addEventListener('keydown', press);
    return () => { document.removeEventListener(PALETTE_EVENT, show); document.removeEventListener('keydown', press); };
  }, []);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} label={t('title')} className="palette">
      <Finder actions={actions} leave={() => setOpen(false)} />
    </Dialog>
  );
}
