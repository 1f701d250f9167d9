'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Choice, Words } from '@/components/people/choice';

interface Props {
  readonly ruleSetId: string;
  /** the version shown, as text to be changed */
  readonly body: string;
  readonly years: readonly { readonly cycleId: string; readonly title: string }[];
  readonly publish: Act<{ version: number }>;
  readonly adopt: Act<{ forms: number }>;
}

/** Finance changes rules only as a whole new version, and lets a year go on under it; what was submitted keeps its own. */
export function EditRules({ ruleSetId, body, years, publish, adopt }: Props) {
  const t = useTranslations('rules.edit');
  return (
    <span className="acts">
      <ActDialog label={t('publish')} title={t('publishTitle')} submit={t('publishNow')} act={publish} done={t('published')}
        input={(form) => ({ body: form.get('body'), note: form.get('note') })}>
        <p className="soft">{t('publishText')}</p>
        <div className="field">
          <label htmlFor="rules-body">{t('body')}</label>
          <textarea id="rules-body" name="body" className="area rules-body" rows={16} defaultValue={body} spellCheck={false} required />
        </div>
        <Words id="rules-note" name="note" label={t('note')} required longest={500} />
      </ActDialog>
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
