'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { wordsOfLines } from '@/domain/rules/word-lines';
import { useDraft } from './draft-context';
import { useFaultText } from './use-fault-text';

export const LISTS = ['sensitive', 'residue'] as const;
export type WordList = (typeof LISTS)[number];

/** The lists that texts are searched for, one word a line; each word that is refused is named with its line. */
export function WordsPart() {
  return <div className="cols-2">{LISTS.map((list) => <WordLines key={list} list={list} />)}</div>;
}

function WordLines({ list }: { list: WordList }) {
  const t = useTranslations('ruleForm.words');
  const id = useId();
  const { rules, problems, set } = useDraft();
  const words = rules.words[list];
  const [typed, setTyped] = useState<string | null>(null);
  const own = typed !== null && wordsOfLines(typed).join('\n') === words.join('\n');
  const textOf = useFaultText();
  const whole = textOf(problems.get(`words.${list}`));
  const refused = words.flatMap((word, index) => {
    const why = textOf(problems.get(`words.${list}.${index}`));
    return why ? [{ word, index, why }] : [];
  });
  return (
    <div className="field">
      <label htmlFor={id} className="medium">{t(`${list}.title`)} <span className="quiet">{t('count', { count: words.length })}</span></label>
      <p className="quiet small" id={`${id}-hint`}>{t(`${list}.text`)}</p>
      <textarea id={id} className="area word-lines" rows={14} value={own ? typed : words.join('\n')} spellCheck={false} aria-describedby={`${id}-hint ${id}-refused`} aria-invalid={refused.length > 0 || whole ? true : undefined}
        onChange={(event) => { setTyped(event.target.value); set(['words', list], wordsOfLines(event.target.value)); }} />
      <div className="field__problem" id={`${id}-refused`} role="alert">
        {whole ? <p>{whole}</p> : null}
        {refused.map(({ word, index, why }) => <p key={index}>{t('refused', { word, no: index + 1, why })}</p>)}
      </div>
    </div>
  );
}
