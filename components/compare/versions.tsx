'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CopyText } from './copy-text';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import type { Body } from '@/domain/filings/body';
import { compareBodies, countChanges } from '@/domain/filings/compare';
import type { FilingView } from '@/domain/filings/view';
import { KINDS } from '@/domain/kinds/registry';
import { dateText, fullMomentText } from '@/lib/format/dates';
import { DifferenceTable } from './difference-table';
import { useWords } from './use-words';

export interface Compared { readonly before: { readonly no: number; readonly body: Body }; readonly after: { readonly no: number | null; readonly body: Body } }

/** All versions of a filing with their receipts, and any two of them side by side. */
export function Versions({ view, compared }: { view: FilingView; compared: Compared | null }) {
  const t = useTranslations('review.compare');
  const words = useWords(view.kind, view.context);
  const tables = KINDS[view.kind]?.tables ?? [];
  const counted = compared ? countChanges(compareBodies(compared.before.body, compared.after.body, tables)) : null;
  const working = view.open !== 'none';
  return (
    <main className="main" id="main">
      <PageHead title={view.title} kind={t('title')} meta={[view.department.name, t('lead')]} crumb={<Link href={`/filings/${view.id}`}>{view.docNo}</Link>}
        tools={<button type="button" className="link" onClick={() => window.print()}>{t('print')}</button>} />
      {view.versions.length === 0 ? <Empty>{t('none')}</Empty> : (
        <>
          <div className="scroll">
            <table className="table">
              <caption className="sr">{t('versions')}</caption>
              <thead><tr><th scope="col">{t('columns.no')}</th><th scope="col">{t('columns.at')}</th><th scope="col">{t('columns.by')}</th><th scope="col">{t('columns.receipt')}</th><th scope="col">{t('columns.decision')}</th><th scope="col">{t('columns.hash')}</th></tr></thead>
              <tbody>
                {[...view.versions].reverse().map((version) => (
                  <tr key={version.id}>
                    <th scope="row" className="nowrap">{t('before', { no: version.no })}{version.accepted ? <> <span className="lv lv--done">{t('accepted')}</span></> : null}</th>
                    <td className="nowrap">{fullMomentText(version.at, words.locale)}</td>
                    <td>{version.by}</td>
                    <td className="nowrap">{version.receiptNo}</td>
                    <td>{version.decision ? t('decisionOf', { docNo: version.decision.docNo, day: dateText(version.decision.on, words.locale) }) : ''}</td>
                    <td><CopyText text={version.hash} label={t('copyHash')}><code>{version.hash.slice(0, 16)}</code></CopyText></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {view.versions.length + (working ? 1 : 0) < 2 ? <p className="soft gap-4">{t('one')}</p> : (
            <form className="pick-two no-print" method="get">
              <label>{t('older')} <select className="input" name="from" defaultValue={compared?.before.no ?? ''}>{view.versions.map((version) => <option key={version.id} value={version.no}>{t('before', { no: version.no })}</option>)}</select></label>
              <label>{t('newer')} <select className="input" name="to" defaultValue={compared?.after.no ?? 'working'}>
                {view.versions.map((version) => <option key={version.id} value={version.no}>{t('before', { no: version.no })}</option>)}
                {working ? <option value="working">{t('working')}</option> : null}
              </select></label>
              <button type="submit" className="btn btn--row">{t('show')}</button>
              {counted ? <span className="soft small">{t('count', { places: counted.places, unchanged: counted.unchanged })}</span> : null}
            </form>
          )}
          {compared ? <DifferenceTable tables={tables} before={compared.before} after={compared.after} words={words} /> : null}
        </>
      )}
    </main>
  );
}
