'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords, type Words } from '@/components/compare/use-words';
import { Button } from '@/components/ui/button';
import { findRow } from '@/domain/filings/cell';
import type { OpinionView } from '@/domain/filings/view';
import { useEditor, useLive } from './editor-context';
import { cellKeyOf, findCell, show } from './findings/places';
import { mendedOf, returnedOpinions } from './mend';

export function useToMend(): { readonly opinions: readonly OpinionView[]; readonly left: number } {
  const { view } = useEditor();
  const { body } = useLive();
  const opinions = returnedOpinions(view.opinions);
  return { opinions, left: opinions.filter((opinion) => mendedOf(opinion, view.before?.body ?? null, body) === 'open').length };
}

/** What came back, one line each: go there and change it, or say why it stays. */
export function MendList() {
  const t = useTranslations('filing.mend');
  const { view } = useEditor();
  const { opinions, left } = useToMend();
  const words = useWords(view.kind, view.context);
  if (opinions.length === 0 || view.open === 'none') return null;
  return (
    <section className="mend" aria-labelledby="mend-title">
      <div className="block__head flush">
        <h2 id="mend-title">{left === 0 ? t('done') : t('title', { count: left })}</h2>
        {view.open === 'all' ? null : <span className="soft">{t('rest')}</span>}
      </div>
      <ul>{opinions.map((opinion) => <Line key={opinion.id} opinion={opinion} words={words} />)}</ul>
    </section>
  );
}

function Line({ opinion, words }: { opinion: OpinionView; words: Words }) {
  const t = useTranslations('filing.mend');
  const router = useRouter();
  const { view, actions } = useEditor();
  const { body } = useLive();
  const [answer, setAnswer] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const status = mendedOf(opinion, view.before?.body ?? null, body);
  const { place } = opinion;
  const where = place.table === null ? t('form')
    : opinion.scope === 'missing' ? t('missing', { section: words.section(place.table) })
      : place.row === null ? words.section(place.table)
        : [place.table === 'header' ? null : words.rowName(place.table, findRow(body, place.table, place.row)), place.field ? words.field(place.table, place.field) : null].filter(Boolean).join('，');
  const record = async () => {
    if (answer === null || answer.trim() === '' || busy) return;
    setBusy(true);
    const said = await actions.answer({ filingId: view.id, opinionId: opinion.id, text: answer.trim() });
    setBusy(false);
    if (said.status === 'ok') { setAnswer(null); router.refresh(); }
  };
  return (
    <li className={`mend__line is-${status}`}>
      <span className={`st ${status === 'open' ? 'st--text' : 'st--saved'}`}>{status === 'answered' ? t('answered', { text: opinion.answer ?? '' }) : t(status)}</span>
      <div>
        <p><b className="medium">{where}</b>：{opinion.text}</p>
        <p className="quiet small">{t('by', { by: opinion.by, no: opinion.versionNo })}</p>
        {answer === null ? null : (
          <form className="explain" onSubmit={(event) => { event.preventDefault(); void record(); }}>
            <textarea className="area" rows={2} maxLength={2000} autoFocus value={answer} aria-label={t('answerLabel')} onChange={(event) => setAnswer(event.target.value)} />
            <Button size="mini" type="submit" disabled={busy}>{t('record')}</Button>
          </form>
        )}
      </div>
      <span className="nowrap">
        <button type="button" className="link" onClick={() => show(findCell(cellKeyOf(place, body)))}>{t('go')}</button>
        {status !== 'changed' && answer === null ? <> · <button type="button" className="link" onClick={() => setAnswer(opinion.answer ?? '')}>{t('answer')}</button></> : null}
      </span>
    </li>
  );
}
