'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '@/components/compare/use-words';
import { Keys } from '@/components/ui/kbd';
import { Level } from '@/components/ui/level';
import type { Finding, Level as LevelCode } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { placeKey } from '@/domain/filings/place';
import { findRow } from '@/domain/filings/cell';
import { useEditor, useLive } from '../editor-context';
import { LOOKS } from './note';
import { cellKeyOf, findCell, isColumnWide, show } from './places';

const MOST_SHOWN = 8;
interface Link { readonly finding: Finding<Place>; readonly place: Place }
const NOWHERE: Place = { table: null, row: null, field: null };
const LEVELS: readonly LevelCode[] = ['block', 'explain', 'hint'];

/** What stands between the form and its submit, with a link to each place. After a refused submit it takes the focus. */
export function Summary({ refused, left }: { refused: number; left: number }) {
  const t = useTranslations('filing.summary');
  const tStates = useTranslations('states.level');
  const { ready } = useLive();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.focus();
  }, [refused]);
  // One link per place that needs a line, under the name of the fault that is its own.
  const explain = [...new Map([...ready.unexplained].map((one) => [placeKey(one.place), one.place])).values()].flatMap((place): Link[] => {
    const asking = ready.explain.filter((finding) => finding.places.some((other) => placeKey(other) === placeKey(place)));
    const finding = asking.find((one) => !isColumnWide(one)) ?? asking[0];
    return finding ? [{ finding, place }] : [];
  });
  const linkOf = (finding: Finding<Place>): Link => ({ finding, place: finding.places[0] ?? NOWHERE });
  const lists: Readonly<Record<LevelCode, readonly Link[]>> = { block: ready.block.map(linkOf), explain, hint: ready.hint.map(linkOf) };
  const stands = ready.block.length + ready.unexplained.length > 0;
  if (!stands && ready.hint.length === 0) return null;
  const bold = (chunks: ReactNode) => <b className="medium">{chunks}</b>;
  return (
    <section className={stands ? 'summary' : 'summary summary--ready'} aria-labelledby="summary-title" tabIndex={-1} ref={box} role={refused > 0 ? 'alert' : undefined}>
      <div>
        <h2 className="summary__title" id="summary-title">{stands ? t('not') : left > 0 ? t('mendFirst', { count: left }) : t('ready')}</h2>
        <p className="nowrap">{t.rich('counts', { block: ready.block.length, explain: explain.length, hint: ready.hint.length, b: bold })}</p>
        <Keys keys={[['F8', t('next')], ['Shift F8', t('previous')]]} />
      </div>
      <dl className="go">
        {LEVELS.filter((level) => lists[level].length > 0).map((level) => (
          <Group key={level} level={level} label={tStates(level)} links={lists[level]} />
        ))}
      </dl>
    </section>
  );
}

function Group({ level, label, links }: { level: LevelCode; label: string; links: readonly Link[] }) {
  const t = useTranslations('filing.summary');
  const [shown, rest] = [links.slice(0, MOST_SHOWN), links.slice(MOST_SHOWN)];
  return (
    <>
      <dt><Level look={LOOKS[level]}>{label}</Level></dt>
      <dd>
        {shown.map((link, index) => <PlaceLink key={`${link.finding.code}/${index}`} link={link} alone={level === 'explain'} />)}
        {rest.length > 0 ? (
          <details className="more">
            <summary>{t('more', { count: rest.length })}</summary>
            {rest.map((link, index) => <PlaceLink key={`${link.finding.code}/${index}`} link={link} alone={level === 'explain'} />)}
          </details>
        ) : null}
      </dd>
    </>
  );
}

function PlaceLink({ link: { finding, place }, alone }: { link: Link; alone: boolean }) {
  const t = useTranslations('filing.summary');
  const tFindings = useTranslations('findings');
  const { view } = useEditor();
  const { body } = useLive();
  const words = useWords(view.kind, view.context);
  const key = `${finding.code}.short`;
  const short = tFindings.has(key as never) ? tFindings(key as never, finding.params as never) : finding.code;
  const row = place.table && place.row ? findRow(body, place.table, place.row) : null;
  const where = place.table === null ? null : place.table === 'header' || place.table === 'funds' ? (place.field ? words.field(place.table, place.field) : null) : words.rowName(place.table, row);
  const text = where && (alone || finding.places.length === 1) && !short.includes(where) ? t('at', { where: where.length > 14 ? `${where.slice(0, 13)}…` : where, text: short }) : short;
  const target = cellKeyOf(place, body);
  return (
    <a href={`#${encodeURIComponent(target)}`} onClick={(event) => { event.preventDefault(); show(findCell(target)); }}>
      {!alone && finding.places.length > 1 ? t('places', { text, count: finding.places.length }) : text}
    </a>
  );
}
