'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from '@/components/filing/editor-context';
import { useEvaluation } from './evaluation-context';
import { FundTable } from './fund-table';
import { MarksTable } from './marks-table';
import { ScoreHead } from './score-head';
import { GoalTexts, ProblemTexts } from './texts';

/** 绩效自评表, inside of main; its dock is EvaluationDock, both within EvaluationProvider. */
export function SelfEvaluationForm() {
  const t = useTranslations('selfEvaluation');
  const { view } = useEditor();
  const { trial } = useEvaluation();
  return (
    <>
      {trial.on ? (
        <div className="banner" role="status">
          <span>{t('whatIf.banner')} <span className="soft">{t('whatIf.changed', { count: trial.changed })}</span></span>
          <button type="button" className="btn btn--row" onClick={trial.stop}>{t('whatIf.stop')}</button>
        </div>
      ) : null}
      <ScoreHead />
      <FundTable />
      <MarksTable />
      <GoalTexts />
      <ProblemTexts />
      {view.demo ? <p className="demo-line">{t('demoLine')}</p> : null}
    </>
  );
}

/** 试算 in the foot of the page, beside 送审. */
export function WhatIfButton() {
  const t = useTranslations('selfEvaluation.whatIf');
  const { trial } = useEvaluation();
  return <button type="button" className="btn" aria-pressed={trial.on} onClick={trial.on ? trial.stop : trial.start}>{trial.on ? t('stop') : t('start')}</button>;
}
