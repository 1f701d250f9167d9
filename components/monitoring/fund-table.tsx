'use client';

import { useTranslations } from 'next-intl';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { DemoMark } from '@/components/ui/demo-mark';
import { dec, percent, yuanText } from '@/domain/shared/decimal';
import { percentText } from '@/lib/format/numbers';
import { wan } from '@/lib/format/money';
import { LightButton } from './light-button';
import { useLights } from './use-lights';

const text = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

/** 年初预算数 · 全年预算数 · 执行数 · 预计执行数 · 预计结余 by source (domain.md 2.8); the light stands at the total. */
export function MonitoringFunds() {
  const t = useTranslations('monitoring');
  const tSource = useTranslations('values.source');
  const tStates = useTranslations('states');
  const { view, context, label } = useEditor();
  const { body } = useLive();
  const { funds } = useLights();
  const month = view.period ?? 12;
  const total = body.funds?.find((row) => row.cells.source === 'total');
  return (
    <section className="block gap-4" aria-label={t('fundsCaption')} data-grid="funds">
      <div className="scroll">
        <table className="table fixed marks marks--wide table--cards">
          <caption className="sr">{t('fundsCaption')}</caption>
          <colgroup><col style={{ width: 180 }} /><col /><col /><col /><col style={{ width: 90 }} /><col style={{ width: 90 }} /><col /><col /></colgroup>
          <thead><tr>
            <th scope="col">{t('fund')}</th><th scope="col" className="num">{t('initial')}</th><th scope="col" className="num">{t('annual')}</th>
            <th scope="col" className="num">{t('executed', { month })}{view.demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('rate')}</th><th scope="col">{t('light')}</th>
            <th scope="col" className="num">{t('forecast')}</th><th scope="col" className="num">{t('balance')}</th>
          </tr></thead>
          <tbody>
            {(body.funds ?? []).map((row, index) => {
              const own = row.cells.source === 'total';
              const name = tSource((text(row.cells.source) ?? '') as never);
              const [annual, executed, forecast] = [text(row.cells.annual), text(row.cells.executed), text(row.cells.forecast)];
              const rate = annual && executed ? percent(executed, annual) : null;
              return (
                <tr key={row.id} data-line>
                  <th scope="row" className={own ? '' : 'soft'}>{own ? name : index === 1 ? t('within', { name }) : <span className="indent">{name}</span>}</th>
                  <td className="num soft" data-label={t('initial')}>{row.cells.initial ? wan(text(row.cells.initial) ?? '0') : ''}</td>
                  {(['annual', 'executed'] as const).map((field) => <td key={field} className="num" data-label={field === 'annual' ? t('annual') : t('executed', { month })}><EditCell as="div" table="funds" row={row} field={field} label={`${name} ${label('funds', field)}`} className="cell-box num" /></td>)}
                  <td className="num" data-label={t('rate')}>{rate ? percentText(rate) : ''}</td>
                  <td data-label={own ? t('light') : undefined}>{own ? <LightButton name={t('fundLight')} light={funds.light} trace={funds.trace} rules={context.rules} /> : null}</td>
                  <td className="num" data-label={t('forecast')}><EditCell as="div" table="funds" row={row} field="forecast" label={`${name} ${label('funds', 'forecast')}`} className="cell-box num" /></td>
                  <td className="num soft" data-label={t('balance')}>{annual && forecast ? wan(yuanText(dec(annual).minus(forecast))) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {total ? (
        <div className="field gap-2" data-line>
          <span className="label">{t('note')}{funds.reasonRequired && funds.light ? `（${t('noteNeeded', { light: tStates(`light.${funds.light}`) })}）` : ''}</span>
          <EditCell as="div" className="area area--short" table="funds" row={total} field="note" label={t('note')} stop={funds.reasonRequired && !total.cells.note} />
        </div>
      ) : null}
      {(body.funds ?? []).map((row) => <RowNotes key={row.id} table="funds" row={row.id} />)}
    </section>
  );
}
