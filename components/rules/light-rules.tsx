import { useLocale, useTranslations } from 'next-intl';
import { Light } from '@/components/ui/light';
import type { RuleSet } from '@/domain/rules/schema';
import { labelText } from '@/lib/format/label';
import { inPercent } from './percent';
import { RuleLines } from './rule-lines';

/** When a light comes on, and when a reason must be given. */
export function LightRules({ rules }: { rules: RuleSet }) {
  const t = useTranslations('rules');
  const states = useTranslations('states');
  const locale = useLocale();
  const { fund, indicator, textLights, pacing } = rules.lights;
  const comma = locale === 'en' ? ', ' : '、';
  const fundText = fund.method === 'steps' ? t('fundSteps', { steps: fund.steps.map((step) => t('fundStep', { month: step.month, red: inPercent(step.red) })).join(comma) })
    : t(fund.method === 'pace' ? 'fundPace' : 'fundBehind', { red: inPercent(fund.red), yellow: inPercent(fund.yellow) });
  const { monitoring, problemsWhen } = rules.reasons;
  return (
    <>
      <RuleLines title={t('lights')} lines={[
        [t('fundLight'), fundText],
        [t('indicatorLight'), t('indicatorLightV', { red: inPercent(indicator.red), yellow: inPercent(indicator.yellow), blue: inPercent(indicator.blue) })],
        [t('textLight'), <span key="text" className="counts">{rules.tiers.map((tier) => { const light = textLights[tier.tier]; return light ? <Light key={tier.tier} colour={light}>{`${states(`tier.${tier.tier}`)} ${states(`light.${light}`)}`}</Light> : null; })}</span>],
        [t('pacing'), Object.entries(pacing.byUnit).filter(([, how]) => how === 'linear').map(([unit]) => unit).join(comma)],
        ...(rules.lights.rangeOnly.length > 0 ? [[t('rangeOnly'), rules.lights.rangeOnly.map((nature) => natureLabel(rules, nature, locale)).join(comma)] as const] : []),
      ]} />
      <RuleLines title={t('reasons')} lines={[
        [t('reasonsMon'), t('reasonsMonV', { lights: monitoring.lights.map((light) => states(`light.${light}`)).join(comma), likelihood: monitoring.likelihood.map((one) => t(`likelihood.${one}`)).join(comma) })],
        [t('reasonsSelf'), t('reasonsSelfV')],
        [t('problems'), t('problemsV', { grades: problemsWhen.grades.map((grade) => states(`grade.${grade}`)).join(comma), below: inPercent(problemsWhen.executionBelow) })],
      ]} />
    </>
  );
}

function natureLabel(rules: RuleSet, nature: string, locale: string): string {
  const level = Object.values(rules.frames).flatMap((frame) => frame.levels.flatMap((one) => one.level2)).find((second) => second.nature === nature);
  return level ? labelText(level.label, locale) : nature;
}
