'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { ActDialog, type Act } from './act-dialog';
import { Choice } from './choice';
import { Once } from './once';

export interface UnitChoice { readonly id: string; readonly name: string; readonly code: string }

export function NewAccount({ units, create }: { units: readonly UnitChoice[]; create: Act<{ userId: string; password: string }> }) {
  const t = useTranslations('people');
  const login = useRef('');
  return (
    <ActDialog look="main" label={<><Icon name="add" />{t('newAccount.open')}</>} title={t('newAccount.title')} submit={t('newAccount.submit')} act={create} done={t('newAccount.done')}
      input={(form) => {
        login.current = String(form.get('login')).trim().toLowerCase();
        return { login: login.current, name: form.get('name'), unitId: form.get('unitId'), phone: String(form.get('phone')).trim() || null };
      }}
      after={({ password }) => <Once login={login.current} password={password} />}>
      <div className="form-2">
        <Field id="new-name" name="name" label={t('name')} maxLength={40} required autoFocus />
        <Field id="new-login" name="login" label={t('login')} hint={t('newAccount.loginHint')} pattern="[A-Za-z0-9][A-Za-z0-9._\-]{2,39}" autoCapitalize="none" spellCheck={false} autoComplete="off" required />
        <div className="whole"><Choice id="new-unit" name="unitId" label={t('unit')} required defaultValue="">
          <option value="" disabled>{t('choose')}</option>
          {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}（{unit.code}）</option>)}
        </Choice></div>
        <div className="whole"><Field id="new-phone" name="phone" label={t('phone')} hint={t('newAccount.phoneHint')} pattern="[0-9+\(\) \-]{5,20}" inputMode="tel" autoComplete="off" /></div>
      </div>
      <p className="soft small">{t('newAccount.note')}</p>
    </ActDialog>
  );
}
