import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Reminders } from '@/components/desk/reminders';
import { ShortQueue } from '@/components/desk/short-queue';
import { navOf } from '@/components/shell/nav';
import { TodoTable } from '@/components/desk/todo-table';
import { YearPanel } from '@/components/desk/year-panel';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Keys } from '@/components/ui/kbd';
import { PageHead } from '@/components/ui/page-head';
import { can } from '@/domain/access/actor';
import { PERMISSIONS } from '@/domain/access/permissions';
import { longDateText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import { loadDesk } from '@/server/desk/loaders';
import { moveFilingAction } from '@/server/filings/actions';
import { requireCtx } from '@/server/kernel/session';
import { loadYear } from '@/server/shell/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') };
}

const strong = (chunks: ReactNode) => <b className="medium">{chunks}</b>;

export default async function DeskPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const ctx = await requireCtx();
  // Administrators and the congress have no tasks of forms: their first page is the first of their rail.
  const [first] = navOf(PERMISSIONS.filter((permission) => can(ctx.actor, permission)));
  if (first && first.key !== 'desk') redirect(first.href);
  const year = await loadYear(ctx, (await searchParams).year);
  const [t, keys, locale, desk] = await Promise.all([getTranslations('desk'), getTranslations('shell.keys'), getLocale(), loadDesk(ctx, year)]);
  const { author, queue, counts } = desk;
  const busy = author !== null && author.returned.length + author.due.length + author.sent.length > 0;
  const meta = [
    longDateText(desk.now, localeOf(locale)),
    author ? t.rich('todo', { count: counts.todo, b: strong }) : null,
    author ? t.rich('returned', { count: counts.returned, b: strong }) : null,
    queue ? t.rich('review', { count: counts.review, b: strong }) : null,
    queue ? t.rich('clean', { count: counts.clean, b: strong }) : null,
    author || queue ? t.rich('soon', { count: counts.soon, b: strong }) : null,
  ];
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} meta={meta} tools={<><Keys keys={[[['J', 'K'], keys('move')], ['Enter', keys('open')], ['?', keys('title')]]} />{queue && counts.clean > 1 ? <ButtonLink href="/reviews?only=clean">{t('queueTitle')}</ButtonLink> : null}</>} />
      <Reminders reminders={desk.reminders} />
      {queue ? (
        <section aria-labelledby="queue" className={author ? 'below-3' : undefined}>
          <h2 className={author ? 'below-2' : 'sr'} id="queue">{t('queueTitle')}</h2>
          {queue.lines.length > 0 ? <ShortQueue lines={queue.lines} more={queue.more} now={desk.now} keys={!busy} /> : <Empty>{t('emptyQueue')}</Empty>}
        </section>
      ) : null}
      <div className={desk.year ? 'desk gap-6' : 'desk desk--one'}>
        {author ? (
          <section aria-label={t('caption')}>
            {busy ? <TodoTable author={author} now={desk.now} year={year?.year ?? null} move={moveFilingAction} />
              : <Empty>{t.rich('emptyTodo', { link: (chunks) => <Link className="in" href="/progress">{chunks}</Link> })}</Empty>}
          </section>
        ) : null}
        {desk.year ? <YearPanel panel={desk.year} now={desk.now} /> : null}
      </div>
      {!author && !queue && !desk.year ? <Empty>{year ? t('emptyAdmin') : t('emptyYears')}</Empty> : null}
      {desk.demo ? <p className="demo-line">{t('demoNote')}</p> : null}
    </main>
  );
}
