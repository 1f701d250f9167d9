'use client';

import { useTranslations } from 'next-intl';
import type { Words } from '@/components/compare/use-words';
import type { FilingView } from '@/domain/filings/view';
import { KINDS } from '@/domain/kinds/registry';
import { OpinionBox } from './opinion-box';
import type { KeptOpinions } from './kept-opinions';
import { aboutOf, type OpenBox } from './open-box';
import type { Review, Say } from './use-review';

interface Props {
  readonly view: FilingView; readonly review: Review; readonly words: Words; readonly open: OpenBox | null; readonly kept: KeptOpinions; readonly mayReturn: boolean;
  readonly onOpen: (open: OpenBox | null) => void; readonly onRecord: (said: Say) => Promise<boolean>;
}

/** Opinions that belong to no line: a section as a whole, or something missing from it (a missing row can then be added). */
export function SectionOpinions({ view, review, words, open, kept, mayReturn, onOpen, onRecord }: Props) {
  const t = useTranslations('review');
  const tables = KINDS[view.kind]?.tables ?? [];
  const said = review.opinions.filter((opinion) => (opinion.scope === 'table' || opinion.scope === 'missing' || opinion.scope === 'form') && (opinion.sent || opinion.mine));
  if (!mayReturn && said.length === 0) return null;
  return (
    <section className="block gap-4" aria-label={t('sections')}>
      <div className="block__head">
        <h2>{t('sections')}</h2>
        {mayReturn ? (
          <span className="chips">
            {tables.filter((table) => table.shape === 'many').flatMap((table) => [
              ...(table.open ? [<button key={`m-${table.name}`} type="button" className="chip chip--s" onClick={() => onOpen({ kind: 'missing', key: table.name })}>{t('missingShort', { section: words.section(table.name) })}</button>] : []),
              <button key={`t-${table.name}`} type="button" className="chip chip--s" onClick={() => onOpen({ kind: 'table', key: table.name })}>{t('tableShort', { section: words.section(table.name) })}</button>,
            ])}
          </span>
        ) : null}
      </div>
      {open && open.kind !== 'line' ? (
        <OpinionBox key={open.kind + open.key} about={aboutOf(open)} kept={kept} label={t(open.kind === 'missing' ? 'missingIn' : 'tableIn', { section: words.section(open.key) })} findings={[]} busy={review.busy} problem={review.problem}
          onClose={() => { review.clear(); onOpen(null); }}
          onRecord={(text, blocking) => onRecord({ scope: open.kind === 'missing' ? 'missing' : 'table', place: { table: open.key, row: null, field: null }, text, blocking, findingCode: null })} />
      ) : null}
      {said.map((opinion) => (
        <div key={opinion.id} className={opinion.sent ? 'said gap-2' : 'said said--new gap-2'}>
          <span className="medium">{opinion.scope === 'form' ? t('wholeForm') : opinion.scope === 'missing' ? t('missingShort', { section: words.section(opinion.place.table ?? '') }) : t('tableShort', { section: words.section(opinion.place.table ?? '') })}</span>{' '}
          {opinion.text}{opinion.answer ? <> {t('answer', { text: opinion.answer })}</> : null}{' '}
          {!opinion.sent && opinion.mine ? <button type="button" className="link" onClick={() => void review.withdraw(opinion)}>{t('withdraw')}</button> : null}
        </div>
      ))}
    </section>
  );
}
