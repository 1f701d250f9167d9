'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Light } from '@/components/ui/light';
import { Segmented } from '@/components/ui/segmented';
import type { FilingView } from '@/domain/filings/view';
import { LIGHTS } from '@/domain/indicator/types';
import { HANDLINGS } from '@/domain/kinds/monitoring/tables';
import { SaveStatus } from './save-status';
import { useReviewerCells } from './use-reviewer-cells';

/** 监控处理: what is to be done with the project, and whether it must be mended (domain.md 2.8, review part). */
export function HandlingDock({ view, editable }: { view: FilingView; editable: boolean }) {
  const t = useTranslations('monitoring');
  const tStates = useTranslations('states');
  const tValues = useTranslations('values.handling');
  const header = view.body.header?.[0];
  const cells = useReviewerCells(view);
  if (!header) return null;
  const text = (field: string) => { const cell = cells.cell('header', header.id, field); return typeof cell === 'string' ? cell : ''; };
  const set = (field: string, typed: string) => void cells.save('header', header.id, field, typed);
  const needs = cells.cell('header', header.id, 'needsRectification') === true;
  const handling = HANDLINGS.find((one) => one === text('handling')) ?? null;
  return (
    <section aria-labelledby="handling">
      <div className="block__head flush"><h2 id="handling">{t('handling.title')}</h2></div>
      <p className="lights small">
        {([['overallLight', 'overallLight'], ['fundLight', 'fundLight'], ['targetLight', 'targetLight']] as const).map(([field, name]) => {
          const light = LIGHTS.find((one) => one === header.cells[field]);
          return <span key={field}>{t(name)} {light ? <Light colour={light}>{tStates(`light.${light}`)}</Light> : t('noLight')}</span>;
        })}
      </p>
      {editable ? <p className="small quiet">{t('handling.hint')}</p> : null}
      <div className="field gap-2">
        <span className="label">{t('handling.handling')}</span>
        <Segmented label={t('handling.handling')} value={handling} disabled={!editable} choices={HANDLINGS.map((one) => ({ value: one, label: tValues(one) }))} onChange={(one) => set('handling', one)} />
      </div>
      <label className="pick gap-2"><input type="checkbox" checked={needs} disabled={!editable} onChange={(event) => set('needsRectification', event.target.checked ? 'true' : 'false')} /> {t('handling.needs')}</label>
      {needs || text('rectificationAdvice') ? <Area label={t('handling.advice')} hint={needs && !text('rectificationAdvice') ? t('handling.adviceNeeded') : null} text={text('rectificationAdvice')} editable={editable} onKeep={(typed) => set('rectificationAdvice', typed)} /> : null}
      {needs || text('rectificationResult') ? <Area label={t('handling.result')} hint={null} text={text('rectificationResult')} editable={editable} onKeep={(typed) => set('rectificationResult', typed)} /> : null}
      <SaveStatus status={cells.status} />
    </section>
  );
}

function Area({ label, hint, text, editable, onKeep }: { label: string; hint: string | null; text: string; editable: boolean; onKeep: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  return (
    <label className="field gap-2">
      <span className="label">{label}</span>
      <textarea className="area" value={typed} maxLength={2000} readOnly={!editable} onChange={(event) => setTyped(event.target.value)} onBlur={() => { if (typed !== text) onKeep(typed); }} />
      {hint ? <span className="small st--need">{hint}</span> : null}
    </label>
  );
}
