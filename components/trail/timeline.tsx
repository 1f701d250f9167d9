'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useWords } from '@/components/compare/use-words';
import { ChipLink } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import type { Cell, Place } from '@/domain/filings/body';
import { findRow } from '@/domain/filings/cell';
import type { FilingView } from '@/domain/filings/view';
import { KINDS } from '@/domain/kinds/registry';
import { detailsOf, sentenceOf, type Naming } from '@/domain/trail/sentence';
import { clockText, dateText, fullMomentText } from '@/lib/format/dates';

export interface Line { readonly seq: number; readonly at: string; readonly act: string; readonly name: string; readonly body: string; readonly hash: string }
interface Props { readonly view: FilingView; readonly trail: { readonly lines: readonly Line[]; readonly count: number; readonly head: string; readonly older: number | null }; readonly only: 'all' | 'acts' | 'cells' }

/** 留痕 as sentences on an upright cord: who, when, what from what to what, why. */
export function Timeline({ view, trail, only }: Props) {
  const t = useTranslations('trail');
  const naming = useNaming(view);
  const { locale } = useWords(view.kind, view.context);
  const days = useMemo(() => {
    const list: { day: string; lines: Line[] }[] = [];
    for (const line of trail.lines) {
      const day = dateText(line.at, locale);
      const last = list.at(-1);
      if (last?.day === day) last.lines.push(line); else list.push({ day, lines: [line] });
    }
    return list;
  }, [trail.lines, locale]);
  const href = (query: string) => `/filings/${view.id}/trail${query}`;
  return (
    <main className="main" id="main">
      <PageHead title={view.title} kind={t('title')} meta={[view.department.name, t('lead')]} crumb={<Link href={`/filings/${view.id}`}>{view.docNo}</Link>} />
      <div className="block__head">
        <span className="chips" role="group" aria-label={t('show')}>
          <ChipLink href={href('')} on={only === 'all'}>{t('all')}</ChipLink>
          <ChipLink href={href('?only=acts')} on={only === 'acts'}>{t('acts')}</ChipLink>
          <ChipLink href={href('?only=cells')} on={only === 'cells'}>{t('cells')}</ChipLink>
        </span>
        <span className="soft small push">{t('head', { count: trail.count, hash: trail.head.slice(0, 16) })}</span>
      </div>
      {days.length === 0 ? <Empty>{t('empty')}</Empty> : days.map(({ day, lines }) => (
        <section key={day} className="block" aria-label={day}>
          <h2 className="below-2">{day}</h2>
          <ol className="line">
            {lines.map((line) => {
              const { key, values } = sentenceOf(line.act, detailsOf(line.body), naming);
              return (
                <li key={line.seq} className={line.act === 'cell.saved' || line.act.startsWith('row.') ? 'is-open' : undefined}>
                  <p><span className="medium">{line.name}</span> <time className="soft" dateTime={line.at}>{clockText(line.at, true)}</time></p>
                  <p className="pre">{t(key as never, values as never)}</p>
                  <p className="quiet small" title={line.hash}>{t('seq', { seq: line.seq })}　<code>{line.hash.slice(0, 16)}</code></p>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {trail.older === null ? null : <p className="gap-5"><Link className="btn" href={href(`?before=${trail.older}${only === 'all' ? '' : `&only=${only}`}`)}>{t('older')}</Link></p>}
    </main>
  );
}

/** Names of places and cells as this filing has them; a row that is gone is said to be gone. */
function useNaming(view: FilingView): Naming {
  const t = useTranslations('trail');
  const tStates = useTranslations('states');
  const words = useWords(view.kind, view.context);
  return useMemo<Naming>(() => {
    const tables = KINDS[view.kind]?.tables ?? [];
    const specOf = (place: Place) => tables.find((table) => table.name === place.table)?.fields[place.field ?? ''];
    return {
      place: (place, name) => {
        if (place.table === null) return t('wholeForm');
        const table = tables.find((one) => one.name === place.table);
        const row = place.row ? findRow(view.body, place.table, place.row) : null;
        const called = table?.shape === 'one' ? null : place.row === null ? words.section(place.table) : row ? words.rowName(place.table, row) : (name ?? t('rowGone'));
        return [called, place.field ? words.field(place.table, place.field) : null].filter(Boolean).join('，') || words.section(place.table);
      },
      cell: (place: Place, cell: Cell) => {
        const spec = specOf(place);
        return spec && place.field ? words.cell(place.field, spec, cell) : typeof cell === 'string' ? cell : '';
      },
      state: (code) => (tStates.has(`state.${code}` as never) ? tStates(`state.${code}` as never) : code),
      grade: (code) => (tStates.has(`grade.${code}` as never) ? tStates(`grade.${code}` as never) : code),
      moment: (iso) => fullMomentText(iso, words.locale),
      day: (iso) => (iso ? dateText(iso, words.locale) : ''),
    };
  }, [view.kind, view.body, t, tStates, words]);
}
