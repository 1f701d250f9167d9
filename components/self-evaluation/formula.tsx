'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { yuanToWan } from '@/domain/shared/decimal';
import type { Trace } from '@/domain/scoring/trace';
import { formulaParts, type FormulaPart } from './formula-parts';

/** The formula in names, and below it with the numbers of this row; a proportion stands as a fraction. */
export function Formula({ trace }: { trace: Trace }) {
  const t = useTranslations('selfEvaluation.formula');
  const { id, numbers } = trace.formula;
  const range = { low: numbers.low ?? '', high: numbers.high ?? '' };
  const named = formulaParts(id, (name) => (name === 'points' ? t('pointsIn', range) : name === 'budget' || name === 'spent' ? t(name) : t.has(name as never) ? t(name as never) : name));
  const counted = formulaParts(id, (name) => {
    if (name === 'budget') return yuanToWan(numbers.a ?? '0');
    if (name === 'spent') return yuanToWan(numbers.b ?? '0');
    return name === 'full' ? (numbers.w ?? '') : name === 'zero' ? '0' : (numbers[name] ?? '');
  });
  return (
    <div className="sum">
      <p className="sum__f">{t('score')} = <Parts parts={named} /></p>
      {id === 'points' ? <p className="sum__f"><span className="ghost">{t('score')}</span> = <b className="strong">{trace.result}</b></p>
        : <p className="sum__f"><span className="ghost">{t('score')}</span> = <Parts parts={counted} />{id === 'full' || id === 'zero' ? null : <> =</>} <b className="strong">{id === 'zero' ? null : trace.result}</b></p>}
    </div>
  );
}

function Parts({ parts }: { parts: readonly FormulaPart[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{typeof part === 'string' ? <span>{part}</span> : <span className="frac"><span>{part.over}</span><span className="sr">/</span><span>{part.under}</span></span>}</Fragment>
      ))}
    </>
  );
}
