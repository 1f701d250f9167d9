'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from '@/components/filing/editor-context';
import { Light } from '@/components/ui/light';
import { dec, percent } from '@/domain/shared/decimal';
import { number } from '@/lib/format/numbers';
import { useEvaluation } from './evaluation-context';

/** Do the claimed results fit the money that was spent? A hint for spot checks (domain.md 1.5.6). */
export function Plausibility() {
  const t = useTranslations('selfEvaluation.plausibility');
  const tStates = useTranslations('states');
  const { context } = useEditor();
  const { evaluation } = useEvaluation();
  const found = evaluation.plausibility;
  if (!found) return null;
  const { rules } = context;
  const hundred = (fraction: string) => number(dec(fraction).times(100).toFixed());
  const over = (text: string | null, limit: string) => (text !== null && dec(text).greaterThan(dec(limit).times(100)) ? 'yes' : 'no');
  return (
    <section className="alt" aria-labelledby="plausibility">
      <div className="alt__head"><h3 id="plausibility">{t('title')}</h3>{found.light === 'none' ? <span className="lv lv--done">{t('fine')}</span> : <Light colour={found.light}>{tStates(`light.${found.light}`)}</Light>}</div>
      <p className="small gap-1">
        {found.gap === null || evaluation.execution.score === null ? null : t('gap', {
          claimed: percent(evaluation.indicators, rules.totals.indicators) ?? '', executed: percent(evaluation.execution.score, rules.totals.execution) ?? '',
          gap: found.gap.replace('-', '−'), limit: hundred(rules.plausibility.gap), over: over(found.gap, rules.plausibility.gap),
        })}
        {found.unspent === null || over(found.gap, rules.plausibility.gap) === 'yes' ? null : t('unspent', { unspent: found.unspent.replace('-', '−'), limit: hundred(rules.plausibility.unspent), over: over(found.unspent, rules.plausibility.unspent) })}
      </p>
      <p className="small soft gap-1">{t('note')}</p>
    </section>
  );
}
