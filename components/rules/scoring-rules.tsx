import { useLocale, useTranslations } from 'next-intl';
import type { RuleSet } from '@/domain/rules/schema';
import { SIGNS } from '@/domain/values/operators';
import { labelText } from '@/lib/format/label';
import { inPercent } from './percent';
import { RuleLines } from './rule-lines';

/** How points are given: grades, degrees, scoring, tolerances. */
export function ScoringRules({ rules }: { rules: RuleSet }) {
  const t = useTranslations('rules');
  const locale = useLocale();
  const { scoring } = rules;
  return (
    <>
      <RuleLines title={t('bands')} lines={rules.bands.map((band) => [labelText(band.label, locale), t('bandFrom', { min: band.min })])} note={t('totals', { indicators: rules.totals.indicators, execution: rules.totals.execution })} />
      <RuleLines title={t('tiers')} lines={rules.tiers.map((tier) => [t('rangeText', { low: inPercent(tier.low), high: inPercent(tier.high) }), labelText(tier.label, locale)])} />
      <RuleLines title={t('scoring')} lines={[
        [t('equalAbove'), t(`equalAboveV.${scoring.equalAbove}`)], [t('reverse'), t(`reverseV.${scoring.reverse}`)], [t('equalCost'), t(`equalCostV.${scoring.equalCost}`)],
        [t('missingOperator'), t('missingOperatorV', { sign: SIGNS[scoring.missingOperator] })], [t('softFloor'), t('softFloorV', { floor: inPercent(scoring.softTargetFloor) })],
        [t('zeroBudget'), t('zeroBudgetV')], [t('plausibility'), t('plausibilityV', { gap: inPercent(rules.plausibility.gap), unspent: inPercent(rules.plausibility.unspent) })],
      ]} />
      <RuleLines title={t('tolerances')} lines={[[t('reasonsSelf'), t('tolSelf', { value: `${inPercent(rules.tolerances.selfEvaluation)}%` })], [t('reasonsMon'), t('tolMon', { value: `${inPercent(rules.tolerances.monitoring)}%` })]]} />
    </>
  );
}
