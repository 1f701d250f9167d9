'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

const TEMPLATES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  readonly label: string;
  /** findings beside the row: the sentence is offered as it stands */
  readonly findings: readonly { readonly code: string; readonly text: string }[];
  readonly busy: boolean;
  readonly problem: string | null;
  /** `findingCode`: of the finding whose sentence was taken over */
  readonly onRecord: (text: string, blocking: boolean, findingCode: string | null) => void;
  readonly onClose: () => void;
}

/** One opinion: a digit takes a template while the box is empty (later with Alt), Ctrl+Enter records, Esc closes. */
export function OpinionBox({ label, findings, busy, problem, onRecord, onClose }: Props) {
  const t = useTranslations('review');
  const [text, setText] = useState('');
  const [blocking, setBlocking] = useState(true);
  const [code, setCode] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  const take = (words: string) => {
    setText((before) => (before.trim() ? `${before.trimEnd()}\n${words}` : words));
    area.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); onClose(); return; }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (text.trim() && !busy) onRecord(text.trim(), blocking, code);
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
          <button key={finding.text} type="button" className="chip chip--s" title={finding.text} onClick={() => { setCode(finding.code); take(finding.text); }}>{t('takeFinding', { code: finding.code })}</button>
        ))}
        {TEMPLATES.map((one) => (
          <button key={one} type="button" className="chip chip--s" onClick={() => take(t(`templates.${one}.text` as never))}><kbd>{one}</kbd>{t(`templates.${one}.label` as never)}</button>
        ))}
      </div>
      <textarea ref={area} aria-label={label} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
      {problem ? <p className="field__problem" role="alert">{problem}</p> : null}
      <div className="opinion__bar">
        <label className="pick"><input type="radio" name="blocking" checked={blocking} onChange={() => setBlocking(true)} /> {t('must')}</label>
        <label className="pick"><input type="radio" name="blocking" checked={!blocking} onChange={() => setBlocking(false)} /> {t('advice')}</label>
        <span className="push opinion__act">
          <button type="button" className="btn btn--mini" disabled={busy || text.trim() === ''} onClick={() => onRecord(text.trim(), blocking, code)}>{t('record')} <kbd>Ctrl Enter</kbd></button>
          <button type="button" className="btn btn--mini btn--quiet" onClick={onClose}>{t('giveUp')} <kbd>Esc</kbd></button>
        </span>
      </div>
    </div>
  );
}
