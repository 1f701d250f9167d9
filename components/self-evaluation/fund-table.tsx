'use client';

import { useTranslations } from 'next-intl';
import { GridContext } from '@/components/filing/grid/grid-context';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowNotes } from '@/components/filing/findings/row-notes';
import { useEditor } from '@/components/filing/editor-context';
import type { Row } from '@/domain/filings/body';
import { DemoMark } from '@/components/ui/demo-mark';
import { percent } from '@/domain/shared/decimal';
import { number, percentText } from '@/lib/format/numbers';
import { wan } from '@/lib/format/money';
import { FillCell } from './fill-cell';
import { useEvaluation } from './evaluation-context';

/** Money by source; only 年度资金总额 is scored (财预〔2020〕10号). */
export function FundTable() {
  const t = useTranslations('selfEvaluation');
  const tSource = useTranslations('values.source');
  const { view, context, label } = useEditor();
  const { body, evaluation, trace, traced } = useEvaluation();
  const rows = (body.funds ?? []).filter((row) => row.cells.source === 'total' || ['initial', 'annual', 'executed'].some((field) => row.cells[field] !== null && row.cells[field] !== '0.00') || view.open !== 'none');
  const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
  return (
    <section className="block gap-4" aria-label={t('funds')}>
      <GridContext value={{ newRow: null, shift: null, lines: () => ({ lines: rows.map((row) => ['annual', 'executed'].map((field) => ({ table: 'funds', row: row.id, field }))), grows: null, labels: [t('annual'), t('executed')] }) }}><div className="scroll" data-grid="funds">
        <table className="table fixed marks table--cards">
          <caption className="sr">{t('fundsCaption')}</caption>
          <colgroup><col style={{ width: 180 }} /><col /><col /><col /><col style={{ width: 76 }} /><col style={{ width: 90 }} /><col style={{ width: 84 }} /></colgroup>
          <thead><tr>
            <th scope="col">{t('fund')}</th><th scope="col" className="num">{t('initial')}</th><th scope="col" className="num">{t('annual')}</th>
            <th scope="col" className="num">{t('executed')}{view.demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('weight')}</th>
            <th scope="col" className="num">{t('rate')}</th><th scope="col" className="num">{t('score')}</th>
          </tr></thead>
          <tbody>
            {rows.map((row, index) => {
              const total = row.cells.source === 'total';
              const name = tSource(text(row.cells.source) as never);
              const rate = row.cells.annual && row.cells.executed ? percent(text(row.cells.executed), text(row.cells.annual)) : null;
              return (
                <tr key={row.id} data-line>
                  <th scope="row" className={total ? '' : 'soft'}>{total ? name : index === 1 ? t('within', { name }) : <span className="indent">{name}</span>}</th>
                  <td className="num soft" data-label={t('initial')}>{row.cells.initial ? wan(text(row.cells.initial)) : ''}</td>
                  <td className="num" data-label={t('annual')}><FillCell table="funds" row={row} field="annual" label={`${name} ${label('funds', 'annual')}`} figure /></td>
                  <td className="num" data-label={t('executed')}><FillCell table="funds" row={row} field="executed" label={`${name} ${label('funds', 'executed')}`} figure stop={total && evaluation.execution.issue === 'over_execution'} /></td>
                  <td className="num" data-label={t('weight')}>{total ? number(context.rules.totals.execution) : ''}</td>
                  <td className="num" data-label={t('rate')}>{rate ? percentText(rate) : ''}</td>
                  <td className={total && traced?.of === 'execution' ? 'num is-here' : 'num'} data-label={t('score')}>{total && evaluation.execution.score ? <button type="button" className="link" onClick={() => trace({ of: 'execution' })} aria-label={t('rowTrace', { name: t('dock.execution'), score: evaluation.execution.score })}>{evaluation.execution.score}</button> : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div></GridContext>
      <FundNotes rows={rows} />
    </section>
  );
}

/** 资金说明 of the total where there is one or one is asked for, and what the checks say of the money. */
function FundNotes({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('selfEvaluation');
  const { view } = useEditor();
  const { evaluation } = useEvaluation();
  const total = rows.find((row) => row.cells.source === 'total');
  const asked = evaluation.reasons.some((reason) => reason.field === 'note');
  return (
    <>
      {total && (asked || total.cells.note || view.open !== 'none') ? (
        <div className="field gap-2" data-line><span className="label">{t('note')}{asked ? t('must') : ''}</span><EditCell as="div" className="area area--short" table="funds" row={total} field="note" label={t('note')} stop={asked && !total.cells.note} /></div>
      ) : null}
      {rows.map((row) => <RowNotes key={row.id} table="funds" row={row.id} />)}
    </>
  );
}
