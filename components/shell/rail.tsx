'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { KEY_SHEET_EVENT } from './key-events';
import type { NavItem } from './nav';
import { useYearLink } from './year-link';

const isHere = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

export function Rail({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const link = useYearLink();
  return (
    <nav className="rail" aria-label={t('mainNav')}>
      <div className="rail__in">
        <Link className="rail__mark" href={link('/desk')} aria-label={t('home')}><Icon name="mark" /></Link>
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <Link href={link(item.href)} prefetch={false} aria-current={isHere(path, item.href) ? 'page' : undefined}><Icon name={item.icon} />{t(`nav.${item.key}`)}</Link>
            </li>
          ))}
        </ul>
        <ul className="rail__foot">
          <li><button type="button" className="rail__help" onClick={() => document.dispatchEvent(new Event(KEY_SHEET_EVENT))}><Icon name="help" />{t('help')}</button></li>
        </ul>
      </div>
    </nav>
  );
}
