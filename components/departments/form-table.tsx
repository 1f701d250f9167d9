'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Due } from '@/components/board/due';
import { FilingState } from '@/components/board/filing-state';
import { kindKey } from '@/components/board/kind-name';
import { useQueryLink } from '@/components/board/use-query';
import { useVirtualRows } from '@/components/board/use-virtual-rows';
import { ChipLink } from '@/components/ui/chip';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { Light, type LightColour } from '@/components/ui/light';
import { withAuthor, type FilingLine } from '@/domain/board/filing-line';
import { STAGES } from '@/domain/filings/kind';
import { wan } from '@/lib/format/money';
import { points } from '@/lib/format/numbers';

/** All forms of a department in a year; the stage is a filter in the address. */
export function FormTable({ lines, now, caption }: { lines: readonly FilingLine[]; now: string; caption: string }) {
  const t = useTranslations('departments');
  const states = useTranslations('states');
  const link = useQueryLink();
  const asked = useSearchParams().get('stage');
  const stage = STAGES.find((one) => one === asked) ?? null;
  const shown = lines.filter((line) => stage === null || line.stage === stage);
  const { body, indexes, before, after } = useVirtualRows(shown.length, 37);
  if (lines.length === 0) return <Empty>{t('formsEmpty')}</Empty>;
  return (
    <>
      <nav className="chips below-3" aria-label={t('stageFilter')}>
        <ChipLink on={stage === null} href={link({ stage: null })} count={lines.length}>{t('allStages')}</ChipLink>
        {STAGES.map((one) => <ChipLink key={one} on={one === stage} href={link({ stage: one })} count={lines.filter((line) => line.stage === one).length}>{states(`stage.${one}`)}</ChipLink>)}
      </nav>
      <table className="table table--open table--cards" aria-rowcount={shown.length}>
        <caption className="sr">{caption}</caption>
        <thead><tr>
          <th scope="col">{t('colObject')}</th><th scope="col">{t('colForm')}</th><th scope="col">{t('colState')}</th><th scope="col">{t('colDue')}</th>
          <th scope="col" className="num">{t('colAmount')}</th><th scope="col" className="num">{t('colResult')}</th>
        </tr></thead>
        <tbody ref={body}>
          {before > 0 ? <tr aria-hidden="true"><td colSpan={6} style={{ height: before, padding: 0 }} /></tr> : null}
          {indexes.map((index) => shown[index]).filter((line) => line !== undefined).map((line) => <Row key={line.id} line={line} now={now} />)}
          {after > 0 ? <tr aria-hidden="true"><td colSpan={6} style={{ height: after, padding: 0 }} /></tr> : null}
        </tbody>
      </table>
    </>
  );
}

function Row({ line, now }: { line: FilingLine; now: string }) {
  const t = useTranslations('departments');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const sent = line.phase !== 'not_begun' && line.phase !== 'draft' && line.phase !== 'returned';
  return (
    <tr>
      <th scope="row"><Link className="plain medium" href={`/filings/${line.id}`}>{line.project ?? common('wholeDepartment')}</Link>{line.demo ? <DemoMark /> : null}</th>
      <td className="soft">{line.period === null ? null : `${common('period', { month: line.period })} `}{states(kindKey(line))}</td>
      <td><FilingState line={line} now={now} /></td>
      <td data-label={t('colDue')}>{line.holder === null ? null : withAuthor(line.phase) ? <Due at={line.dueAt} now={now} /> : <span className="quiet">{states(`role.${line.holder}`)}</span>}</td>
      <td data-label={t('colAmount')} className="num">{line.amount === null ? null : wan(line.amount)}</td>
      <td data-label={t('colResult')} className="num">
        {sent && line.stage === 'monitoring' && line.light ? <Light colour={line.light as LightColour}>{states(`light.${line.light}`)}</Light> : null}
        {sent && line.totalScore ? `${points(line.totalScore)} ${line.grade ? states(`grade.${line.grade}`) : ''}` : null}
      </td>
    </tr>
  );
}
