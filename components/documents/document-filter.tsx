import { useTranslations } from 'next-intl';
import { Choice } from '@/components/people/choice';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { DOCUMENT_STATES, type DocumentFilter } from '@/domain/documents/kept-document';
import { DOCUMENT_KINDS } from '@/domain/reading/document';

/** A form that only changes the address: the list can be sent to a colleague as it is seen. */
export function DocumentFilterForm({ filter, years }: { filter: DocumentFilter; years: readonly number[] }) {
  const t = useTranslations('check.kept');
  const kinds = useTranslations('reading.kinds');
  return (
    <form className="filter" method="get" role="search">
      <div className="field--wide"><Field id="text" name="text" type="search" label={t('search')} defaultValue={filter.text} maxLength={100} /></div>
      <Choice id="year" name="year" label={t('year')} defaultValue={filter.year === null ? '' : String(filter.year)}>
        <option value="">{t('allYears')}</option>
        {years.map((year) => <option key={year} value={year}>{year}</option>)}
      </Choice>
      <Choice id="kind" name="kind" label={t('kind')} defaultValue={filter.kind ?? ''}>
        <option value="">{t('allKinds')}</option>
        {DOCUMENT_KINDS.map((kind) => <option key={kind} value={kind}>{kinds(kind)}</option>)}
      </Choice>
      <Choice id="state" name="state" label={t('state')} defaultValue={filter.state ?? ''}>
        <option value="">{t('allStates')}</option>
        {DOCUMENT_STATES.map((state) => <option key={state} value={state}>{t(`states.${state}`)}</option>)}
      </Choice>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
