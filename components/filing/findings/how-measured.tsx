'use client';

import { useTranslations } from 'next-intl';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { placeKey } from '@/domain/filings/place';
import { useEditor } from '../editor-context';

const textOf = (value: string | number | undefined): string | null => (typeof value === 'string' ? value : null);

/** The first of the findings that says how such a promise is measured. */
export const measuredOf = (findings: readonly Finding<Place>[]): Finding<Place> | null => findings.find((finding) => textOf(finding.params.measure) !== null) ?? null;

/**
 * For a promise that cannot be measured: an indicator of the library that could stand there under its own name, taken over by one key,
 * and how it is measured and what proves it.
 */
export function HowMeasured({ finding, place }: { finding: Finding<Place>; place: Place }) {
  const t = useTranslations('library');
  const tFindings = useTranslations('findings.measure');
  const tValues = useTranslations('values');
  const { store, isOpen } = useEditor();
  const [measure, code, rename, instead] = ['measure', 'library', 'rename', 'instead'].map((key) => textOf(finding.params[key]));
  if (!measure) return null;
  const said = (part: 'how' | 'evidence') => (code && t.has(`indicator.${code}.${part}` as never) ? t(`indicator.${code}.${part}` as never) : tFindings(`${measure}.${part}` as never));
  const row = place.table !== null && place.row !== null ? { table: place.table, row: place.row } : null;
  // a fault of the whole row has no cell of its own: its rewrite is one of the value
  const value = instead ?? (place.field === null ? finding.suggestion : null);
  const cells = row && value ? [...(rename ? [{ at: { ...row, field: 'name' }, text: rename }] : []), { at: { ...row, field: 'target' }, text: value }] : [];
  const mayTake = cells.length > 0 && cells.every(({ at }) => isOpen(at));
  return (
    <span className="take">
      {value && !rename ? <>{tValues.rich('could', { text: value })}{' '}</> : null}
      {rename && instead ? <>{t.rich('advice.instead', { name: rename, value: instead, b: (chunks) => <b>{chunks}</b> })}{' '}</> : null}
      {mayTake ? <><button className="link" type="button" data-take={placeKey(place)} onClick={() => store.type(cells)}>{tValues('take')}</button> <kbd>Alt A</kbd>{' '}</> : null}
      <details className="how"><summary>{t('advice.summary')}</summary><span>{t('advice.how', { text: said('how') })}</span> <span>{t('advice.evidence', { text: said('evidence') })}</span></details>
    </span>
  );
}
