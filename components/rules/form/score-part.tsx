'use client';

import { useLocale, useTranslations } from 'next-intl';
import { OPERATORS } from '@/domain/indicator/types';
import { SIGNS } from '@/domain/values/operators';
import { labelText } from '@/lib/format/label';
import { useDraft } from './draft-context';
import { Fault, PercentField, PickField, TextField } from './fields';

/** Points, grades, degrees, tolerances and how deviations count. */
export function ScorePart() {
  const t = useTranslations('rules');
  const form = useTranslations('ruleForm');
  const locale = useLocale();
  const { rules } = useDraft();
  const { scoring, tolerances, plausibility } = rules;
  const choices = <K extends 'equalAbove' | 'reverse' | 'equalCost'>(key: K, values: readonly string[]) => values.map((one) => [one, t(`${key}V.${one}` as never)] as const);
  return (
    <>
      <div className="rule-grid">
        <TextField path={['totals', 'indicators']} label={form('totalIndicators')} value={rules.totals.indicators} numeric />
        <TextField path={['totals', 'execution']} label={form('totalExecution')} value={rules.totals.execution} numeric />
      </div>
      <Fault path={['totals']} />
      <h3>{t('bands')}</h3>
      <div className="rule-grid">
        {rules.bands.map((band, index) => <div key={band.grade}><TextField path={['bands', index, 'min']} label={form('gradeFrom', { grade: labelText(band.label, locale) })} value={band.min} numeric /><Fault path={['bands', index]} /></div>)}
      </div>
      <Fault path={['bands']} />
      <h3>{t('tiers')}</h3>
      <div className="rule-grid">
        {rules.tiers.slice(0, -1).map((tier, index) => (
          <div key={tier.tier}><PercentField path={['tiers', index, 'low']} also={[['tiers', index + 1, 'high']]} label={form('tierFrom', { tier: labelText(tier.label, locale) })} value={tier.low} /><Fault path={['tiers', index]} /></div>
        ))}
      </div>
      <Fault path={['tiers']} />
      <h3>{t('tolerances')}</h3>
      <div className="rule-grid">
        <PercentField path={['tolerances', 'selfEvaluation']} label={form('tolSelf')} value={tolerances.selfEvaluation} />
        <PercentField path={['tolerances', 'monitoring']} label={form('tolMon')} value={tolerances.monitoring} />
        <PercentField path={['plausibility', 'gap']} label={form('gap')} value={plausibility.gap} />
        <PercentField path={['plausibility', 'unspent']} label={form('unspent')} value={plausibility.unspent} />
      </div>
      <h3>{t('scoring')}</h3>
      <div className="rule-grid">
        <PickField path={['scoring', 'equalAbove']} label={t('equalAbove')} value={scoring.equalAbove} options={choices('equalAbove', ['full', 'strict'])} />
        <PickField path={['scoring', 'reverse']} label={t('reverse')} value={scoring.reverse} options={choices('reverse', ['linear', 'ratio'])} />
        <PickField path={['scoring', 'equalCost']} label={t('equalCost')} value={scoring.equalCost} options={choices('equalCost', ['as_equal', 'as_limit'])} />
        <PickField path={['scoring', 'missingOperator']} label={t('missingOperator')} value={scoring.missingOperator} options={OPERATORS.map((one) => [one, t('missingOperatorV', { sign: SIGNS[one] })])} />
        <PercentField path={['scoring', 'softTargetFloor']} label={form('softFloor')} value={scoring.softTargetFloor} />
      </div>
    </>
  );
}
