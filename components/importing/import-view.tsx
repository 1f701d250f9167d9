'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useAct } from '@/components/session/use-act';
import { Button } from '@/components/ui/button';
import { ChipLink } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { useToast } from '@/components/ui/toast';
import type { ActionResult } from '@/domain/filings/commands';
import type { ImportPage, ImportPreview } from '@/domain/importing/page';
import type { RuleSet } from '@/domain/rules/schema';
import { newId } from '@/lib/new-id';
import { FormPart } from './form-part';
import { LeftOverList } from './left-over-list';
import { PastImports } from './past-imports';
import { useSelection } from './use-selection';

export type TakeAct = (input: unknown) => Promise<ActionResult<{ readonly forms: readonly { readonly cells: number; readonly rows: number }[] }>>;
export type UndoAct = (input: unknown) => Promise<ActionResult<{ readonly forms: number }>>;

/** A read document beside the forms of a year: what is new, changed, unchanged or without a place, taken over whole or in part. */
export function ImportView({ page, take, undo }: { page: ImportPage; take: TakeAct; undo: UndoAct }) {
  const t = useTranslations('importing');
  const { document, years, year, preview, rules, imports } = page;
  return (
    <>
      <PageHead crumb={<Link href={`/documents/${document.id}`}>{t('back')}</Link>} title={t('title')} kind={document.title ?? document.name}
        meta={[document.department, document.fiscalYear === null ? null : t('ofYear', { year: String(document.fiscalYear) }), t('lead')]} />
      {years.length > 0 ? (
        <nav className="import-years" aria-label={t('years')}><span className="soft">{t('into')}</span>
          {years.map((option) => <ChipLink key={option.id} href={`/documents/${document.id}/import?year=${option.year}`} on={option.year === year}>{option.title}</ChipLink>)}
        </nav>
      ) : null}
      {preview && preview.document.fiscalYear !== null && preview.document.fiscalYear !== preview.cycle.year ? <p className="import-warn">{t('otherYear', { of: String(preview.document.fiscalYear), into: String(preview.cycle.year) })}</p> : null}
      {preview && !preview.department.same ? <p className="import-warn">{t('otherName', { printed: preview.document.department ?? '', own: preview.department.name })}</p> : null}
      <PastImports imports={imports} undo={undo} />
      {!document.read ? <Empty>{t('notRead')}</Empty> : !preview || !rules ? <Empty>{t('noYear')}</Empty>
        : preview.forms.length === 0 ? <><Empty>{t('noForm')}</Empty><LeftOverList documentId={document.id} items={preview.leftOver} title={t('leftOver.title')} /></>
        : <Choice preview={preview} rules={rules} take={take} />}
    </>
  );
}

function Choice({ preview, rules, take }: { preview: ImportPreview; rules: RuleSet; take: TakeAct }) {
  const t = useTranslations('importing');
  const router = useRouter();
  const toast = useToast();
  const selection = useSelection(preview.forms);
  const { run, busy, problem } = useAct(take);
  const [operation, setOperation] = useState(() => newId());
  const top = useRef<HTMLDivElement>(null);
  async function accept(): Promise<void> {
    const done = await run({ documentId: preview.document.id, cycleId: preview.cycle.id, operation, accepted: selection.accepted() });
    if (!done) return;
    setOperation(newId());
    toast(t('done', { forms: done.data.forms.length, cells: done.data.forms.reduce((sum, form) => sum + form.cells, 0) }));
    top.current?.scrollIntoView({ block: 'start' });
    router.refresh();
  }
  const first = preview.forms.find((form) => form.counts.changed > 0)?.key ?? null;
  return (
    <div ref={top}>
      <div className="import-acts">
        <Button look="main" disabled={busy || selection.total === 0} onClick={() => void accept()}>{busy ? t('busy') : t('accept', { cells: selection.total, forms: selection.forms })}</Button>
        <Button onClick={selection.all} disabled={busy}>{t('all')}</Button>
        <Button look="quiet" onClick={selection.none} disabled={busy}>{t('none')}</Button>
        <span className="soft small">{t('hint')}</span>
        {problem ? <p className="problem" role="alert">{problem}</p> : null}
      </div>
      {preview.forms.map((form) => <FormPart key={form.key} documentId={preview.document.id} form={form} rules={rules} fiscalYear={preview.cycle.year} selection={selection} begins={form.key === first} />)}
      {preview.leftOver.length > 0 ? <LeftOverList documentId={preview.document.id} items={preview.leftOver} title={t('leftOver.title')} /> : null}
    </div>
  );
}
