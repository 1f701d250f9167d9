import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExemptionTable } from '@/components/cycle/exemption-table';
import { LiftExemption, NewExemption } from '@/components/cycle/exemption-acts';
import { NewYear } from '@/components/cycle/new-year';
import { OpenWindow, WindowActs } from '@/components/cycle/window-acts';
import { WindowTable } from '@/components/cycle/window-table';
import { DemoMark } from '@/components/ui/demo-mark';
import { PageHead } from '@/components/ui/page-head';
import { labelText } from '@/lib/format/label';
import { closeWindowAction, createCycleAction, liftExemptionAction, makeExemptionAction, openWindowAction, reopenWindowAction, setWindowDueAction } from '@/server/cycle/actions';
import { loadCycle } from '@/server/cycle/loaders';
import { requirePermission } from '@/server/kernel/session';
import { ADMIN_RIGHTS } from '@/server/people/admin-pages';
import { one, type Search } from '@/server/people/loaders';
import { loadYear, loadYears } from '@/server/shell/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.tabs'))('cycles') };
}

export default async function CyclesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requirePermission(...ADMIN_RIGHTS.cycles);
  const [t, locale, search] = await Promise.all([getTranslations('people.cycle'), getLocale(), searchParams]);
  const [year, years] = [await loadYear(ctx, search.year), await loadYears(ctx)];
  const { cycle, may, rules, windows, exemptions, units, exemptUnit, projects } = await loadCycle(ctx, year?.id ?? null, one(search, 'unit'));
  const newest = years.reduce((most, option) => Math.max(most, option.year), ctx.now().getFullYear() - 1);
  const newYear = may.year ? <NewYear rules={rules} next={newest + 1} create={createCycleAction} /> : null;
  if (!cycle) return <><PageHead title={t('title')} tools={newYear} /><p className="soft">{t('noYear')}</p></>;
  return (
    <>
      <PageHead title={t('titleOf', { year: String(cycle.year) })} kind={cycle.demo ? <DemoMark /> : null}
        meta={[cycle.title, t('rulesNow', { name: labelText(cycle.rulesName, locale), version: cycle.rulesVersion })]}
        tools={<>{newYear}{may.window ? <OpenWindow cycleId={cycle.id} open={openWindowAction} /> : null}</>} />
      <section aria-labelledby="windows">
        <div className="block__head"><h2 id="windows">{t('windows')}</h2><span className="soft small">{t('windowsText')}</span></div>
        <WindowTable lines={windows} acts={(line) => (may.window ? <WindowActs line={line} close={closeWindowAction} reopen={reopenWindowAction} setDue={setWindowDueAction} /> : null)} />
      </section>
      <section className="block" aria-labelledby="exemptions">
        <div className="block__head"><h2 id="exemptions">{t('exemptions')}</h2><span className="soft small">{t('exemptionsText')}</span></div>
        {may.exempt ? <NewExemption cycleId={cycle.id} year={cycle.year} units={units} unit={exemptUnit ?? null} projects={projects} make={makeExemptionAction} /> : null}
        <ExemptionTable lines={exemptions} acts={(line) => (may.exempt ? <LiftExemption line={line} lift={liftExemptionAction} /> : null)} />
      </section>
    </>
  );
}
