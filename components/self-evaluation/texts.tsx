'use client';

import { useTranslations } from 'next-intl';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor } from '@/components/filing/editor-context';
import { dec } from '@/domain/shared/decimal';
import { number } from '@/lib/format/numbers';
import { useEvaluation } from './evaluation-context';

/** 年度总体目标: what was planned beside what became of it. */
export function GoalTexts() {
  const t = useTranslations('selfEvaluation');
  const { label } = useEditor();
  const { body } = useEvaluation();
  const header = body.header?.[0];
  if (!header) return null;
  return (
    <section className="halves" aria-label={t('goal')} data-grid="goal">
      <div className="field"><span className="label">{t('plannedGoal')}</span><p className="frozen pre">{String(header.cells.plannedGoal ?? '')}</p></div>
      <div className="field" data-line><span className="label">{t('actualGoal')}</span><EditCell as="div" className="area" table="header" row={header} field="actualGoal" label={label('header', 'actualGoal')} /><RowNotes table="header" row={header.id} fields={['actualGoal']} /></div>
    </section>
  );
}

/** 存在问题 and 改进措施, with why the rule set makes them mandatory. */
export function ProblemTexts() {
  const t = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const { context, label } = useEditor();
  const { body, evaluation } = useEvaluation();
  const header = body.header?.[0];
  if (!header) return null;
  const when = context.rules.reasons.problemsWhen;
  const reasons = [
    ...(evaluation.grade && when.grades.includes(evaluation.grade) ? [t('because_grade', { grade: tStates(`grade.${evaluation.grade}`) })] : []),
    ...(evaluation.execution.rate !== null && dec(evaluation.execution.rate).lessThan(dec(when.executionBelow).times(100)) ? [t('because_execution_low', { percent: number(dec(when.executionBelow).times(100).toFixed()) })] : []),
  ];
  const stop = (field: 'problems' | 'improvements') => evaluation.reasons.some((reason) => reason.field === field && !reason.given);
  return (
    <section className="halves" data-grid="texts">
      {(['problems', 'improvements'] as const).map((field) => (
        <div key={field} className="field" data-line>
          <span className="label">{t(field)}{reasons.length === 0 ? '' : field === 'problems' ? t('mustBecause', { why: reasons.join(t('and')) }) : t('must')}</span>
          <EditCell as="div" className="area" table="header" row={header} field={field} label={label('header', field)} stop={stop(field)} />
          <RowNotes table="header" row={header.id} fields={[field]} />
        </div>
      ))}
    </section>
  );
}
