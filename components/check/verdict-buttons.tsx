'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { CheckedFinding } from '@/domain/documents/checked-file';
import { asksForNote, VERDICTS, type Verdict } from '@/domain/documents/kept-document';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import { useChecked } from './checked-context';

/** 属实 at once; 有说明 and 误报 ask for one line. The pressed one pressed again takes the verdict back. */
export function VerdictButtons({ finding }: { finding: CheckedFinding }) {
  const t = useTranslations('check.verdict');
  const locale = localeOf(useLocale());
  const { said, say } = useChecked();
  const id = useId();
  const [asks, setAsks] = useState<Verdict | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mine = said[finding.key];

  const send = async (verdict: Verdict | null, note: string | null) => {
    if (!say || busy) return;
    setBusy(true);
    const wrong = await say(finding.key, verdict, note);
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) setAsks(null);
  };
  const press = (verdict: Verdict) => {
    if (mine?.verdict === verdict && asks === null) return void send(null, null);
    if (asksForNote(verdict)) { setAsks(verdict); setProblem(null); } else void send(verdict, null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note')).trim();
    if (note === '') setProblem(t('needed')); else void send(asks, note);
  };

  return (
    <div className="judge">
      {say ? <Segmented label={t('label')} value={asks ?? mine?.verdict ?? null} disabled={busy} onChange={press} choices={VERDICTS.map((value) => ({ value, label: t(value) }))} /> : mine ? <b className="medium">{t(mine.verdict)}</b> : null}
      {mine && asks === null ? (
        <p className="judge__said">{mine.note}{mine.by && mine.at ? <span className="quiet"> {t('by', { name: mine.by, when: momentText(mine.at, locale) })}</span> : null}</p>
      ) : null}
      {asks ? (
        <form className="judge__form" onSubmit={submit}>
          <label htmlFor={id} className="label">{t(`noteFor.${asks === 'explained' ? 'explained' : 'false_alarm'}`)}</label>
          <input id={id} name="note" className="input" maxLength={500} autoFocus defaultValue={mine?.verdict === asks ? (mine.note ?? '') : ''} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-problem` : undefined}
            onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsks(null); setProblem(null); } }} />
          <Button type="submit" size="row" disabled={busy}>{busy ? t('busy') : t('save')}</Button>
          <Button look="quiet" size="row" onClick={() => { setAsks(null); setProblem(null); }}>{t('cancel')}</Button>
        </form>
      ) : null}
      <p className="field__problem" role="alert" id={`${id}-problem`} hidden={problem === null}>{problem}</p>
    </div>
  );
}
