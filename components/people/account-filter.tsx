import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ROLES } from '@/domain/access/roles';
import { Choice } from './choice';

export interface AccountFilterValue { readonly text: string; readonly role: string; readonly state: string }

/** A form that only changes the address: the list can be sent to a colleague as it is seen. */
export function AccountFilter({ value, total }: { value: AccountFilterValue; total: number }) {
  const t = useTranslations('people');
  const role = useTranslations('states.role');
  return (
    <form className="filter" method="get" role="search">
      <div className="field--wide"><Field id="q" name="q" type="search" label={t('filter.person')} defaultValue={value.text} maxLength={60} /></div>
      <Choice id="role" name="role" label={t('role')} defaultValue={value.role}>
        <option value="">{t('filter.all')}</option>
        {ROLES.map((code) => <option key={code} value={code}>{role(code)}</option>)}
      </Choice>
      <Choice id="state" name="state" label={t('state')} defaultValue={value.state}>
        {(['open', 'closed', 'all'] as const).map((code) => <option key={code} value={code}>{t(`filter.${code}`)}</option>)}
      </Choice>
      <Button type="submit">{t('filter.show')}</Button>
      <span className="filter__count">{t('filter.people', { total })}</span>
    </form>
  );
}
