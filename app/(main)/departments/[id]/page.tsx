import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { NewProject } from '@/components/departments/new-project';
import { FormTable } from '@/components/departments/form-table';
import { Budget } from '@/components/departments/budget';
import { Profile } from '@/components/departments/profile';
import { DepartmentShareView } from '@/components/share/department-share';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { kindKey } from '@/components/board/kind-name';
import { DomainError } from '@/domain/shared/errors';
import { createProjectAction } from '@/server/cycle/actions';
import { loadDepartment } from '@/server/departments/loaders';
import { loadDepartmentShare } from '@/server/progress/measurable';
import { requirePermission } from '@/server/kernel/session';
import { loadYear } from '@/server/shell/loaders';

const TABS = ['forms', 'profile', 'budget', 'measurable'] as const;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ year?: string; tab?: string }> };

const load = cache(async (id: string, asked: string | undefined) => {
  const ctx = await requirePermission('filing.view', 'filing.view_accepted');
  const year = await loadYear(ctx, asked);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) notFound();
  try {
    return { year, page: await loadDepartment(ctx, id, year) };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: (await load((await params).id, (await searchParams).year)).page.department.name };
}

export default async function DepartmentPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [{ page, year }, t, common, states] = await Promise.all([load(id, query.year), getTranslations('departments'), getTranslations('common'), getTranslations('states')]);
  const tab = TABS.find((one) => one === query.tab) ?? 'forms';
  const share = tab === 'measurable' && year ? await loadDepartmentShare(await requirePermission('filing.view', 'filing.view_accepted'), year, id) : null;
  const base = `/departments/${id}`;
  const hrefOf = (one: (typeof TABS)[number]) => `${base}?${new URLSearchParams({ ...(year ? { year: String(year.year) } : {}), ...(one === 'forms' ? {} : { tab: one }) }).toString()}`;
  return (
    <main className="main" id="main">
      <PageHead title={page.department.name} crumb={<Link href={year ? `/departments?year=${year.year}` : '/departments'}>{t('title')}</Link>}
        kind={year ? <>{common('yearOf', { year: year.year })}{year.demo ? <DemoMark /> : null}</> : null}
        meta={[page.department.code, page.department.section]}
        tools={year ? (
          <>
            <Link href={`/progress?year=${year.year}&department=${id}`}>{t('progressLink')}</Link>
            {page.mayAddProject ? <NewProject cycleId={year.id} unitId={id} create={createProjectAction} /> : null}
          </>
        ) : null} />
      <nav className="tabs" aria-label={t('tabsLabel')}>
        {TABS.map((one) => <Link key={one} href={hrefOf(one)} aria-current={one === tab ? 'page' : undefined}>{t(`tabs.${one}`)}</Link>)}
      </nav>
      {tab === 'forms' ? <Suspense><FormTable lines={page.lines} now={page.now} caption={t('formsCaption', { department: page.department.name, year: year?.year ?? '' })} /></Suspense> : null}
      {tab === 'profile' ? (page.profile ? <Profile body={page.profile.body} /> : <Empty>{t('profileEmpty')}</Empty>) : null}
      {tab === 'budget' ? (page.profile ? <Budget cells={page.profile.body.header?.[0]?.cells ?? {}} /> : <Empty>{t('budgetEmpty')}</Empty>) : null}
      {tab === 'measurable' ? (share ? <DepartmentShareView share={share.share} forms={share.forms} /> : <Empty>{t('profileEmpty')}</Empty>) : null}
      {(tab === 'profile' || tab === 'budget') && page.profile ? <p className="demo-line"><Link className="in" href={`/filings/${page.profile.filing.id}`}>{t('profileFrom', { form: states(kindKey(page.profile.filing)) })}</Link></p> : null}
    </main>
  );
}
