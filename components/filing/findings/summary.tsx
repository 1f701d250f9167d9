'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '@/components/compare/use-words';
import { Keys } from '@/components/ui/kbd';
import { Level } from '@/components/ui/level';
import type { Finding, Level as LevelCode } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { explanationKey } from '@/domain/filings/place';
import { findRow } from '@/domain/filings/cell';
import { useEditor, useLive } from '../editor-context';
import { LOOKS } from './note';
import { cellKeyOf, findCell, show } from './places';

const MOST_SHOWN = 8;
const LEVELS: readonly LevelCode[] = ['block', 'explain', 'hint'];

/** What stands between the form and its submit, with a link to each place. After a refused submit it takes the focus. */
export function Summary({ refused }: { refused: number }) {
  const t = useTranslations('filing.summary');
  const tStates = useTranslations('states.level');
  const { ready, explanations } = useLive();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.focus();
  }, [refused]);
  const unexplained = new Set(ready.unexplained.map((one) => explanationKey(one.code, one.place)));
  const explain = ready.explain.filter((finding) => finding.places.some((place) => unexplained.has(explanationKey(finding.code, place))));
  const lists: Readonly<Record<LevelCode, readonly Finding<Place>[]>> = { block: ready.block, explain, hint: ready.hint };
  const stands = ready.block.length + ready.unexplained.length > 0;
  if (!stands && ready.hint.length === 0) return null;
  void explanations;
  const bold = (chunks: ReactNode) => <b className="medium">{chunks}</b>;
  return (
    <section className={stands ? 'summary' : 'summary summary--ready'} aria-labelledby="summary-title" tabIndex={-1} ref={box} role={refused > 0 ? 'alert' : undefined}>
      <div>
        <h2 className="summary__title" id="summary-title">{stands ? t('not') : t('ready')}</h2>
        <p className="nowrap">{t.rich('counts', { block: ready.block.length, explain: ready.unexplained.length, hint: ready.hint.length, b: bold })}</p>
        <Keys keys={[['F8', t('next')], ['Shift F8', t('previous')]]} />
      </div>
      <dl className="go">
        {LEVELS.filter((level) => lists[level].length > 0).map((level) => (
          <Group key={level} level={level} label={tStates(level)} findings={lists[level]} />
        ))}
      </dl>
    </section>
  );
}

function Group({ level, label, findings }: { level: LevelCode; label: string; findings: readonly Finding<Place>[] }) {
  const t = useTranslations('filing.summary');
  const [shown, rest] = [findings.slice(0, MOST_SHOWN), findings.slice(MOST_SHOWN)];
  return (
    <>
      <dt><Level look={LOOKS[level]}>{label}</Level></dt>
      <dd>
        {shown.map((finding, index) => <PlaceLink key={`${finding.code}/${index}`} finding={finding} />)}
        {rest.length > 0 ? (
          <details className="more">
            <summary>{t('more', { count: rest.length })}</summary>
            {rest.map((finding, index) => <PlaceLink key={`${finding.code}/${index}`} finding={finding} />)}
          </details>
        ) : null}
      </dd>
    </>
  );
}

function PlaceLink({ finding }: { finding: Finding<Place> }) {
  const t = useTranslations('filing.summary');
  const tFindings = useTranslations('findings');
  const { view } = useEditor();
  const { body } = useLive();
  const words = useWords(view.kind, view.context);
  const place = finding.places[0] ?? { table: null, row: null, field: null };
  const key = `${finding.code}.short`;
  const short = tFindings.has(key as never) ? tFindings(key as never, finding.params as never) : finding.code;
  const row = place.table && place.row ? findRow(body, place.table, place.row) : null;
  const where = place.table === null ? null : place.table === 'header' || place.table === 'funds' ? (place.field ? words.field(place.table, place.field) : null) : words.rowName(place.table, row);
  const text = where && finding.places.length === 1 && !short.includes(where) ? t('at', { where: where.length > 14 ? `${where.slice(0, 13)}…` : where, text: short }) : short;
  const target = cellKeyOf(place, body);
  return (
    <a href={`#${encodeURIComponent(target)}`} onClick={(event) => { event.preventDefault(); show(findCell(target)); }}>
      {finding.places.length > 1 ? t('places', { text, count: finding.places.length }) : text}
    </a>
  );
}
