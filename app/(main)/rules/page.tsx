import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditRules } from '@/components/rules/edit-rules';
import { FrameTable } from '@/components/rules/frame-table';
import { LevelRules } from '@/components/rules/level-rules';
import { LightRules } from '@/components/rules/light-rules';
import { RulesTabs } from '@/components/rules/rules-tabs';
import { ScoringRules } from '@/components/rules/scoring-rules';
import { ChipLink } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { can } from '@/domain/access/actor';
import { dateText } from '@/lib/format/dates';
import { labelText } from '@/lib/format/label';
import { localeOf } from '@/lib/i18n/locales';
import { requirePermission } from '@/server/kernel/session';
import { adoptRulesAction } from '@/server/rules/actions';
import { loadRuleSets, loadYears } from '@/server/rules/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') };
}

export default async function RulesPage({ searchParams }: { searchParams: Promise<{ set?: string }> }) {
  const ctx = await requirePermission('rules.view');
  const [t, locale, sets, years, { set: asked }] = await Promise.all([getTranslations('rules'), getLocale(), loadRuleSets(ctx), loadYears(ctx), searchParams]);
  const set = sets.find((one) => one.id === asked) ?? sets.find((one) => one.years.length > 0) ?? sets[0];
  if (!set) return <main className="main" id="main"><PageHead title={t('title')} /><RulesTabs here="sets" /><Empty>{t('empty')}</Empty></main>;
  const { rules } = set;
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={labelText(rules.title, locale)} meta={[
        t('version', { version: set.version }), set.own ? t('ofRegion') : t('offered'), set.publishedAt ? t('published', { at: dateText(set.publishedAt, localeOf(locale)) }) : null,
        set.years.length > 0 ? t('usedBy', { years: set.years.join(' · ') }) : t('notUsed'),
      ]} tools={can(ctx.actor, 'rules.edit')
        ? <EditRules key={set.id} ruleSetId={set.id} years={years.filter((year) => year.ruleSetId !== set.id).map((year) => ({ cycleId: year.id, title: year.title }))} adopt={adoptRulesAction} />
        : null} />
      <RulesTabs here="sets" />
      <nav className="chips below-3" aria-label={t('setsLabel')}>
        {sets.map((one) => <ChipLink key={one.id} on={one.id === set.id} href={`/rules?set=${one.id}`}>{labelText(one.rules.title, locale)} <span className="quiet">{t('version', { version: one.version })}</span></ChipLink>)}
      </nav>
      <p className="soft small below-3">{t('intro')}{set.note ? <><br />{t('note', { note: set.note })}</> : null}</p>
      <div className="cols-2">
        <FrameTable frame={rules.frames.project} title={t('frameProject')} />
        <FrameTable frame={rules.frames.department} title={t('frameDepartment')} />
      </div>
      <div className="cols-2 gap-8"><div className="stack"><ScoringRules rules={rules} /></div><div className="stack"><LightRules rules={rules} /><LevelRules rules={rules} /></div></div>
    </main>
  );
}
