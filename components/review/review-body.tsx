'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Words } from '@/components/compare/use-words';
import { Segmented } from '@/components/ui/segmented';
import type { FilingView } from '@/domain/filings/view';
import type { Line } from '@/domain/review/lines';
import { dayText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import { ChangeTable } from './change-table';
import { useFindingText } from './finding-text';
import { OpinionBox } from './opinion-box';
import type { KeptOpinions } from './kept-opinions';
import { aboutOf, type OpenBox } from './open-box';
import { SectionOpinions } from './section-opinions';
import type { Review, Say } from './use-review';
import { WholeForm } from './whole-form';

/** 全部 · 只看改动 · 整张表 */
export type Scope = 'all' | 'changes' | 'form';

interface Props {
  readonly view: FilingView;
  readonly review: Review;
  readonly shown: readonly Line[];
  readonly words: Words;
  readonly here: string | null;
  readonly open: OpenBox | null;
  readonly mayReturn: boolean;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onHere: (key: string) => void;
  readonly onOpen: (open: OpenBox | null) => void;
  readonly kept: KeptOpinions;
  readonly onRecord: (said: Say) => Promise<boolean>;
}

/** The switch between all rows and changes, the table, and opinions on sections. */
export function ReviewBody(props: Props) {
  const { view, review, shown, words, open, kept } = props;
  const t = useTranslations('review');
  const findingText = useFindingText();
  const line = open?.kind === 'line' ? review.lines.find((one) => one.key === open.key) : undefined;
  const rows = review.lines.filter((one) => one.field === null && one.now !== null && one.table.name === 'rows').length;
  const hidden = review.lines.filter((one) => !shown.includes(one) && one.table.name === 'rows');

  const box = line ? (
    <OpinionBox key={line.key} about={aboutOf({ kind: 'line', key: line.key })} kept={kept} label={t('sayRow', { name: line.field ? words.field(line.table.name, line.field) : words.rowName(line.table.name, line.now) })}
      findings={line.findings.map((finding) => ({ code: finding.code, text: findingText(finding) }))} busy={review.busy} problem={review.problem} onClose={() => { review.clear(); props.onOpen(null); }}
      onRecord={(text, blocking, findingCode) => props.onRecord({ scope: line.field ? 'cell' : 'row', place: line.place, text, blocking, findingCode })} />
  ) : null;

  return (
    <>
      <div className="block__head">
        <Segmented<Scope> label={t('scope')} value={props.scope} onChange={props.onScope}
          choices={[{ value: 'all', label: t('allRows', { rows }) }, ...(view.before ? [{ value: 'changes', label: t('onlyChanges') } as const] : []), { value: 'form', label: t('asForm') }]} />
        <span className="soft small"><Compared view={view} review={review} /></span>
        {view.before ? <Link className="push small" href={`/filings/${view.id}/versions`}>{t('printDifferences')}</Link> : null}
      </div>
      {props.scope === 'form' ? <WholeForm view={view} /> : <ChangeTable view={view} lines={shown} words={words} here={props.here} mayReturn={props.mayReturn} compared={view.before !== null}
        open={line?.key ?? null} box={box} begun={kept.begun} onHere={props.onHere} onSay={(key) => { props.onHere(key); props.onOpen({ kind: 'line', key }); }} onWithdraw={(opinion) => void review.withdraw(opinion)}
        foot={hidden.length > 0 ? (
          <>{t('untouched', { rows: hidden.length, names: hidden.slice(0, 4).map((one) => words.rowName('rows', one.now)).join('；') })}
            <button type="button" className="link float-end" onClick={() => props.onScope('all')}>{t('untouchedShow')}</button></>
        ) : null} />}
      <SectionOpinions view={view} review={review} words={words} open={open} kept={kept} mayReturn={props.mayReturn} onOpen={props.onOpen} onRecord={props.onRecord} />
      {view.demo ? <p className="demo-line">{t('demoLine')}</p> : null}
    </>
  );
}

function Compared({ view, review }: { view: FilingView; review: Review }) {
  const t = useTranslations('review');
  const locale = localeOf(useLocale());
  const before = view.before;
  if (!before) return <>{t('first')}</>;
  const counted = review.lines.filter((line) => line.status !== 'same' && line.status !== 'first').length;
  const same = review.lines.filter((line) => line.status === 'same' && line.table.name === 'rows').length;
  const returned = review.opinions.filter((opinion) => opinion.sent && opinion.mine && opinion.blocking && opinion.versionNo === before.no);
  const [first] = returned;
  return <>{first
    ? t('comparedReturned', { now: view.versionNo, before: before.no, day: dayText(first.at, locale), count: returned.length, changed: counted, same })
    : t('compared', { now: view.versionNo, before: before.no, changed: counted, same })}</>;
}
