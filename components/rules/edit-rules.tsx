'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Choice, Words } from '@/components/people/choice';
import { ButtonLink } from '@/components/ui/button';

interface Props {
  readonly ruleSetId: string;
  readonly years: readonly { readonly cycleId: string; readonly title: string }[];
  readonly adopt: Act<{ forms: number }>;
}

/** Finance changes rules only as a whole new version, and lets a year go on under it; what was submitted keeps its own. */
export function EditRules({ ruleSetId, years, adopt }: Props) {
  const t = useTranslations('rules.edit');
  return (
    <span className="acts">
      <ButtonLink href={`/rules/edit?set=${ruleSetId}`}>{t('publish')}</ButtonLink>
      {years.length > 0 ? (
        <ActDialog label={t('adopt')} title={t('adoptTitle')} submit={t('adopt')} act={adopt} done={t('adopted')}
          input={(form) => ({ cycleId: form.get('cycleId'), ruleSetId, reason: form.get('reason') })}>
          <p className="soft">{t('adoptText')}</p>
          <Choice id="rules-year" name="cycleId" label={t('year')} required>{years.map((year) => <option key={year.cycleId} value={year.cycleId}>{year.title}</option>)}</Choice>
          <Words id="rules-reason" name="reason" label={t('reason')} required longest={500} />
        </ActDialog>
      ) : null}
    </span>
  );
}
