'use client';

import { useTranslations } from 'next-intl';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { MonitoringFunds } from './fund-table';
import { LightButton } from './light-button';
import { MonitoringRows } from './rows-table';
import { useLights } from './use-lights';

const REPORT = ['reportWork', 'reportExecution', 'reportProblems', 'reportMeasures', 'reportSuggestions'] as const;

/** 绩效运行监控, inside of main. */
export function MonitoringForm() {
  const t = useTranslations('monitoring');
  const { view, label, context } = useEditor();
  const { body } = useLive();
  const lights = useLights();
  const header = body.header?.[0];
  const goal = header?.cells.annualGoal;
  return (
    <>
      <section className="lights" aria-label={t('lights')}>
        <h2>{t('period', { month: view.period ?? 12 })}</h2>
        <span>{t('overallLight')} <LightButton name={t('overallLight')} light={lights.overall.light} trace={lights.overall.trace} rules={context.rules} /></span>
        <span>{t('fundLight')} <LightButton name={t('fundLight')} light={lights.funds.light} trace={lights.funds.trace} rules={context.rules} /></span>
        <span>{t('targetLight')} <LightButton name={t('targetLight')} light={lights.target.light} trace={lights.target.trace} rules={context.rules} /></span>
        {lights.target.open > 0 ? <span className="soft small">{t('openLights', { count: lights.target.open })}</span> : null}
      </section>
      {typeof goal === 'string' && goal !== '' ? <div className="field gap-2"><span className="label">{t('goal')}</span><p className="frozen pre">{goal}</p></div> : null}
      <MonitoringFunds />
      <MonitoringRows />
      {header ? (
        <section className="block" aria-labelledby="report" data-grid="report">
          <div className="block__head"><h2 id="report">{t('report')}</h2></div>
          <div className="report">
            {REPORT.map((field) => (
              <div key={field} className="field" data-line><span className="label">{label('header', field)}</span><EditCell as="div" className="area" table="header" row={header} field={field} label={label('header', field)} /><RowNotes table="header" row={header.id} fields={[field]} /></div>
            ))}
          </div>
        </section>
      ) : null}
      {view.demo ? <p className="demo-line">{t('demoLine')}</p> : null}
    </>
  );
}
