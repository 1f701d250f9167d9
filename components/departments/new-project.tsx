'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Field } from '@/components/ui/field';

interface Props { readonly cycleId: string; readonly unitId: string; readonly create: Act<{ projectId: string }> }

/** A project of the year, by its official name; where targets are open its form is there at once. */
export function NewProject({ cycleId, unitId, create }: Props) {
  const t = useTranslations('departments.newProject');
  return (
    <ActDialog label={t('open')} title={t('open')} submit={t('create')} act={create} done={t('done')}
      input={(form) => ({ cycleId, unitId, name: form.get('name') })}>
      <p className="soft">{t('text')}</p>
      <Field id="project-name" name="name" label={t('name')} hint={t('nameHint')} required maxLength={180} autoComplete="off" autoFocus />
    </ActDialog>
  );
}
