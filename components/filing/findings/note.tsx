'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFindingText } from '@/components/review/finding-text';
import { Level, type LevelLook } from '@/components/ui/level';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { explanationKey, placeKey } from '@/domain/filings/place';
import { useEditor, useLive } from '../editor-context';

export const LOOKS: Readonly<Record<'block' | 'explain' | 'hint', LevelLook>> = { block: 'stop', explain: 'ask', hint: 'tip' };

/** One finding beside its place: what it is, what would mend it, and the line that explains it. */
export function Note({ finding, place, as: Tag = 'div' }: { finding: Finding<Place>; place: Place; as?: 'div' | 'li' }) {
  const t = useTranslations('filing.note');
  const tValues = useTranslations('values');
  const tStates = useTranslations('states.level');
  const editor = useEditor();
  const live = useLive();
  const textOf = useFindingText();
  const level = live.levelOf(finding);
  const at = place.table !== null && place.row !== null && place.field !== null ? { table: place.table, row: place.row, field: place.field } : null;
  const mayTake = finding.suggestion !== null && at !== null && editor.isOpen(at);
  return (
    <Tag className="note" id={`note-${finding.code}-${placeKey(place)}`}>
      <Level look={LOOKS[level]}>{tStates(level)}</Level>
      <p>{textOf(finding)}</p>
      <code>{finding.code}</code>
      {mayTake && at && finding.suggestion !== null ? (
        <span className="take">
          {tValues.rich(finding.code === 'TG-09' || finding.code === 'VL-01' ? 'shouldRead' : 'could', { text: finding.suggestion })}{' '}
          <button className="link" type="button" data-take={placeKey(place)} onClick={() => editor.store.type([{ at, text: finding.suggestion ?? '' }])}>{tValues('take')}</button>{' '}
          <kbd>Alt A</kbd>
        </span>
      ) : null}
      {level === 'explain' ? <Explanation code={finding.code} place={place} label={t('explainLabel', { what: textOf(finding) })} /> : null}
    </Tag>
  );
}

/** 需说明: one line for a place, typed where the finding stands; the reviewer reads it. */
function Explanation({ code, place, label }: { code: string; place: Place; label: string }) {
  const t = useTranslations('filing.note');
  const { view } = useEditor();
  const { explanations, explain } = useLive();
  const said = explanations[explanationKey(code, place)] ?? '';
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const editable = view.open !== 'none';

  const keep = async () => {
    if (text === null) return;
    const done = text.trim() === said || (await explain(code, place, text.trim()));
    setFailed(!done);
    if (done) setText(null);
  };
  if (text === null) {
    return (
      <span className="take">
        {said === '' ? null : <span className="said-line">{t('said', { text: said })} </span>}
        {editable ? <button className="link" type="button" onClick={() => setText(said)}>{said === '' ? t('explain') : t('change')}</button> : null}
      </span>
    );
  }
  return (
    <form className="take explain" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
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
