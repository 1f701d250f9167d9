'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DemoMark } from '@/components/ui/demo-mark';
import { Segmented } from '@/components/ui/segmented';
import type { Role } from '@/domain/access/roles';
import { LOCALE_COOKIE, localeOf, type Locale } from '@/lib/i18n/locales';
import { DENSITIES, DENSITY_COOKIE, densityOf, type Density } from './density';
import { Menu } from './menu';

interface Person { readonly name: string; readonly unitName: string; readonly roles: readonly Role[]; readonly demo: boolean }
const YEAR = 31_536_000;
const keep = (name: string, value: string): void => { document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`; };

/** Who is signed in, how the pages look, and the way out. */
export function UserMenu({ person, signOut }: { person: Person; signOut: () => Promise<void> }) {
  const t = useTranslations('shell');
  const role = useTranslations('states.role');
  const router = useRouter();
  const locale = localeOf(useLocale());
  const [density, setDensity] = useState<Density>(() => (typeof document === 'undefined' ? 'standard' : densityOf(document.documentElement.dataset['density'])));
  const changeDensity = (next: Density) => { setDensity(next); document.documentElement.dataset['density'] = next; keep(DENSITY_COOKIE, next); };
  const changeLocale = (next: Locale) => { keep(LOCALE_COOKIE, next); router.refresh(); };
  return (
    <Menu label={t('account')} buttonClass="link" button={<>{person.name}{person.demo ? <DemoMark /> : null}</>}>
      {(close) => (
        <>
          <div className="menu__who"><b>{person.name}</b><span className="soft">{person.unitName}</span><span className="quiet small">{person.roles.map((code) => role(code)).join(' · ')}</span></div>
          <div className="menu__row"><span>{t('language')}</span>
            <Segmented label={t('language')} value={locale} onChange={changeLocale} choices={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} /></div>
          <div className="menu__row"><span>{t('density')}</span>
            <Segmented label={t('density')} value={density} onChange={changeDensity} choices={DENSITIES.map((value) => ({ value, label: t(value) }))} /></div>
          <hr className="menu__line" />
          <Link className="menu__item" href="/password" onClick={close}>{t('password')}</Link>
          <form action={signOut}><button type="submit" className="menu__item">{t('signOut')}</button></form>
        </>
      )}
    </Menu>
  );
}
