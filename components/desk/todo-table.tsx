'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { usePageKeys } from '@/components/shell/page-keys';
import { useRowKeys } from '@/components/shell/use-row-keys';
import type { DeskView, TodoEntry } from '@/domain/board/desk';
import { SentRow, type MoveAction } from './sent-row';
import { groupHref, TodoGroupRow, TodoRow } from './todo-row';

/** What is mine to do, returned first, then by due date; then what is with others. The one solid button is the first row's. */
export function TodoTable({ author, now, year, move }: { author: NonNullable<DeskView['author']>; now: string; year: number | null; move: MoveAction }) {
  const t = useTranslations('desk');
  const keys = useTranslations('shell.keys');
  const router = useRouter();
  const all: readonly TodoEntry[] = [...author.returned.map((todo): TodoEntry => ({ kind: 'one', todo })), ...author.due];
  const hrefOf = (entry: TodoEntry): string => (entry.kind === 'one' ? `/filings/${entry.todo.line.id}` : groupHref(entry.group));
  const { picked, pick } = useRowKeys({
    count: all.length, onOpen: (index) => { const entry = all[index]; if (entry) router.push(hrefOf(entry)); },
    onMove: (index) => document.querySelectorAll('.todo [data-row]')[index]?.scrollIntoView({ block: 'nearest' }),
  });
  usePageKeys([{ caps: ['J', 'K'], word: keys('move') }, { caps: ['Enter'], word: keys('open') }]);
  const row = (entry: TodoEntry, index: number) => entry.kind === 'one'
    ? <TodoRow key={entry.todo.line.id} todo={entry.todo} now={now} year={year} picked={index === picked} main={index === 0} onPick={() => pick(index)} />
    : <TodoGroupRow key={entry.group.key} group={entry.group} now={now} year={year} picked={index === picked} onPick={() => pick(index)} />;
  return (
    <table className="table todo table--cards">
      <caption className="sr">{t('caption')}</caption>
      <thead><tr><th scope="col">{t('colDue')}</th><th scope="col">{t('colWhat')}</th><th scope="col" className="num">{t('colNext')}</th></tr></thead>
      <tbody>
        {author.returned.length > 0 ? <Group words={t('groupReturned', { count: author.returned.length })} /> : null}
        {all.slice(0, author.returned.length).map(row)}
        {author.due.length > 0 ? <Group words={t('groupDue', { count: author.due.length })} /> : null}
        {all.slice(author.returned.length).map((entry, index) => row(entry, index + author.returned.length))}
        {author.sent.length > 0 ? <Group words={t('groupSent', { count: author.sent.length })} /> : null}
        {author.sent.map((sent) => <SentRow key={sent.line.id} sent={sent} year={year} move={move} />)}
      </tbody>
    </table>
  );
}

function Group({ words }: { words: string }) {
  return <tr className="group"><th scope="rowgroup" colSpan={3}>{words}</th></tr>;
}
