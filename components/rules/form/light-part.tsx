'use client';

import { useLocale, useTranslations } from 'next-intl';
import { GRADES, LIGHTS, LIKELIHOODS } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import { labelText } from '@/lib/format/label';
import { useDraft } from './draft-context';
import { CheckField, Fault, PercentField, PickField, SomeField } from './fields';

type Fund = RuleSet['lights']['fund'];
/** What a method begins with; the numbers of the one before stay where both have them. */
const begun = (method: Fund['method'], before: Fund): Fund =>
  method === 'steps' ? { method, steps: [3, 6, 9, 12].map((month) => ({ month, red: String(month / 12) })) }
    : { method, ...(before.method === 'steps' ? { red: '0.60', yellow: '0.80' } : { red: before.red, yellow: before.yellow }) };

/** When a light comes on, and when a reason must be given. */
export function LightPart() {
  const t = useTranslations('rules');
  const form = useTranslations('ruleForm');
  const states = useTranslations('states');
  const locale = useLocale();
  const { rules, set } = useDraft();
  const { lights, reasons } = rules;
  const { fund } = lights;
  const names = <T extends string>(codes: readonly T[], of: (code: T) => string) => codes.map((code) => [code, of(code)] as const);
  return (
    <>
      <h3>{t('fundLight')}</h3>
      <div className="rule-grid">
        <div className="field">
          <label htmlFor="fund-method">{form('method')}</label>
          <select id="fund-method" className="input" value={fund.method} onChange={(event) => set(['lights', 'fund'], begun(event.target.value as Fund['method'], fund))}>
            {(['pace', 'behind', 'steps'] as const).map((method) => <option key={method} value={method}>{form(`methodV.${method}`)}</option>)}
          </select>
        </div>
        {fund.method === 'steps'
          ? fund.steps.map((step, index) => <PercentField key={step.month} path={['lights', 'fund', 'steps', index, 'red']} label={form('stepRed', { month: step.month })} value={step.red} />)
          : <><PercentField path={['lights', 'fund', 'red']} label={form('red')} value={fund.red} /><PercentField path={['lights', 'fund', 'yellow']} label={form('yellow')} value={fund.yellow} /></>}
      </div>
      <Fault path={['lights', 'fund']} />
      <h3>{t('indicatorLight')}</h3>
      <div className="rule-grid">
        <PercentField path={['lights', 'indicator', 'red']} label={form('red')} value={lights.indicator.red} />
        <PercentField path={['lights', 'indicator', 'yellow']} label={form('yellow')} value={lights.indicator.yellow} />
        <PercentField path={['lights', 'indicator', 'blue']} label={form('blue')} value={lights.indicator.blue} />
        {rules.tiers.map(({ tier, label }) => <PickField key={tier} path={['lights', 'textLights', tier]} label={form('textLight', { tier: labelText(label, locale) })} value={lights.textLights[tier]} options={names(LIGHTS.filter((light) => light !== 'none'), (light) => states(`light.${light}`))} />)}
      </div>
      <h3>{t('reasons')}</h3>
      <div className="rule-grid">
        <SomeField path={['reasons', 'monitoring', 'lights']} label={form('reasonLights')} value={reasons.monitoring.lights} options={names(LIGHTS.filter((light) => light !== 'none'), (light) => states(`light.${light}`))} />
        <SomeField path={['reasons', 'monitoring', 'likelihood']} label={form('reasonLikelihood')} value={reasons.monitoring.likelihood} options={names(LIKELIHOODS, (one) => t(`likelihood.${one}`))} />
        <SomeField path={['reasons', 'problemsWhen', 'grades']} label={form('problemGrades')} value={reasons.problemsWhen.grades} options={names(GRADES, (grade) => states(`grade.${grade}`))} />
        <PercentField path={['reasons', 'problemsWhen', 'executionBelow']} label={form('problemExecution')} value={reasons.problemsWhen.executionBelow} />
        {(['monitoring', 'selfEvaluation'] as const).map((stage) => <PickField key={stage} path={['reasons', stage, 'equalExceeded']} label={form('equalExceeded', { stage: t(stage === 'monitoring' ? 'reasonsMon' : 'reasonsSelf') })} value={reasons[stage].equalExceeded} options={names(['tolerance', 'any'] as const, (one) => form(`equalExceededV.${one}`))} />)}
        <CheckField path={['reasons', 'selfEvaluation', 'notFull']} label={form('notFull')} value={reasons.selfEvaluation.notFull} />
      </div>
    </>
  );
}
