import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessMatrix } from '@/components/rules/access-matrix';
import { RulesTabs } from '@/components/rules/rules-tabs';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/server/kernel/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('tabs.access') };
}

export default async function AccessPage() {
  await requirePermission('rules.view');
  const t = await getTranslations('rules');
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={t('tabs.access')} />
      <RulesTabs here="access" />
      <p className="soft small below-3">{t('accessText')}</p>
      <AccessMatrix />
      <p className="quiet small gap-4">{t('classText')}</p>
    </main>
  );
}
