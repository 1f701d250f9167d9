'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { State } from '@/components/ui/pip';
import { cellKey, type ImportForm } from '@/domain/importing/proposal';
import type { RuleSet } from '@/domain/rules/schema';
import { FormTable } from './form-table';
import { LeftOverList } from './left-over-list';
import { Tick } from './tick';
import { keysOf, stated, type Selection } from './use-selection';

interface Props {
  readonly documentId: string;
  readonly form: ImportForm;
  readonly rules: RuleSet;
  readonly fiscalYear: number;
  readonly selection: Selection;
  readonly begins: boolean;
}

const COUNTED = ['new', 'changed', 'unchanged', 'cannot_place'] as const;

/** One form of the year: what would happen to it in one line, and every cell of it when it is opened. */
export function FormPart({ documentId, form, rules, fiscalYear, selection, begins }: Props) {
  const t = useTranslations('importing');
  const [open, setOpen] = useState(begins);
  const name = form.name || t('unnamed');
  const id = `form-${form.key.replace(':', '-')}`;
  const counts = { ...form.counts, cannot_place: form.counts.cannot_place + form.leftOver.length };
  return (
    <section className="import-form" aria-labelledby={id}>
      <div className="import-form__head">
        <Tick state={form.action === 'refuse' ? null : selection.state(form, form.rows)} label={t('takeForm', { name })} onChange={(on) => selection.put(form, on ? stated(form.rows) : keysOf(form.rows), on)} />
        <h2 id={id}><button type="button" aria-expanded={open} aria-controls={`${id}-cells`} onClick={() => setOpen(!open)}>{name}</button></h2>
        <span className="import-form__kind">{t(`kinds.${form.kind}`)}{form.period === null ? '' : ` · ${t('period', { period: form.period })}`}</span>
        <span className="import-form__to">{form.filing ? <Link className="link" href={`/filings/${form.filing.id}`}>{form.filing.docNo}</Link> : form.action === 'create' ? <State fill={1}>{t('create')}</State> : null}</span>
        {form.action === 'refuse' ? null : (
          <dl className="import-counts">{COUNTED.map((status) => <div key={status} className={counts[status] === 0 ? 'is-none' : undefined}><dt>{t(`status.${status}`)}</dt><dd>{counts[status]}</dd></div>)}</dl>
        )}
        {form.action === 'refuse' ? null : <span className="import-form__taken">{t('taken', { count: selection.count(form) })}</span>}
      </div>
      {form.refusal ? <p className="import-refusal">{t(`refusal.${form.refusal.why}`, { name, ...form.refusal.params })}</p> : null}
      <div id={`${id}-cells`} hidden={!open}>
        {open && form.rows.length > 0 ? <FormTable documentId={documentId} form={form} rules={rules} fiscalYear={fiscalYear} selection={selection} onTick={(row, field, on) => selection.put(form, [cellKey(row, field)], on)} /> : null}
        {open && form.leftOver.length > 0 ? <LeftOverList documentId={documentId} items={form.leftOver} title={t('leftOver.ofForm')} /> : null}
      </div>
    </section>
  );
}
