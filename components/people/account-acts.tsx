'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from './act-dialog';
import type { AccountLine } from './account-table';
import { Words } from './choice';
import { Once } from './once';

export interface AccountActions { readonly disable: Act; readonly enable: Act; readonly reset: Act<{ password: string }> }

/** What a system administrator does with an account that is not the own one. */
export function AccountActs({ line, actions }: { line: AccountLine; actions: AccountActions }) {
  const t = useTranslations('people.account');
  const named = { name: line.name };
  const ref = { userId: line.id };
  if (line.disabled) {
    return <ActDialog size="mini" look="quiet" label={t('enable')} title={t('enableTitle', named)} submit={t('enable')} act={actions.enable} input={() => ref} done={t('enabled', named)}><p>{t('enableText')}</p></ActDialog>;
  }
  return (
    <span className="acts acts--end">
      <ActDialog size="mini" look="quiet" label={t('reset')} title={t('resetTitle', named)} submit={t('reset')} act={actions.reset} input={() => ref} done={t('resetDone')}
        after={({ password }) => <Once login={line.login} password={password} />}><p>{t('resetText')}</p></ActDialog>
      <ActDialog size="mini" look="quiet" label={t('disable')} title={t('disableTitle', named)} submit={t('disable')} act={actions.disable} done={t('disabled', named)}
        input={(form) => ({ ...ref, reason: form.get('reason') })}>
        <p>{t('disableText')}</p>
        <Words id={`disable-${line.id}`} name="reason" label={t('reason')} required longest={200} />
      </ActDialog>
    </span>
  );
}
