'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useVirtualRows } from '@/components/board/use-virtual-rows';
import { useYearLink } from '@/components/shell/year-link';
import { DemoMark } from '@/components/ui/demo-mark';
import { Light, type LightColour } from '@/components/ui/light';
import { wan } from '@/lib/format/money';
import { points } from '@/lib/format/numbers';

export interface DepartmentListRow {
  readonly id: string; readonly code: string; readonly name: string; readonly demo: boolean; readonly section: string | null;
  readonly figures: { readonly projects: number; readonly forms: number; readonly done: number; readonly returned: number; readonly overdue: number; readonly amount: string | null; readonly light: string | null; readonly score: string | null; readonly grade: string | null } | null;
}

export function DepartmentTable({ rows }: { rows: readonly DepartmentListRow[] }) {
  const t = useTranslations('departments');
  const common = useTranslations('common');
  const { body, indexes, before, after } = useVirtualRows(rows.length, 37);
  return (
    <table className="table table--open table--cards" aria-rowcount={rows.length}>
      <caption className="sr">{t('caption')}</caption>
      <thead><tr>
        <th scope="col">{common('department')}</th><th scope="col">{t('code')}</th><th scope="col">{t('section')}</th><th scope="col" className="num">{t('projects')}</th><th scope="col" className="num">{t('amount')}</th>
        <th scope="col" className="num">{t('done')}</th><th scope="col">{t('trouble')}</th><th scope="col">{t('light')}</th><th scope="col" className="num">{t('score')}</th>
      </tr></thead>
      <tbody ref={body}>
        {before > 0 ? <tr aria-hidden="true"><td colSpan={9} style={{ height: before, padding: 0 }} /></tr> : null}
        {indexes.map((index) => rows[index]).filter((row) => row !== undefined).map((row) => <Row key={row.id} row={row} />)}
        {after > 0 ? <tr aria-hidden="true"><td colSpan={9} style={{ height: after, padding: 0 }} /></tr> : null}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: DepartmentListRow }) {
  const t = useTranslations('departments');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const link = useYearLink();
  const { figures } = row;
  const trouble = figures ? [figures.overdue > 0 ? t('overdue', { count: figures.overdue }) : null, figures.returned > 0 ? t('returned', { count: figures.returned }) : null].filter((word) => word !== null) : [];
  return (
    <tr>
      <th scope="row"><Link className="plain medium" href={link(`/departments/${row.id}`)}>{row.name}</Link>{row.demo ? <DemoMark /> : null}</th>
      <td data-label={t('code')} className="quiet">{row.code}</td>
      <td data-label={t('section')} className="soft">{row.section}</td>
      <td data-label={t('projects')} className="num">{figures?.projects}</td>
      <td data-label={t('amount')} className="num">{figures?.amount ? wan(figures.amount) : null}</td>
      <td data-label={t('done')} className="num">{figures ? t('doneOf', { done: figures.done, all: figures.forms }) : null}</td>
      <td data-label={t('trouble')} className="state--bad">{trouble.join(' · ')}</td>
      <td data-label={t('light')}>{figures?.light ? <Light colour={figures.light as LightColour}>{states(`light.${figures.light}`)}</Light> : null}</td>
      <td data-label={t('score')} className="num">{figures?.score ? `${points(figures.score)} ${figures.grade ? states(`grade.${figures.grade}`) : ''}` : <span className="quiet">{common('notYet')}</span>}</td>
    </tr>
  );
}
