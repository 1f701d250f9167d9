'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MarkedText } from '@/components/compare/marked-text';
import type { Words } from '@/components/compare/use-words';
import { LineMain } from '@/components/review/line-main';
import { OpinionBox } from '@/components/review/opinion-box';
import { useKeptOpinions } from '@/components/review/kept-opinions';
import { aboutOf } from '@/components/review/open-box';
import type { Review } from '@/components/review/use-review';
import { Icon } from '@/components/ui/icon';
import type { FilingView } from '@/domain/filings/view';
import type { Line } from '@/domain/review/lines';
import { momentText } from '@/lib/format/dates';

interface Props { readonly view: FilingView; readonly review: Review; readonly words: Words; readonly changed: readonly Line[] }

/** What changed, one under the other: before and now. The rest is one press away. */
export function PhoneChanges({ view, review, words, changed }: Props) {
  const t = useTranslations('review.phone');
  const [all, setAll] = useState(view.before === null);
  const rest = review.lines.filter((line) => !changed.includes(line));
  return (
    <section className="psect" aria-labelledby="phone-changes">
      <h2 id="phone-changes">{view.before ? t('since') : t('sinceFirst')} {view.lastLook ? <small>{momentText(view.lastLook.at, words.locale)}</small> : null}</h2>
      {view.before && changed.length === 0 ? <p className="soft">{t('noChange')}</p> : null}
      {changed.length > 0 ? <ul className="changes">{changed.map((line) => <Change key={line.key} line={line} view={view} review={review} words={words} />)}</ul> : null}
      <button type="button" className="same" aria-expanded={all} onClick={() => setAll((now) => !now)}>{view.before ? t('unchanged', { rows: rest.filter((line) => line.table.name === 'rows').length }) : t('allContent', { rows: rest.filter((line) => line.table.name === 'rows').length })}<Icon name="down" /></button>
      {all ? <ul className="changes">{rest.map((line) => <Change key={line.key} line={line} view={view} review={review} words={words} />)}</ul> : null}
    </section>
  );
}

function Change({ line, view, review, words }: { line: Line; view: FilingView; review: Review; words: Words }) {
  const t = useTranslations('review');
  const [saying, setSaying] = useState(false);
  const kept = useKeptOpinions(view.id);
  const about = aboutOf({ kind: 'line', key: line.key });
  const row = line.now ?? line.before;
  const name = line.field ? words.field(line.table.name, line.field) : words.rowName(line.table.name, row);
  const where = line.table.fields.level1 && line.field === null ? [words.level1(row), words.level2(row)].filter(Boolean).join('，') : words.section(line.table.name);
  const both = view.before !== null && line.status !== 'same';
  const other = line.field === null ? line.changes.filter((change) => !['name', 'target', 'level1', 'level2', 'actual', 'tier', 'source'].includes(change.field) && line.status === 'changed' && line.table.fields.name) : [];
  const mayReturn = view.events.some((event) => event.event === 'return_parts') && line.now !== null;
  return (
    <li>
      <p className="ch__where">{where}{typeof row?.cells.weight === 'string' ? <span className="quiet">{t('weight', { points: row.cells.weight })}</span> : null}</p>
      <h3>{name}</h3>
      {both ? (
        <dl className="ch__pair">
          <div><dt>{t('phone.before')}</dt><dd>{line.status === 'added' ? <span className="quiet">{t('empty')}</span> : <LineMain line={line} side="before" words={words} />}</dd></div>
          <div><dt>{t('phone.now')}</dt><dd><LineMain line={line} side="now" words={words} /></dd></div>
        </dl>
      ) : <div className="ch__one"><LineMain line={line} side="now" words={words} /></div>}
      {other.map((change) => {
        const spec = line.table.fields[change.field];
        return spec ? <p key={change.field} className="ch__note">{words.field(line.table.name, change.field)}：<MarkedText side="both" before={words.cell(change.field, spec, change.before)} after={words.cell(change.field, spec, change.after)} /></p> : null;
      })}
      {line.last.map((opinion) => <p key={opinion.id} className="ch__note">{opinion.text}{opinion.answer ? `　${t('answer', { text: opinion.answer })}` : ''}</p>)}
      {line.said.map((opinion) => <p key={opinion.id} className="said said--new gap-2">{opinion.text} <button type="button" className="link" onClick={() => void review.withdraw(opinion)}>{t('withdraw')}</button></p>)}
      {saying ? (
        <OpinionBox about={about} kept={kept} label={t('sayRow', { name })} findings={[]} busy={review.busy} problem={review.problem} onClose={() => setSaying(false)}
          onRecord={async (text, blocking) => {
            const done = await review.say({ scope: line.field ? 'cell' : 'row', place: line.place, text, blocking, findingCode: null });
            if (done) setSaying(false);
            return done;
          }} />
      ) : mayReturn ? <button type="button" className="link ch__say" aria-label={t('sayRow', { name })} onClick={() => setSaying(true)}>{t(kept.begun.has(about) ? 'sayOn' : 'sayHere')}</button> : null}
    </li>
  );
}
