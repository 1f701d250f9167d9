import { useTranslations } from 'next-intl';
import Link from 'next/link';

const TABS = { sets: '/rules', words: '/rules/words', library: '/library', workflows: '/rules/workflows', access: '/rules/access' } as const;
export type RulesTab = keyof typeof TABS;

export function RulesTabs({ here }: { here: RulesTab }) {
  const t = useTranslations('rules');
  return (
    <nav className="tabs" aria-label={t('tabsLabel')}>
      {(Object.keys(TABS) as RulesTab[]).map((tab) => <Link key={tab} href={TABS[tab]} aria-current={tab === here ? 'page' : undefined}>{t(`tabs.${tab}`)}</Link>)}
    </nav>
  );
}
