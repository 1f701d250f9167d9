import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepartmentTable } from '@/components/departments/department-table';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { loadDepartments } from '@/server/departments/loaders';
import { requirePermission } from '@/server/kernel/session';
import { loadYear } from '@/server/shell/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('title') };
}

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const ctx = await requirePermission('filing.view', 'filing.view_accepted');
  const year = await loadYear(ctx, (await searchParams).year);
  const [t, common, list] = await Promise.all([getTranslations('departments'), getTranslations('common'), year ? loadDepartments(ctx, year) : null]);
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={year ? <>{common('yearOf', { year: year.year })}{year.demo ? <DemoMark /> : null}</> : null} meta={list ? [t('count', { count: list.entries.length })] : []} />
      {list && list.entries.length > 0 ? <DepartmentTable rows={list.entries} /> : <Empty>{t('empty')}</Empty>}
    </main>
  );
}
