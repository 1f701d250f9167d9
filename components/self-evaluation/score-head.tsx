'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from '@/components/filing/editor-context';
import { dec, round2 } from '@/domain/shared/decimal';
import { number, points } from '@/lib/format/numbers';
import { useBestAlternative } from './use-alternatives';
import { useEvaluation } from './evaluation-context';
import { Ruler } from './ruler';

/** Total and grade in figures, and on the ruler with the alternative of the row in the dock, or with what is being tried. */
export function ScoreHead() {
  const t = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const { context } = useEditor();
  const { evaluation, real, trial, trace, traced } = useEvaluation();
  const alternative = useBestAlternative(traced);
  const other = trial.on && evaluation.total !== null && evaluation.total !== real.total ? { name: t('whatIf.start'), total: evaluation.total } : trial.on ? null : alternative;
  const open = evaluation.rows.filter((row) => row.score === null).length;
  const totals = context.rules.totals;
  return (
    <section className="score" aria-label={t('scoreLabel')}>
      <div>
        <p className="score__sum">
          {evaluation.total === null ? <span className="quiet">{t('open')}</span>
            : <button type="button" className="link score__total" aria-pressed={traced?.of === 'total'} onClick={() => trace({ of: 'total' })}>{evaluation.total} {evaluation.grade ? tStates(`grade.${evaluation.grade}`) : ''}</button>}{' '}
          <small>{t('full')}</small>
        </p>
        <p className="small soft nowrap">
          {evaluation.total === null && open > 0 ? t('openRows', { count: open }) : t('parts', {
            execution: evaluation.execution.score ?? '—', executionFull: number(totals.execution), indicators: points(evaluation.indicators), indicatorsFull: number(totals.indicators),
          })}
        </p>
        {trial.on ? <p className="small nowrap" role="status">{trial.changed === 0 || real.total === null || evaluation.total === null ? t('whatIf.none')
          : t('whatIf.difference', { before: real.total, after: evaluation.total, difference: signed(round2(dec(evaluation.total).minus(real.total))) })}</p> : null}
      </div>
      <Ruler total={trial.on ? real.total : evaluation.total} other={other} rules={context.rules} />
    </section>
  );
}

const signed = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);
