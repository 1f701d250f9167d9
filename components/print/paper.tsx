'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip';
import type { Body } from '@/domain/filings/body';
import type { FilingView, VersionView } from '@/domain/filings/view';
import { fullMomentText } from '@/lib/format/dates';
import { PRINT_FORMS } from './forms';
import type { Cell, Sheet } from './grid';

/** The official form as it comes out of the printer; on screen the same sheet on a desk. */
export function Paper({ view, body, version, form, now }: { view: FilingView; body: Body; version: VersionView | null; form: string | null; now: string }) {
  const t = useTranslations('review.paper');
  const tStates = useTranslations('states');
  const forms = PRINT_FORMS[view.kind] ?? [];
  const chosen = forms.find((one) => one.code === form) ?? forms[0];
  if (!chosen) return null;
  const sheet = chosen.sheet(view, body);
  const state = version ? tStates(`state.${version.accepted ? (view.stage === 'target' ? 'approved' : 'accepted') : view.versionNo === version.no ? view.state : 'returned'}` as never) : t('working');
  return (
    <main className="desk-of-paper" id="main">
      <div className="block__head no-print">
        <Link href={`/filings/${view.id}`}>{view.docNo}</Link>
        {forms.length > 1 ? <span className="chips">{forms.map((one) => <ChipLink key={one.code} href={`/filings/${view.id}/print?form=${one.code}${version ? `&version=${version.no}` : ''}`} on={one === chosen} small>{t(`form.${one.code}`)}</ChipLink>)}</span> : null}
        <span className="soft small">{t('hint')}</span>
        <button type="button" className="btn btn--main push" onClick={() => window.print()}>{t('print')}</button>
      </div>
      <article className={sheet.landscape ? 'paper paper--wide' : 'paper'} lang="zh-Hans-CN">
        <h1>{sheet.title}</h1>
        {sheet.yearLine ? <p className="paper__year">{sheet.yearLine}</p> : null}
        {sheet.above ? <p className="paper__above"><span>{sheet.above[0]}</span><span>{sheet.above[1]}</span></p> : null}
        {sheet.landscape ? null : <Texts sheet={sheet} />}
        <Grid sheet={sheet} />
        {sheet.landscape ? <Texts sheet={sheet} /> : null}
        <p className="paper__foot">{sheet.foot.map((text) => <span key={text}>{text}</span>)}</p>
        <p className="paper__state">
          {version ? t('stateOf', { no: version.no, state, receipt: version.receiptNo, hash: version.hash.slice(0, 16) }) : t('draftOf', { docNo: view.docNo })}
          {version?.decision ? `　${version.decision.docNo}` : ''}　{t('printed', { at: fullMomentText(now, 'zh-CN') })}{view.demo ? `　${t('demo')}` : ''}
        </p>
      </article>
    </main>
  );
}

function Texts({ sheet }: { sheet: Sheet }) {
  return (
    <>
      {sheet.texts.map((part) => <section key={part.heading} className="paper__text"><h2>{part.heading}</h2>{part.lines.map((line) => <p key={line}>{line}</p>)}</section>)}
    </>
  );
}

/** Facts, then the indicators with a head that every page repeats; the two tables stand as one grid. */
function Grid({ sheet }: { sheet: Sheet }) {
  const { side, head, rows, after } = sheet.table;
  return (
    <>
      {sheet.rows.length > 0 ? <table className="official"><Columns widths={sheet.widths} /><tbody>{sheet.rows.map((row, index) => <Row key={index} cells={row} />)}</tbody></table> : null}
      <table className={sheet.rows.length > 0 ? 'official official--next' : 'official'}>
        <Columns widths={sheet.widths} />
        <thead>{head.map((row, index) => <Row key={index} cells={side && index === 0 ? [{ text: '', align: 'center', rows: head.length, open: 'below' }, ...row] : row} />)}</thead>
        <tbody>
          {rows.map((row, index) => <Row key={index} cells={side && index === 0 ? [{ text: side, align: 'center', rows: rows.length, upright: true, open: 'above' }, ...row] : row} />)}
          {after.map((row, index) => <Row key={`after-${index}`} cells={row} />)}
        </tbody>
      </table>
    </>
  );
}

function Columns({ widths }: { widths: readonly number[] }) {
  const all = widths.reduce((total, width) => total + width, 0);
  return <colgroup>{widths.map((width, index) => <col key={index} style={{ width: `${(100 * width) / all}%` }} />)}</colgroup>;
}

function Row({ cells }: { cells: readonly Cell[] }) {
  return (
    <tr>{cells.map((cell, at) => (
      <td key={at} colSpan={cell.cols ?? 1} rowSpan={cell.rows ?? 1} className={classOf(cell)} style={cell.tall ? { height: `${cell.tall * 1.6}em` } : undefined}>{cell.upright ? <span>{cell.text}</span> : cell.text}</td>
    ))}</tr>
  );
}

const classOf = (cell: Cell): string => [`is-${cell.align ?? 'start'}`, cell.upright ? 'is-upright' : '', cell.tall ? 'is-tall' : '', cell.open ? `is-open-${cell.open}` : ''].filter(Boolean).join(' ');
