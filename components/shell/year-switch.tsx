'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { chooseYear, type YearOption } from '@/domain/board/year';
import { Menu } from './menu';
import { useShownYear } from './page-year';

const never = () => () => undefined;

/** Another fiscal year of the same page: only `year` in the address changes. */
export function YearSwitch({ years }: { years: readonly YearOption[] }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const shown = useShownYear();
  // The page under the bar tells its year before the bar is awake: first what the server drew.
  const awake = useSyncExternalStore(never, () => true, () => false);
  const now = chooseYear(years, shown === null || !awake ? params.get('year') ?? undefined : String(shown));
  if (!now) return null;
  const word = (option: YearOption) => t(option.demo ? 'yearDemo' : 'yearPick', { year: option.year });
  const go = (option: YearOption) => {
    const next = new URLSearchParams(params);
    next.set('year', String(option.year));
    // A single filing belongs to one year: another year is looked at from the desk.
    router.push(`${path.startsWith('/filings/') ? '/desk' : path}?${next.toString()}`);
  };
  return (
    <Menu start label={t('years')} button={<>{word(now)}<Icon name="down" /></>} buttonClass="top__year">
      {(close) => years.map((option) => (
        <button key={option.id} type="button" aria-current={option.id === now.id ? 'true' : undefined} className="menu__item" onClick={() => { close(); go(option); }}>{word(option)}</button>
      ))}
    </Menu>
  );
}
