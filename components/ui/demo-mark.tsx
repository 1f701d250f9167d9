import { useTranslations } from 'next-intl';

/** 演示: stands beside everything that the demonstration invented. */
export function DemoMark() {
  const t = useTranslations('common');
  return <span className="demo">{t('demo')}</span>;
}
