import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FILING_ACTS, REGION_ACTS } from '@/domain/trail/acts';
import { actKey } from '@/domain/trail/said';
import { Choice } from './choice';

export interface TrailQuery { readonly act: string; readonly person: string; readonly from: string; readonly to: string; readonly scope: 'all' | 'region' }

/** The filter stands in the address; "region" leaves out what happened to single forms. */
export function TrailFilter({ query }: { query: TrailQuery }) {
  const t = useTranslations('people');
  const act = (code: string) => <option key={code} value={code}>{t(`acted.${actKey(code)}` as never)}</option>;
  return (
    <form className="filter" method="get" role="search">
      <Choice id="scope" name="scope" label={t('trail.scope')} defaultValue={query.scope}>
        <option value="region">{t('trail.region')}</option>
        <option value="all">{t('trail.everything')}</option>
      </Choice>
      <Choice id="act" name="act" label={t('trail.act')} defaultValue={query.act}>
        <option value="">{t('filter.all')}</option>
        <optgroup label={t('trail.region')}>{REGION_ACTS.map(act)}</optgroup>
        <optgroup label={t('trail.filings')}>{FILING_ACTS.map(act)}</optgroup>
      </Choice>
      <Field id="person" name="person" type="search" label={t('trail.person')} defaultValue={query.person} maxLength={40} />
      <Field id="from" name="from" type="date" label={t('trail.from')} defaultValue={query.from} />
      <Field id="to" name="to" type="date" label={t('trail.to')} defaultValue={query.to} />
      <Button type="submit">{t('filter.show')}</Button>
    </form>
  );
}
