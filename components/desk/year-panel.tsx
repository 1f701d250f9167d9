import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { FilingState } from '@/components/board/filing-state';
import { Chain } from '@/components/ui/chain';
import { DemoMark } from '@/components/ui/demo-mark';
import { Light, type LightColour } from '@/components/ui/light';
import type { YearPanel as YearPanelView, YearRow } from '@/domain/board/desk';
import type { FilingLine } from '@/domain/board/filing-line';
import { dayText } from '@/lib/format/dates';
import { wan } from '@/lib/format/money';
import { percentText, points } from '@/lib/format/numbers';
import { localeOf } from '@/lib/i18n/locales';

/** The year of one's own department: its stages on the cord, its forms as a table. */
export function YearPanel({ panel, now }: { panel: YearPanelView; now: string }) {
  const t = useTranslations('desk');
  const states = useTranslations('states');
  const locale = localeOf(useLocale());
  const steps = panel.stages.map((stage) => ({
    key: stage.key, status: stage.status, title: states(`stage.${stage.stage}`),
    text: stage.period !== null ? t('colPeriod', { month: stage.period }) : stage.dueAt ? t('until', { day: dayText(stage.dueAt, locale) }) : t('noEnd'),
  }));
  return (
    <section aria-labelledby="year">
      <div className="block__head"><h2 id="year">{t('yearTitle', { year: panel.year })}{panel.yearDemo ? <DemoMark /> : null}</h2><Link className="push small" href={`/progress?year=${panel.year}`}>{t('allProgress')}</Link></div>
      <Chain top label={t('stages')} steps={steps} />
      <div className="scroll"><table className="table year table--cards">
        <caption className="sr">{t('yearCaption')}</caption>
        <thead><tr>
          <th scope="col">{t('colProject')}</th><th scope="col">{t('colTarget')}</th><th scope="col">{panel.period === null ? t('colMonitoring') : t('colPeriod', { month: panel.period })}</th>
          <th scope="col">{t('colEvaluation')}</th><th scope="col" className="num">{t('colScore')}</th>
        </tr></thead>
        <tbody>{panel.rows.map((row) => <Row key={row.key} row={row} now={now} />)}</tbody>
        {panel.funds ? (
          <tfoot><tr><td colSpan={5} className="soft">
            {panel.funds.rate === null ? t('fundsNoRate', { annual: wan(panel.funds.annual), executed: wan(panel.funds.executed) })
              : t('funds', { annual: wan(panel.funds.annual), executed: wan(panel.funds.executed), rate: percentText(panel.funds.rate) })}
          </td></tr></tfoot>
        ) : null}
      </table></div>
    </section>
  );
}

function Row({ row, now }: { row: YearRow; now: string }) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const name = row.project ?? common('wholeDepartment');
  const open = [row.evaluation, row.monitoring, row.target].find((line) => line !== null);
  const { evaluation } = row;
  const scored = evaluation !== null && evaluation.totalScore !== null && evaluation.phase !== 'draft' && evaluation.phase !== 'returned' ? evaluation : null;
  const waits = row.target !== null && row.target.phase !== 'done' && row.monitoring === null && evaluation === null;
  return (
    <tr>
      <th scope="row" className={row.project === null ? 'medium' : undefined}>{open ? <Link className="plain" href={`/filings/${open.id}`}>{name}</Link> : name}</th>
      <td data-label={t('colTarget')}><Cell line={row.target} now={now} /></td>
      {waits ? <td className="quiet" colSpan={3}>{t('blockedByTarget')}</td> : (
        <>
          <td data-label={t('colMonitoring')}><MonitoringCell line={row.monitoring} now={now} /></td>
          <td data-label={t('colEvaluation')}><Cell line={evaluation} now={now} /></td>
          <td data-label={t('colScore')} className={scored ? 'num' : 'num quiet'}>
            {scored ? `${points(scored.totalScore ?? '0')} ${scored.grade ? states(`grade.${scored.grade}`) : ''}` : common('notYet')}
          </td>
        </>
      )}
    </tr>
  );
}

function Cell({ line, now }: { line: FilingLine | null; now: string }) {
  const t = useTranslations('desk');
  return line ? <Link className="plain" href={`/filings/${line.id}`}><FilingState line={line} now={now} /></Link> : <span className="quiet">{t('noForm')}</span>;
}

/** A monitoring form that is filled in shows its light; before that, how far it is. */
function MonitoringCell({ line, now }: { line: FilingLine | null; now: string }) {
  const states = useTranslations('states');
  if (!line || line.light === null || line.phase === 'not_begun' || line.phase === 'draft') return <Cell line={line} now={now} />;
  return <Link className="plain" href={`/filings/${line.id}`}><Light colour={line.light as LightColour}>{states(`light.${line.light}`)}</Light></Link>;
}
