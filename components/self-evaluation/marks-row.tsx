'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Words } from '@/components/compare/use-words';
import { ValueCell } from '@/components/compare/value-cell';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { useStops } from '@/components/filing/findings/notes';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor } from '@/components/filing/editor-context';
import { Light, type LightColour } from '@/components/ui/light';
import type { Row } from '@/domain/filings/body';
import { LIGHTS, type Value } from '@/domain/indicator/types';
import type { RowScore } from '@/domain/scoring/row';
import { dec } from '@/domain/shared/decimal';
import { number } from '@/lib/format/numbers';
import { EvidenceLink } from './evidence';
import { useEvaluation } from './evaluation-context';
import { FillCell } from './fill-cell';

interface Props { readonly row: Row; readonly score: RowScore; readonly words: Words; readonly lights: boolean; readonly period: number; readonly last: boolean; readonly head: ReactNode }

/** One promise: number, day or tier with points in its band; its score opens the trace; reason and evidence. */
export function MarksRow({ row, score, words, lights, period, last, head }: Props) {
  const t = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const { view, label, context } = useEditor();
  const { traced, trace } = useEvaluation();
  const target = row.cells.target as Value | null;
  const name = words.rowName('rows', row);
  const here = traced?.of === 'row' && traced.lineage === row.lineage;
  const stops = useStops('rows', row.id);
  const light = LIGHTS.find((one) => one === view.lights[row.lineage]?.find((item) => item.period === period)?.light);
  const open = () => trace({ of: 'row', lineage: row.lineage });
  const cellLabel = (field: string) => `${name} ${label('rows', field)}`;

  return (
    <tr data-line id={`row-${row.id}`} className={[last ? 'end' : '', here ? 'is-traced' : ''].filter(Boolean).join(' ')}>
      {head}
      <th scope="row">{words.level2(row)}</th>
      <td>{name}{typeof row.cells.description === 'string' && row.cells.description !== name ? <div className="small soft clamp">{row.cells.description}</div> : null}</td>
      <td data-label={t('target')}>{target?.kind === 'number' ? <span className="nowrap">{words.value(target)}</span> : <span className="clamp"><ValueCell row={row} field="target" words={words} /></span>}</td>
      <td className="num" data-label={t('weight')}>{typeof row.cells.weight === 'string' ? dec(row.cells.weight).toFixed(Math.max(1, dec(row.cells.weight).decimalPlaces())) : ''}</td>
      {lights ? <td data-label={t('period', { month: period })}>{light ? <Light colour={light as LightColour}>{tStates(`light.${light}`)}</Light> : null}</td> : null}
      <td data-label={t('actual')}>
        {target?.kind === 'number' ? (
          <div className="fill"><FillCell table="rows" row={row} field="actual" label={cellLabel('actual')} stop={stops.has('actual')} figure /><span className="small soft">{target.unit}</span></div>
        ) : (
          <>
            {target?.kind === 'date' ? <FillCell table="rows" row={row} field="actualDate" label={cellLabel('actualDate')} stop={stops.has('actualDate')} /> : null}
            <FillCell table="rows" row={row} field="tier" label={cellLabel('tier')} stop={stops.has('tier')} />
            {score.range ? <p className="small quiet" id={`range-${row.id}`}>{t('range', { low: score.range.low, high: score.range.high })}</p> : null}
          </>
        )}
      </td>
      <td className="num" data-label={t('score')}>
        {target?.kind === 'number' || score.trace?.why === 'in_time' ? null : (
          <FillCell table="rows" row={row} field="points" label={cellLabel('points')} stop={stops.has('points') || score.issue === 'points_outside_tier'} figure describedBy={`range-${row.id}`} />
        )}
        {score.score === null ? <span className="small quiet">{score.issue ? t(`issues.${score.issue}`) : ''}</span>
          : <button type="button" className={target?.kind === 'number' ? 'link' : 'link small'} aria-pressed={here} aria-label={t('rowTrace', { name, score: score.score })} onClick={open}>{target?.kind === 'number' || score.trace?.why === 'in_time' ? score.score : t('rowOpen')}</button>}
      </td>
      <td>
        <EvidenceLink row={row} name={name} />
        <EditCell as="div" table="rows" row={row} field="reason" label={cellLabel('reason')} stop={stops.has('reason')} className="marks__why" empty={score.reasons.length === 0 && score.score !== null && view.open !== 'none' ? t('notNeeded') : null} />
        {score.reasons.length > 0 && !row.cells.reason ? <p className="small st--need">{t('needed', { why: score.reasons.map((why) => t(`why_${why}`, { percent: number(score.deviation ?? '0'), tolerance: number(dec(context.rules.tolerances.selfEvaluation).times(100).toFixed()) })).join(t('and')) })}</p> : null}
        <RowNotes table="rows" row={row.id} />
      </td>
    </tr>
  );
}
