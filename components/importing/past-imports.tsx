'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useAct } from '@/components/session/use-act';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { PastImport } from '@/domain/importing/page';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import type { UndoAct } from './import-view';

/** What was taken over from this document before: into which drafts, and one click back while nobody has touched them. */
export function PastImports({ imports, undo }: { imports: readonly PastImport[]; undo: UndoAct }) {
  const t = useTranslations('importing');
  if (imports.length === 0) return null;
  return (
    <section className="block" aria-labelledby="past-imports">
      <div className="block__head"><h2 id="past-imports">{t('past.title')}</h2></div>
      <ul className="import-past">{imports.map((one) => <Past key={one.id} one={one} undo={undo} />)}</ul>
    </section>
  );
}

function Past({ one, undo }: { one: PastImport; undo: UndoAct }) {
  const t = useTranslations('importing');
  const locale = localeOf(useLocale());
  const router = useRouter();
  const toast = useToast();
  const { run, busy, problem } = useAct(undo);
  const cells = one.forms.reduce((sum, form) => sum + form.cells, 0);
  async function back(): Promise<void> {
    const done = await run({ importId: one.id });
    if (done) toast(t('past.undone', { count: done.data.forms }));
    router.refresh();
  }
  return (
    <li className={one.undoneAt ? 'is-undone' : undefined}>
      <p><b>{t('past.line', { when: momentText(one.at, locale), name: one.by, forms: one.forms.length, cells })}</b>{one.undoneAt ? <span className="quiet"> {t('past.undoneAt', { when: momentText(one.undoneAt, locale) })}</span> : null}</p>
      {one.undoneAt ? null : <p className="import-past__forms">{one.forms.map((form) => <Link key={form.filingId} className="link" href={`/filings/${form.filingId}`}>{form.title}（{t(`kinds.${form.kind as 'monitoring'}`)}）</Link>)}</p>}
      {one.undoneAt ? null : one.edited ? <p className="soft">{t('past.edited', { title: one.edited.title, name: one.edited.by })}</p> : <Button size="row" disabled={busy} onClick={() => void back()}>{t('past.undo')}</Button>}
      {problem ? <p className="problem" role="alert">{problem}</p> : null}
    </li>
  );
}
