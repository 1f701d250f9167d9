'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useWords } from '@/components/compare/use-words';
import { Light } from '@/components/ui/light';
import type { FilingView } from '@/domain/filings/view';
import { LIGHTS } from '@/domain/indicator/types';
import { evaluateBody } from '@/domain/kinds/self-evaluation/evaluation';
import { dec } from '@/domain/shared/decimal';
import { number } from '@/lib/format/numbers';
import { SaveStatus } from './save-status';
import { useReviewerCells } from './use-reviewer-cells';

/** 自评审核: total and grade, plausibility, and 目标值设定偏低 for rows far above their target; points are cut only by this mark. */
export function EvaluationReviewDock({ view, editable }: { view: FilingView; editable: boolean }) {
  const t = useTranslations('review.evaluation');
  const tSelf = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const words = useWords(view.kind, view.context);
  const cells = useReviewerCells(view);
  const rows = useMemo(() => view.body.rows ?? [], [view.body]);
  const body = useMemo(() => ({ ...view.body, rows: rows.map((row) => ({ ...row, cells: { ...row.cells, softTarget: cells.cell('rows', row.id, 'softTarget') } })) }), [view.body, rows, cells]);
  const evaluation = useMemo(() => evaluateBody(body, view.context), [body, view.context]);
  const over = rows.flatMap((row, index) => {
    const score = evaluation.rows[index];
    const soft = score?.trace?.alternatives.find((one) => one.kind === 'soft_target');
    return score && (soft || row.cells.softTarget === true) ? [{ row, score, soft }] : [];
  });
  const light = evaluation.plausibility ? LIGHTS.find((one) => one === evaluation.plausibility?.light) : undefined;
  return (
    <section aria-labelledby="evaluation">
      <div className="block__head flush"><h2 id="evaluation">{t('title')}</h2></div>
      <p className="trace__big"><b>{evaluation.total ?? '—'}</b><span className="soft">{evaluation.grade ? tStates(`grade.${evaluation.grade}`) : tSelf('open')}</span></p>
      {evaluation.plausibility ? <p className="small">{tSelf('plausibility.title')} {light && light !== 'none' ? <Light colour={light}>{tStates(`light.${light}`)}</Light> : <span className="lv lv--done">{tSelf('plausibility.fine')}</span>}</p> : null}
      {over.length > 0 ? (
        <ul className="items gap-2">
          {over.map(({ row, score, soft }) => {
            const marked = cells.cell('rows', row.id, 'softTarget') === true;
            return (
              <li key={row.id}>
                <label className="pick"><input type="checkbox" checked={marked} disabled={!editable} onChange={(event) => void cells.save('rows', row.id, 'softTarget', event.target.checked ? 'true' : 'false')} /> {t('soft')}：{words.rowName('rows', row)}</label>
                <p className="hint">{marked ? t('softOn', { points: score.score ?? '' }) : t('softHint', { percent: number(score.deviation ?? '0'), tolerance: number(dec(view.context.rules.tolerances.selfEvaluation).times(100).toFixed()), points: soft?.score ?? '' })}</p>
              </li>
            );
          })}
        </ul>
      ) : null}
      <SaveStatus status={cells.status} />
    </section>
  );
}
