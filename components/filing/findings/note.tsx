'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFindingText } from '@/components/review/finding-text';
import { Level, type LevelLook } from '@/components/ui/level';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { explanationKey, placeKey } from '@/domain/filings/place';
import { useEditor, useLive } from '../editor-context';
import type { Ask, PlaceNote } from './group';
import { HowMeasured, measuredOf } from './how-measured';
import { isColumnWide } from './places';

export const LOOKS: Readonly<Record<'block' | 'explain' | 'hint', LevelLook>> = { block: 'stop', explain: 'ask', hint: 'tip' };

/** What was found at one place: what it is, what would mend it, and the line that explains it. */
export function Note({ note, atHead = false }: { note: PlaceNote; atHead?: boolean }) {
  const t = useTranslations('filing.note');
  const tValues = useTranslations('values');
  const tStates = useTranslations('states.level');
  const editor = useEditor();
  const textOf = useFindingText();
  const tFindings = useTranslations('findings');
  const shortOf = (finding: Finding<Place>): string => (tFindings.has(`${finding.code}.short` as never) ? tFindings(`${finding.code}.short` as never, finding.params as never) : textOf(finding));
  const { place, level, suggestion } = note;
  const said = atHead ? note.findings : note.findings.filter((finding, index) => index === 0 || !isColumnWide(finding));
  const [first, ...others] = said;
  if (!first) return null;
  const measured = measuredOf(note.findings);
  const at = place.table !== null && place.row !== null && place.field !== null ? { table: place.table, row: place.row, field: place.field } : null;
  const mayTake = !atHead && suggestion !== null && at !== null && editor.isOpen(at);
  return (
    <div className="note" data-asks={atHead ? undefined : note.asks.map(({ code, place: at }) => explanationKey(code, at)).join(' ')}>
      <Level look={LOOKS[level]}>{tStates(level)}</Level>
      <p>{isColumnWide(first) ? (atHead ? t('places', { text: shortOf(first), count: first.places.length }) : shortOf(first)) : textOf(first)}</p>
      <code>{first.code}</code>
      {others.map((finding) => <span key={finding.code} className="also"><span>{shortOf(finding)}</span><code>{finding.code}</code></span>)}
      {measured && !atHead ? <HowMeasured finding={measured} place={place} /> : null}
      {mayTake || (level === 'explain' && !atHead) ? (
        <span className="take">
          {mayTake && at && suggestion !== null ? (
            <>
              {tValues.rich(first.code === 'TG-09' || first.code === 'VL-01' ? 'shouldRead' : 'could', { text: suggestion })}{' '}
              <button className="link" type="button" data-take={placeKey(place)} onClick={() => editor.store.type([{ at, text: suggestion }])}>{tValues('take')}</button> <kbd>Alt A</kbd>{' '}
            </>
          ) : null}
          {level === 'explain' && !atHead ? <Explanation asks={note.asks} label={t('explainLabel', { what: textOf(first) })} /> : null}
        </span>
      ) : null}
    </div>
  );
}

/** 需说明: one line for a place, typed where the finding stands; the reviewer reads it. */
function Explanation({ asks, label }: { asks: readonly Ask[]; label: string }) {
  const t = useTranslations('filing.note');
  const { view } = useEditor();
  const { explanations, explain } = useLive();
  const lines = asks.map(({ code, place }) => explanations[explanationKey(code, place)]?.trim() ?? '');
  const said = lines.find((line) => line !== '') ?? '';
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const editable = view.open !== 'none';

  const keep = async () => {
    if (text === null) return;
    const line = text.trim();
    const done = lines.every((one) => one === line) || (await explain(asks, line));
    setFailed(!done);
    if (done) setText(null);
  };
  if (text === null) {
    return (
      <>
        {said === '' ? null : <span className="said-line">{t('said', { text: said })} </span>}
        {editable ? <button className="link" type="button" onClick={() => setText(said)}>{said === '' ? t('explain') : t('change')}</button> : null}
      </>
    );
  }
  return (
    <form className="explain" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
      <textarea className="area" rows={2} maxLength={2000} value={text} aria-label={label} autoFocus onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); void keep(); }
          if (event.key === 'Escape') { event.stopPropagation(); setText(null); }
        }} />
      <button className="btn btn--mini" type="submit">{t('keep')} <kbd>Enter</kbd></button>
      {failed ? <span className="field__problem" role="alert">{t('notKept')}</span> : null}
    </form>
  );
}
