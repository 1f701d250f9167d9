'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Words } from '@/components/compare/use-words';
import { ValueCell } from '@/components/compare/value-cell';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { Light } from '@/components/ui/light';
import type { Row } from '@/domain/filings/body';
import { LIGHTS, type Value } from '@/domain/indicator/types';
import type { IndicatorLight } from '@/domain/lights/indicator-light';
import { percentText } from '@/lib/format/numbers';
import { CausePicker } from './cause-picker';
import { LightButton } from './light-button';

interface Props { readonly row: Row; readonly light: IndicatorLight; readonly words: Words; readonly last: boolean; readonly head: ReactNode }

/** One promise at the end of the period. Lights of other periods of the year stand below this period's. */
export function MonitoringRow({ row, light, words, last, head }: Props) {
  const t = useTranslations('monitoring');
  const { view, label, context } = useEditor();
  const { levelOf, findingsOfRow } = useLive();
  const target = row.cells.target as Value | null;
  const name = words.rowName('rows', row);
  const cellLabel = (field: string) => `${name} ${label('rows', field)}`;
  const stops = new Set(findingsOfRow('rows', row.id).filter((finding) => levelOf(finding) === 'block').flatMap((finding) => finding.places.filter((place) => place.row === row.id).map((place) => place.field)));
  const due = typeof row.cells.dueMonth === 'string' ? Number(row.cells.dueMonth) : null;
  const cell = (field: string, className = '') => <EditCell table="rows" row={row} field={field} label={cellLabel(field)} stop={stops.has(field)} className={className} />;
  const others = (view.lights[row.lineage] ?? []).filter((one) => one.period !== view.period);

  return (
    <tr data-line id={`row-${row.id}`} className={last ? 'end' : ''}>
      {head}
      <th scope="row">{words.level2(row)}</th>
      <td>{name}{due === null ? null : <div className="small quiet">{due > 12 ? t('dueNext', { month: due - 12 }) : t('due', { month: due })}</div>}</td>
      <td>{target?.kind === 'number' ? <span className="nowrap">{words.value(target)}</span> : <span className="clamp"><ValueCell row={row} field="target" words={words} /></span>}</td>
      {target?.kind === 'number' ? (
        <EditCell table="rows" row={row} field="actual" label={cellLabel('actual')} stop={stops.has('actual')} className="num"><span className="small quiet">{target.unit}</span></EditCell>
      ) : (
        <EditCell table="rows" row={row} field="tier" label={cellLabel('tier')} stop={stops.has('tier')}><EditCell as="div" table="rows" row={row} field="actualText" label={cellLabel('actualText')} /></EditCell>
      )}
      <td className="num">{light.completion ? percentText(light.completion) : ''}</td>
      <td>
        <LightButton name={name} light={light.light} trace={light.trace} rules={context.rules} />
        {others.map((one) => {
          const colour = LIGHTS.find((each) => each === one.light);
          return colour ? <div key={one.period} className="small soft nowrap">{t('period', { month: one.period })} <LightWord colour={colour} /></div> : null;
        })}
      </td>
      {cell('forecast')}
      {cell('likelihood')}
      <td className={light.reasons.length > 0 && stops.size > 0 ? 'is-open' : ''}><CausePicker row={row} name={name} required={light.reasons.length > 0} /></td>
      <EditCell table="rows" row={row} field="explanation" label={cellLabel('explanation')} stop={stops.has('explanation')} className="why">
        {light.reasons.length > 0 && !row.cells.explanation ? <span className="small st--need">{t('needed', { why: light.reasons.map((why) => t(`why_${why}`)).join(t('and')) })}</span> : null}
        <EditCell as="div" table="rows" row={row} field="remark" label={cellLabel('remark')} stop={stops.has('remark')} empty={light.remarkRequired ? t('remarkNeeded') : null} />
      </EditCell>
    </tr>
  );
}

function LightWord({ colour }: { colour: (typeof LIGHTS)[number] }) {
  const t = useTranslations('states');
  return <Light colour={colour}>{t(`light.${colour}`)}</Light>;
}
