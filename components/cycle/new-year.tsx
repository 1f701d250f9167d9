'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Choice } from '@/components/people/choice';
import { Field } from '@/components/ui/field';
import { labelText } from '@/lib/format/label';

export interface RulesChoice { readonly id: string; readonly code: string; readonly version: number; readonly name: { readonly zh: string; readonly en: string } }

/** A new fiscal year with the rule set its results are judged by; the rule set stays with the year. */
export function NewYear({ rules, next, create }: { rules: readonly RulesChoice[]; next: number; create: Act<{ year: number }> }) {
  const t = useTranslations('people.cycle');
  const locale = useLocale();
  return (
    <ActDialog label={t('newYear')} title={t('newYear')} submit={t('create')} act={create} done={t('created')}
      input={(form) => ({ year: Number(form.get('year')), title: form.get('title'), ruleSetId: form.get('ruleSetId') })}>
      <div className="form-2">
        <Field id="year" name="year" type="number" min={2000} max={2100} defaultValue={next} label={t('year')} required />
        <Field id="title" name="title" label={t('yearTitle')} defaultValue={t('yearTitleValue', { year: String(next) })} maxLength={60} required />
        <div className="whole"><Choice id="rules" name="ruleSetId" label={t('rules')} hint={t('rulesHint')} required>
          {rules.map((one) => <option key={one.id} value={one.id}>{t('rulesVersion', { name: labelText(one.name, locale), version: one.version })}</option>)}
        </Choice></div>
      </div>
    </ActDialog>
  );
}
