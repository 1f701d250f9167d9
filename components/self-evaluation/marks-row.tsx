'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Words } from '@/components/compare/use-words';
import { ValueCell } from '@/components/compare/value-cell';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { useEditor, useLive } from '@/components/filing/editor-context';
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
  const { levelOf, findingsOfRow } = useLive();
  const { traced, trace } = useEvaluation();
  const target = row.cells.target as Value | null;
  const name = words.rowName('rows', row);
  const here = traced?.of === 'row' && traced.lineage === row.lineage;
  const stops = new Set(findingsOfRow('rows', row.id).filter((finding) => levelOf(finding) === 'block').flatMap((finding) => finding.places.filter((place) => place.row === row.id).map((place) => place.field)));
  const light = LIGHTS.find((one) => one === view.lights[row.lineage]?.find((item) => item.period === period)?.light);
  const open = () => trace({ of: 'row', lineage: row.lineage });
  const cellLabel = (field: string) => `${name} ${label('rows', field)}`;

  return (
    <tr data-line id={`row-${row.id}`} className={[last ? 'end' : '', here ? 'is-traced' : ''].filter(Boolean).join(' ')}>
      {head}
      <th scope="row">{words.level2(row)}</th>
      <td>{name}{typeof row.cells.description === 'string' && row.cells.description !== name ? <div className="small soft clamp">{row.cells.description}</div> : null}</td>
      <td>{target?.kind === 'number' ? <span className="nowrap">{words.value(target)}</span> : <span className="clamp"><ValueCell row={row} field="target" words={words} /></span>}</td>
      <td className="num">{typeof row.cells.weight === 'string' ? dec(row.cells.weight).toFixed(Math.max(1, dec(row.cells.weight).decimalPlaces())) : ''}</td>
      {lights ? <td>{light ? <Light colour={light as LightColour}>{tStates(`light.${light}`)}</Light> : null}</td> : null}
      {target?.kind === 'number' ? (
        <FillCell table="rows" row={row} field="actual" label={cellLabel('actual')} stop={stops.has('actual')} className="num"><span className="small quiet">{target.unit}</span></FillCell>
      ) : (
        <FillCell table="rows" row={row} field="tier" label={cellLabel('tier')} stop={stops.has('tier')}>
          {target?.kind === 'date' ? <DateCell row={row} label={cellLabel('actualDate')} /> : null}
          {score.range ? <span className="small quiet">{t('range', { low: score.range.low, high: score.range.high })}</span> : null}
        </FillCell>
      )}
      {target?.kind === 'number' || score.trace?.why === 'in_time' ? (
        <td className="num">{score.score === null ? <span className="small quiet">{score.issue ? t(`issues.${score.issue}`) : ''}</span>
          : <button type="button" className="link" aria-pressed={here} aria-label={t('rowTrace', { name, score: score.score })} onClick={open}>{score.score}</button>}</td>
      ) : (
        <FillCell table="rows" row={row} field="points" label={cellLabel('points')} stop={stops.has('points') || score.issue === 'points_outside_tier'} className="num">
          {score.score === null ? null : <button type="button" className="link small" aria-pressed={here} aria-label={t('rowTrace', { name, score: score.score })} onClick={open}>{t('rowOpen')}</button>}
        </FillCell>
      )}
      <EditCell table="rows" row={row} field="reason" label={cellLabel('reason')} stop={stops.has('reason')} className="why" empty={score.reasons.length > 0 ? null : score.score !== null && view.open !== 'none' ? t('notNeeded') : null}>
        {score.reasons.length > 0 && !row.cells.reason ? <span className="small st--need">{t('needed', { why: score.reasons.map((why) => t(`why_${why}`, { percent: number(score.deviation ?? '0'), tolerance: number(dec(context.rules.tolerances.selfEvaluation).times(100).toFixed()) })).join(t('and')) })}</span> : null}
        <EvidenceLink row={row} name={name} />
      </EditCell>
    </tr>
  );
}

function DateCell({ row, label }: { row: Row; label: string }) {
  const { trial } = useEvaluation();
  return trial.on ? null : <EditCell as="div" table="rows" row={row} field="actualDate" label={label} />;
}
