import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RuleForm } from '@/components/rules/form/rule-form';
import { PageHead } from '@/components/ui/page-head';
import { labelText } from '@/lib/format/label';
import { requirePermission } from '@/server/kernel/session';
import { adoptRulesAction, publishRulesAction } from '@/server/rules/actions';
import { loadRuleSets, loadYears } from '@/server/rules/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ruleForm'))('title') };
}

export default async function EditRulesPage({ searchParams }: { searchParams: Promise<{ set?: string }> }) {
  const ctx = await requirePermission('rules.edit');
  const [t, rules, locale, sets, years, { set: asked }] = await Promise.all([getTranslations('ruleForm'), getTranslations('rules'), getLocale(), loadRuleSets(ctx), loadYears(ctx), searchParams]);
  const set = asked === undefined ? (sets.find((one) => one.years.length > 0) ?? sets[0]) : sets.find((one) => one.id === asked);
  if (!set) notFound();
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} crumb={<Link href={`/rules?set=${set.id}`}>{rules('title')}</Link>} kind={labelText(set.rules.title, locale)} meta={[rules('version', { version: set.version })]} />
      <p className="soft small">{t('intro')}</p>
      <RuleForm key={set.id} before={set.rules} parts="all" page="/rules" version={set.version} years={years.map((year) => ({ cycleId: year.id, title: year.title, uses: year.ruleSetId === set.id }))}
        publish={publishRulesAction} adopt={adoptRulesAction} />
    </main>
  );
}
