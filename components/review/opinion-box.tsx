'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { KeptOpinion, KeptOpinions } from './kept-opinions';

const TEMPLATES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const EMPTY: KeptOpinion = { text: '', blocking: true, code: null };

interface Props {
  readonly label: string;
  /** what the opinion is about: under this name its words are kept until it is recorded */
  readonly about: string;
  readonly kept: KeptOpinions;
  /** findings beside the row: the sentence is offered as it stands */
  readonly findings: readonly { readonly code: string; readonly text: string }[];
  readonly busy: boolean;
  readonly problem: string | null;
  /** `findingCode`: of the finding whose sentence was taken over; answers whether it was recorded */
  readonly onRecord: (text: string, blocking: boolean, findingCode: string | null) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One opinion: a digit takes a template while the box is empty (later with Alt), Ctrl+Enter records, Esc puts it aside with its words. */
export function OpinionBox({ label, about, kept, findings, busy, problem, onRecord, onClose }: Props) {
  const t = useTranslations('review');
  const [opinion, setOpinion] = useState<KeptOpinion>(() => kept.read(about) ?? EMPTY);
  const { text, blocking } = opinion;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);

  const change = (part: Partial<KeptOpinion>) => {
    const next = { ...opinion, ...part };
    setOpinion(next);
    kept.keep(about, next);
  };
  const take = (words: string, code: string | null = opinion.code) => {
    change({ text: text.trim() ? `${text.trimEnd()}\n${words}` : words, code });
    area.current?.focus();
  };
  const record = async () => {
    if (text.trim() === '' || busy) return;
    if (await onRecord(text.trim(), blocking, opinion.code)) kept.keep(about, null);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); onClose(); return; }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void record();
      return;
    }
    const digit = TEMPLATES.find((one) => event.code === `Digit${one}` || event.key === one);
    if (digit && (event.altKey || (text === '' && !event.ctrlKey && !event.metaKey && !event.shiftKey))) {
      event.preventDefault();
      take(t(`templates.${digit}.text` as never));
    }
  };

  return (
    <div className="opinion" onKeyDown={press} role="group" aria-label={label}>
      <div className="tpl" role="group" aria-label={t('templatesLabel')}>
        {findings.map((finding) => (
          <button key={finding.text} type="button" className="chip chip--s" title={finding.text} onClick={() => take(finding.text, finding.code)}>{t('takeFinding', { code: finding.code })}</button>
        ))}
        {TEMPLATES.map((one) => (
          <button key={one} type="button" className="chip chip--s" onClick={() => take(t(`templates.${one}.text` as never))}><kbd>{one}</kbd>{t(`templates.${one}.label` as never)}</button>
        ))}
      </div>
      <textarea ref={area} aria-label={label} value={text} maxLength={2000} onChange={(event) => change({ text: event.target.value })} />
      {problem ? <p className="field__problem" role="alert">{problem}</p> : null}
      <div className="opinion__bar">
        <label className="pick"><input type="radio" name="blocking" checked={blocking} onChange={() => change({ blocking: true })} /> {t('must')}</label>
        <label className="pick"><input type="radio" name="blocking" checked={!blocking} onChange={() => change({ blocking: false })} /> {t('advice')}</label>
        <span className="push opinion__act">
          <button type="button" className="btn btn--mini" disabled={busy || text.trim() === ''} onClick={() => void record()}>{t('record')} <kbd>Ctrl Enter</kbd></button>
          <button type="button" className="btn btn--mini btn--quiet" onClick={onClose}>{t('putAside')} <kbd>Esc</kbd></button>
          {text.trim() === '' ? null : <button type="button" className="btn btn--mini btn--quiet" onClick={() => { kept.keep(about, null); onClose(); }}>{t('giveUp')}</button>}
        </span>
      </div>
    </div>
  );
}
