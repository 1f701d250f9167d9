'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { reviewItemOf } from '@/domain/checks/review-items';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import { isScored, totalOf } from '@/domain/review/verdict';
import { labelText } from '@/lib/format/label';
import { points } from '@/lib/format/numbers';
import { useFindingText } from './finding-text';
import { GradePicker } from './grade-picker';
import { ItemScore } from './item-score';
import type { ReviewTable } from './use-review-table';

interface Props { readonly view: FilingView; readonly table: ReviewTable; readonly findings: readonly Finding<Place>[]; readonly onFinding: (finding: Finding<Place>) => void }

/** 绩效目标审核表: eight items with the hints of the checks under them; the grade is the reviewer's. Layout: 财预〔2015〕88号 annex. */
export function TargetDock({ view, table, findings, onFinding }: Props) {
  const t = useTranslations('review.dock');
  const locale = useLocale();
  const findingText = useFindingText();
  const [scored, setScored] = useState(isScored(table.items));
  const editable = view.review?.editable ?? false;
  const items = view.context.rules.reviewItems;
  const dimensions = [...new Set(items.map((item) => item.dimension.zh))];

  return (
    <aside className="dock" aria-labelledby="review-table">
      <div className="block__head flush">
        <h2 id="review-table">{t('title')}</h2>
        {editable
          ? <Segmented label={t('mode')} value={scored ? 'key' : 'ordinary'} choices={[{ value: 'ordinary', label: t('ordinary') }, { value: 'key', label: t('key') }]}
              onChange={(mode) => { setScored(mode === 'key'); table.setMode(mode === 'key'); }} />
          : <span className="soft small">{scored ? t('key') : t('ordinary')}</span>}
      </div>
      <p className="small quiet">{t('hint')}</p>
      <ul className="dims">
        {dimensions.map((dimension) => {
          const inside = items.filter((item) => item.dimension.zh === dimension);
          const [first] = inside;
          return (
            <li key={dimension}>
              <h3>{first ? labelText(first.dimension, locale) : null}</h3>
              <ul className="items">
                {inside.map((item) => {
                  const mark = table.items.find((one) => one.code === item.code);
                  const name = labelText(item.label, locale);
                  return (
                    <li key={item.code}>
                      <div className="item">
                        <span className="medium">{name}</span>
                        {scored
                          ? <ItemScore label={t('scoreOf', { item: name, points: item.points })} most={item.points} value={mark?.score ?? null} disabled={!editable} onChange={(score) => table.mark(item.code, { score, grade: null })} />
                          : <GradePicker name={`item-${item.code}`} legend={t('gradeOf', { item: name })} value={mark?.grade ?? null} disabled={!editable} onChange={(grade) => table.mark(item.code, { grade, score: null })} />}
                      </div>
                      {findings.filter((finding) => reviewItemOf(finding.code) === item.code).map((finding, index) => (
                        <p key={`${finding.code}/${index}`} className="hint">{findingText(finding)} <button type="button" className="link in" onClick={() => onFinding(finding)}>{finding.code}</button></p>
                      ))}
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ul>
      <Verdict view={view} table={table} scored={scored} editable={editable} total={scored ? points(totalOf(table.items)) : null} />
    </aside>
  );
}

function Verdict({ table, scored, editable, total }: { view: FilingView; table: ReviewTable; scored: boolean; editable: boolean; total: string | null }) {
  const t = useTranslations('review.dock');
  const tStates = useTranslations('states');
  const propose = editable && table.proposal !== null && table.proposal !== table.grade;
  return (
    <div className="verdict">
      {total !== null ? <div className="item"><span>{t('total')}</span><b className="strong">{total}</b></div> : null}
      <div className="item">
        <span className="strong">{t('overall')}</span>
        <GradePicker name="overall" legend={t('overallOf')} value={table.grade} disabled={!editable || (scored && table.proposal === null)} onChange={table.setGrade} />
      </div>
      {propose && table.proposal ? (
        <p className="small below-1">{t('proposal', { grade: tStates(`grade.${table.proposal}`) })} <button type="button" className="link" onClick={() => table.proposal && table.setGrade(table.proposal)}>{t('take')}</button></p>
      ) : null}
      <p className="small soft">{t(`consequence.${table.grade ?? 'none'}`)}<br />{t('basis')}</p>
      <div className="field gap-2">
        <label htmlFor="overall-opinion">{t('opinion')}</label>
        <textarea id="overall-opinion" className="area" value={table.opinion} maxLength={2000} readOnly={!editable} onChange={(event) => table.setOpinion(event.target.value)} onBlur={() => void table.settle()} />
      </div>
      <p className="small quiet" role="status">
        {table.status === 'saving' ? t('saving') : table.status === 'saved' ? t('saved') : table.status === 'idle' ? '' : <span className="st st--text">{t('failed', { reason: table.status.problem })}</span>}
      </p>
    </div>
  );
}
