import { useTranslations } from 'next-intl';
import type { WordLists } from '@/domain/checks/words';

const LISTS = ['sensitive', 'residue'] as const;

/** The lists for those who may not change them. */
export function WordTable({ words }: { words: WordLists }) {
  const t = useTranslations('ruleForm.words');
  return (
    <div className="cols-2">
      {LISTS.map((list) => (
        <section key={list} aria-labelledby={`words-${list}`}>
          <h2 id={`words-${list}`}>{t(`${list}.title`)} <span className="quiet small">{t('count', { count: words[list].length })}</span></h2>
          <p className="quiet small">{t(`${list}.text`)}</p>
          {words[list].length === 0 ? <p className="quiet gap-2">{t('noWords')}</p> : <ul className="word-list gap-2">{words[list].map((word) => <li key={word}>{word}</li>)}</ul>}
        </section>
      ))}
    </div>
  );
}
