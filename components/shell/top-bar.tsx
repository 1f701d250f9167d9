'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Role } from '@/domain/access/roles';
import type { YearOption } from '@/domain/board/year';
import { PALETTE_EVENT } from './key-events';
import { UserMenu } from './user-menu';
import { YearSwitch } from './year-switch';

interface TopBarProps {
  readonly regionName: string;
  readonly years: readonly YearOption[];
  readonly person: { readonly name: string; readonly unitName: string; readonly roles: readonly Role[]; readonly demo: boolean };
  readonly signOut: () => Promise<void>;
}

export function TopBar({ regionName, years, person, signOut }: TopBarProps) {
  const t = useTranslations('shell');
  return (
    <header className="top">
      <div className="top__place"><strong>{regionName}</strong><YearSwitch years={years} /></div>
      <button className="top__find" type="button" aria-label={t('find')} aria-keyshortcuts="Control+K" onClick={() => document.dispatchEvent(new Event(PALETTE_EVENT))}>
        <Icon name="find" /><span>{t('find')}</span><kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <div className="top__me"><span className="quiet top__unit">{person.unitName}</span><UserMenu person={person} signOut={signOut} /></div>
    </header>
  );
}
