import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Due } from '@/components/board/due';
import { kindKey } from '@/components/board/kind-name';
import { ButtonLink } from '@/components/ui/button';
import { DemoMark } from '@/components/ui/demo-mark';
import type { TodoGroup, TodoLine } from '@/domain/board/desk';
import type { FilingLine } from '@/domain/board/filing-line';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

/** The form's object, and its year where it is not the one that the page speaks of. */
function Subject({ line, year }: { line: FilingLine; year: number | null }) {
  const t = useTranslations('common');
  const other = year !== null && line.fiscalYear !== year;
  return <>{other ? <>{t('yearOf', { year: line.fiscalYear })}{line.yearDemo ? <DemoMark /> : null} </> : null}{line.project ?? t('wholeDepartment')}</>;
}

export function TodoRow({ todo, now, year, picked, main, onPick }: { todo: TodoLine; now: string; year: number | null; picked: boolean; main: boolean; onPick: () => void }) {
  const t = useTranslations('desk');
  const states = useTranslations('states');
  const { line, action, returned } = todo;
  return (
    <tr className={picked ? 'is-picked' : undefined} data-row onMouseDown={onPick}>
      <td className="due"><Due at={line.dueAt} now={now} stacked /></td>
      <td className="what">
        <Link href={`/filings/${line.id}`}><Subject line={line} year={year} /></Link>
        <p>{states(kindKey(line))} · <Progress todo={todo} /></p>
        {returned?.words ? <Said words={returned.words} /> : null}
      </td>
      <td className="next"><ButtonLink href={`/filings/${line.id}`} look={main ? 'main' : 'line'} size="row">{t(`action.${action.key}`, { count: action.count })}</ButtonLink></td>
    </tr>
  );
}

function Progress({ todo: { line, rows, returned } }: { todo: TodoLine }) {
  const t = useTranslations('desk');
  if (returned) return returned.rows > 0 ? t('returnedRows', { rows: returned.rows, frozen: returned.frozen }) : t('returnedForm');
  if (line.phase === 'not_begun') return !rows || rows.all === 0 ? t('notBegun') : line.stage === 'target' && line.copied ? t('notBegunCopied', { rows: rows.all }) : t('notBegunRows', { rows: rows.all });
  const words = rows && rows.all > 0 ? t('draftRows', { filled: rows.filled, all: rows.all }) : t('draft');
  return line.stage === 'target' && line.amount === null ? `${words} · ${t('noAmount')}` : words;
}

function Said({ words }: { words: NonNullable<NonNullable<TodoLine['returned']>['words']> }) {
  const t = useTranslations('desk');
  const locale = localeOf(useLocale());
  return (
    <blockquote className="said">
      {words.text}
      <footer>{t('saidBy', { name: words.by, at: momentText(words.at, locale) })}{words.more > 0 ? ` · ${t('saidMore', { count: words.more })}` : null}</footer>
    </blockquote>
  );
}

export function TodoGroupRow({ group, now, year, picked, onPick }: { group: TodoGroup; now: string; year: number | null; picked: boolean; onPick: () => void }) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const { first } = group;
  const href = groupHref(group);
  return (
    <tr className={picked ? 'is-picked' : undefined} data-row onMouseDown={onPick}>
      <td className="due"><Due at={group.dueAt} now={now} stacked /></td>
      <td className="what">
        <Link href={href}>{year !== first.fiscalYear ? <>{common('yearOf', { year: first.fiscalYear })}{first.yearDemo ? <DemoMark /> : null} </> : null}{states(kindKey(first))}</Link>
        <p>{t('group', { count: group.count, sent: group.sent })}</p>
      </td>
      <td className="next"><ButtonLink href={href} size="row">{t('openList')}</ButtonLink></td>
    </tr>
  );
}

export const groupHref = ({ first }: TodoGroup): string => `/departments/${first.departmentId}?year=${first.fiscalYear}&stage=${first.stage}`;
