import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RuleForm } from '@/components/rules/form/rule-form';
import { RulesTabs } from '@/components/rules/rules-tabs';
import { WordTable } from '@/components/rules/word-table';
import { ChipLink } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { can } from '@/domain/access/actor';
import { labelText } from '@/lib/format/label';
import { requirePermission } from '@/server/kernel/session';
import { adoptRulesAction, publishRulesAction } from '@/server/rules/actions';
import { loadRuleSets, loadYears } from '@/server/rules/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('tabs.words') };
}

export default async function WordsPage({ searchParams }: { searchParams: Promise<{ set?: string }> }) {
  const ctx = await requirePermission('rules.view');
  const [t, form, locale, sets, years, { set: asked }] = await Promise.all([getTranslations('rules'), getTranslations('ruleForm'), getLocale(), loadRuleSets(ctx), loadYears(ctx), searchParams]);
  const used = sets.filter((one) => one.years.length > 0);
  const set = sets.find((one) => one.id === asked) ?? used.at(-1) ?? sets[0];
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={t('tabs.words')} meta={set ? [labelText(set.rules.title, locale), t('version', { version: set.version }), set.years.length > 0 ? t('usedBy', { years: set.years.join(' · ') }) : t('notUsed')] : []} />
      <RulesTabs here="words" />
      {set ? (
        <>
          {used.length > 1 ? (
            <nav className="chips below-3" aria-label={t('setsLabel')}>
              {used.map((one) => <ChipLink key={one.id} on={one.id === set.id} href={`/rules/words?set=${one.id}`}>{labelText(one.rules.title, locale)} <span className="quiet">{t('version', { version: one.version })}</span></ChipLink>)}
            </nav>
          ) : null}
          <p className="soft small below-3">{form('words.intro')}</p>
          {can(ctx.actor, 'rules.edit')
            ? <RuleForm key={set.id} before={set.rules} parts="words" page="/rules/words" version={set.version} years={years.map((year) => ({ cycleId: year.id, title: year.title, uses: year.ruleSetId === set.id }))} publish={publishRulesAction} adopt={adoptRulesAction} />
            : <WordTable words={set.rules.words} />}
        </>
      ) : <Empty>{t('empty')}</Empty>}
    </main>
  );
}
