'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useState } from 'react';
import { useSignInAgain } from '@/components/session/sign-in-layer';
import { usePageKeys } from '@/components/shell/page-keys';
import { isTyping } from '@/components/shell/key-events';
import { Button } from '@/components/ui/button';
import type { FilingView } from '@/domain/filings/view';
import { placeKey } from '@/domain/filings/place';
import { FilingEditor } from './editor';
import { useEditor, useLive, type FilingActions } from './editor-context';
import { useErrorText } from '@/components/ui/use-error-text';
import { EvidenceList } from './evidence-list';
import { FilingFoot } from './foot';
import { FilingHead } from './filing-head';
import { LooseNotes } from './findings/loose-notes';
import { cellKeyOf, nextPlace, show } from './findings/places';
import { Summary } from './findings/summary';
import { FORMS } from './forms';
import { MendList, useToMend } from './mend-list';
import { NewerTarget } from './newer-target';
import { PasteLayer } from './paste/paste-context';
import { ReceiptLine } from './receipt-line';
import { SentBackNote } from './sent-back';
import { useSubmit } from './use-submit';
import { WordsDialog } from './words-dialog';
import { goTo } from './grid/navigate';
import { keyOf } from './save/state';

interface FilingPageProps {
  readonly view: FilingView;
  readonly userId: string;
  readonly now: string;
  readonly actions: FilingActions;
}

/** One shell for every kind: head, way, what is wrong, the form, and what can be done with it. */
export function FilingPage({ view, userId, now, actions }: FilingPageProps) {
  const signInAgain = useSignInAgain();
  return (
    <FilingEditor key={view.id} view={view} userId={userId} now={now} actions={actions} onSignedOut={signInAgain}>
      <PasteLayer><Sheet /></PasteLayer>
    </FilingEditor>
  );
}

function Sheet() {
  const t = useTranslations('filing');
  const tEvents = useTranslations('states.event');
  const { view, locale, now, store, actions } = useEditor();
  const { ready, body } = useLive();
  const submit = useSubmit();
  const { opinions, left } = useToMend();
  const errorText = useErrorText();
  const [asks, setAsks] = useState<'reopen' | null>(null);
  const form = FORMS[view.kind];
  const editable = view.open !== 'none';
  const event = (code: string) => view.events.find((one) => one.event === code);
  const [submits, withdraws, reopens] = [event('submit'), event('withdraw'), event('reopen')];

  const step = (direction: 1 | -1) => {
    const urgent = [...ready.block.flatMap((finding) => finding.places), ...ready.unexplained.map((one) => one.place)];
    const places = urgent.length > 0 ? urgent : ready.hint.flatMap((finding) => finding.places);
    show(nextPlace([...new Set(places.map((place) => (place.field ? placeKey(place) : cellKeyOf(place, body))))], direction));
  };
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.isComposing) return;
      if (press.key === 'F8') { press.preventDefault(); step(press.shiftKey ? -1 : 1); }
      if ((press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 'z' && !isTyping(press.target) && editable) {
        press.preventDefault();
        const taken = press.shiftKey ? store.redo() : store.undo();
        const first = taken?.cells[0];
        if (first) requestAnimationFrame(() => goTo(keyOf(first.at)));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  usePageKeys(useFilingKeys());
  useEffect(() => {
    if (submit.refused > 0) document.title = t('summary.errorTitle', { title: view.title });
  }, [submit.refused, t, view.title]);

  if (!form) throw new Error(`no form for ${view.kind}`);
  const blocked = submits?.blocked ?? null;
  const closed = blocked && blocked.code !== view.lock?.code ? errorText(blocked) : null;
  const notice = submit.problem === 'unsaved' ? t('foot.unsaved') : submit.problem ? errorText(submit.problem) : null;
  const main = (
    <main className="main" id="main">
      <FilingHead view={view} locale={locale} now={now} />
      <ReceiptLine fresh={submit.receipt} />
      <SentBackNote />
      <NewerTarget view={view} takeOver={actions.takeOver} />
      {view.lock ? <p className="lock" role="note">{errorText(view.lock)}</p> : null}
      {closed ? <p className="lock" role="note">{closed}</p> : null}
      {notice ? <p className="lock lock--stop" role="alert">{notice}</p> : null}
      {editable ? <MendList /> : null}
      {editable ? <Summary refused={submit.refused} left={left} /> : null}
      {editable ? <LooseNotes /> : null}
      <form.Form />
      <EvidenceList />
    </main>
  );
  const Frame = form.Frame ?? Fragment;
  return (
    <Frame>
      {form.Dock ? <div className="split">{main}<aside className="dock"><form.Dock /></aside></div> : main}
      <FilingFoot onNext={editable && ready.block.length + ready.unexplained.length + ready.hint.length > 0 ? () => step(1) : null}>
        {withdraws ? <Button disabled={withdraws.blocked !== null || submit.sending !== 'idle'} title={withdraws.blocked ? errorText(withdraws.blocked) : t('foot.withdrawHint')} onClick={() => void submit.move('withdraw')}>{tEvents('withdraw')}</Button> : null}
        {reopens ? <Button disabled={reopens.blocked !== null} onClick={() => setAsks('reopen')}>{tEvents('reopen')}</Button> : null}
        {form.Act && editable ? <form.Act /> : null}
        {submits ? (
          <Button look="main" disabled={blocked !== null || submit.sending !== 'idle' || left > 0} title={blocked ? errorText(blocked) : undefined} aria-describedby="summary-title" onClick={() => void submit.move('submit')}>
            {submit.sending === 'waiting' ? t('foot.waiting') : submit.sending === 'sending' ? t('foot.sending') : left > 0 ? t('foot.toMend', { count: left }) : opinions.length > 0 ? t('foot.resubmit') : t('foot.submit')}
          </Button>
        ) : null}
      </FilingFoot>
      <WordsDialog title={tEvents('reopen')} open={asks === 'reopen'} busy={submit.sending !== 'idle'} onClose={() => setAsks(null)}
        onGo={(words) => void submit.move('reopen', words).then((done) => { if (done) setAsks(null); })} />
    </Frame>
  );
}

function useFilingKeys() {
  const t = useTranslations('filing.keys');
  return [
    { caps: ['Tab', 'Enter', '↑', '↓', '←', '→'], word: t('move') }, { caps: ['F2', 'Enter'], word: t('edit') }, { caps: ['Esc'], word: t('cancel') },
    { caps: ['Home', 'End', 'Ctrl ↑', 'Ctrl ↓'], word: t('jump') }, { caps: ['Shift ↓', 'Shift →'], word: t('select') }, { caps: ['Alt ↓'], word: t('menu') }, { caps: ['Alt A'], word: t('take') },
    { caps: ['Ctrl V'], word: t('paste') }, { caps: ['Ctrl C'], word: t('copy') }, { caps: ['Ctrl D'], word: t('fill') }, { caps: ['Ctrl Enter'], word: t('newRow') }, { caps: ['Alt Enter'], word: t('line') }, { caps: ['Shift F10'], word: t('rowMenu') }, { caps: ['Alt Shift ↑', 'Alt Shift ↓'], word: t('shift') },
    { caps: ['Ctrl Z'], word: t('undo') }, { caps: ['Ctrl Y'], word: t('redo') }, { caps: ['F8', 'Shift F8'], word: t('step') },
  ];
}
