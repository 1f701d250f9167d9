'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { scoreFits } from '@/domain/review/verdict';
import { points } from '@/lib/format/numbers';

/** Points of one review item of a 重点项目; what does not fit is shown and not sent. */
export function ItemScore({ label, most, value, disabled, onChange }: { label: string; most: string; value: string | null; disabled: boolean; onChange: (score: string | null) => void }) {
  const t = useTranslations('review.dock');
  const [text, setText] = useState(value ?? '');
  const bad = text !== '' && !scoreFits(text, most);
  const leave = () => {
    if (bad) return;
    onChange(text === '' ? null : points(text));
  };
  return (
    <span className="nowrap">
      <input className="input" inputMode="decimal" aria-label={label} aria-invalid={bad || undefined} title={bad ? t('scoreBad', { points: most }) : undefined}
        value={text} disabled={disabled} onChange={(event) => setText(event.target.value.trim())} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave(); }} />{' '}
      <span className="small quiet">/ {most}</span>
      {bad ? <span className="sr" role="alert">{t('scoreBad', { points: most })}</span> : null}
    </span>
  );
}
