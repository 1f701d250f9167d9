'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useEditor } from '@/components/filing/editor-context';
import type { Body } from '@/domain/filings/body';
import { withCell } from '@/domain/filings/cell';
import type { KindContext } from '@/domain/filings/kind';
import { evaluateBody } from '@/domain/kinds/self-evaluation/evaluation';
import { compare, dec, round2, sum } from '@/domain/shared/decimal';
import { gradeOf } from '@/domain/scoring/total';
import type { Alternative } from '@/domain/scoring/trace';
import { rowOf, useEvaluation, type Traced } from './evaluation-context';

/** The total that another direction or option of one row would give; null while the total itself is open. */
export function totalWith(body: Body, context: KindContext, lineage: string, alternative: Alternative): string | null {
  const row = rowOf(body, lineage);
  if (!row) return null;
  if (alternative.kind === 'direction') return evaluateBody(withCell(body, 'rows', row.id, 'direction', alternative.value), context).total;
  if (alternative.kind === 'soft_target') return evaluateBody(withCell(body, 'rows', row.id, 'softTarget', alternative.value === 'marked'), context).total;
  // An option of the county is no cell: only this row's points are exchanged.
  const now = evaluateBody(body, context);
  const own = now.rows.find((one) => one.lineage === lineage)?.score;
  return now.total === null || !own || now.execution.score === null ? null : round2(sum(now.total, dec(alternative.score).minus(own).toFixed()));
}

/** The alternative of the row in the dock that changes the total most: the second mark on the ruler. */
export function useBestAlternative(traced: Traced | null): { readonly name: string; readonly total: string } | null {
  const t = useTranslations('selfEvaluation.alternatives');
  const { context } = useEditor();
  const { body, evaluation } = useEvaluation();
  return useMemo(() => {
    if (traced?.of !== 'row') return null;
    const score = evaluation.rows.find((row) => row.lineage === traced.lineage);
    const best = score?.trace?.alternatives.filter((one) => one.kind !== 'soft_target').reduce<Alternative | null>((top, one) => (top && compare(top.score, one.score) >= 0 ? top : one), null);
    const total = best ? totalWith(body, context, traced.lineage, best) : null;
    return best && total !== null ? { name: t(`${best.kind}_${best.value}` as never), total } : null;
  }, [traced, evaluation, body, context, t]);
}

export const gradeWith = (total: string, context: KindContext) => gradeOf(total, context.rules);
