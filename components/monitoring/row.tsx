'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Words } from '@/components/compare/use-words';
import { ValueCell } from '@/components/compare/value-cell';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { useStops } from '@/components/filing/findings/notes';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor } from '@/components/filing/editor-context';
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
  const { view, label, context, isOpen } = useEditor();
  const target = row.cells.target as Value | null;
  const name = words.rowName('rows', row);
  const cellLabel = (field: string) => `${name} ${label('rows', field)}`;
  const stops = useStops('rows', row.id);
  const due = typeof row.cells.dueMonth === 'string' ? Number(row.cells.dueMonth) : null;
  const box = (field: string, figure = false) => <EditCell as="div" table="rows" row={row} field={field} label={cellLabel(field)} stop={stops.has(field)} className={figure ? 'cell-box num' : 'cell-box'} />;
  const others = (view.lights[row.lineage] ?? []).filter((one) => one.period !== view.period);

  return (
    <tr data-line id={`row-${row.id}`} className={last ? 'end' : ''}>
      {head}
      <th scope="row">{words.level2(row)}</th>
      <td>{name}{due === null ? null : <div className="small quiet">{due > 12 ? t('dueNext', { month: due - 12 }) : t('due', { month: due })}</div>}</td>
      <td data-label={t('target')}>{target?.kind === 'number' ? <span className="nowrap">{words.value(target)}</span> : <span className="clamp"><ValueCell row={row} field="target" words={words} /></span>}</td>
      <td data-label={t('actual', { month: view.period ?? 12 })}>
        {target?.kind === 'number' ? <div className="fill">{box('actual', true)}<span className="small soft">{target.unit}</span></div> : <>{box('tier')}{row.cells.actualText || isOpen({ table: 'rows', row: row.id, field: 'actualText' }) ? box('actualText') : null}</>}
      </td>
      <td className="num" data-label={t('completion')}>{light.completion ? percentText(light.completion) : ''}</td>
      <td data-label={t('light')}>
        <LightButton name={name} light={light.light} trace={light.trace} rules={context.rules} />
        {others.map((one) => {
          const colour = LIGHTS.find((each) => each === one.light);
          return colour ? <div key={one.period} className="small soft nowrap">{t('period', { month: one.period })} <LightWord colour={colour} /></div> : null;
        })}
      </td>
      <td data-label={t('forecastRow')}>{box('forecast')}</td>
      <td data-label={t('likelihood')}>{box('likelihood')}</td>
      <td data-label={t('causes')}><CausePicker row={row} name={name} required={light.reasons.length > 0} /></td>
      <td>
        {box('explanation')}
        {light.reasons.length > 0 && !row.cells.explanation ? <p className="small st--need">{t('needed', { why: light.reasons.map((why) => t(`why_${why}`)).join(t('and')) })}</p> : null}
        {row.cells.remark || isOpen({ table: 'rows', row: row.id, field: 'remark' }) ? <><p className="small quiet">{t('remark')}</p>{box('remark')}</> : null}
        {light.remarkRequired && !row.cells.remark ? <p className="small st--need">{t('remarkNeeded')}</p> : null}
        <RowNotes table="rows" row={row.id} />
      </td>
    </tr>
  );
}

function LightWord({ colour }: { colour: (typeof LIGHTS)[number] }) {
  const t = useTranslations('states');
  return <Light colour={colour}>{t(`light.${colour}`)}</Light>;
}
