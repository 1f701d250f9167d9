'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { GridContext, type GridPlace } from '@/components/filing/grid/grid-context';
import { useWords } from '@/components/compare/use-words';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { groupsOf } from '@/components/self-evaluation/marks-table';
import type { Row } from '@/domain/filings/body';
import { DemoMark } from '@/components/ui/demo-mark';
import { MonitoringRow } from './row';
import { useLights } from './use-lights';

/** 绩效目标执行监控表, body: what was done by the end of the period, its light, the forecast, and why it deviates (domain.md 2.8). */
export function MonitoringRows() {
  const t = useTranslations('monitoring');
  const { view } = useEditor();
  const { body } = useLive();
  const words = useWords(view.kind, view.context);
  const lights = useLights();
  const month = view.period ?? 12;
  const rows = useMemo(() => body.rows ?? [], [body.rows]);
  const place = useMemo<GridPlace>(() => ({
    lines: () => ({
      lines: rows.map((row) => [isNumber(row) ? 'actual' : 'tier', 'forecast', 'likelihood', 'explanation', 'remark'].map((field) => ({ table: 'rows', row: row.id, field }))),
      grows: null, labels: [t('actual', { month }), t('forecastRow'), t('likelihood'), t('explanation'), t('remark')],
    }),
    newRow: null, shift: null,
  }), [rows, t, month]);
  return (
    <GridContext value={place}><div className="scroll gap-5" data-grid="rows">
      <table className="table form fixed marks marks--wide table--cards">
        <caption className="sr">{t('rowsCaption')}</caption>
        <colgroup>
          <col style={{ width: 38 }} /><col style={{ width: 84 }} /><col style={{ width: 130 }} /><col style={{ width: 100 }} /><col style={{ width: 108 }} /><col style={{ width: 72 }} />
          <col style={{ width: 92 }} /><col style={{ width: 120 }} /><col style={{ width: 84 }} /><col style={{ width: 96 }} /><col />
        </colgroup>
        <thead><tr>
          <th scope="col" colSpan={2}>{t('level')}</th><th scope="col">{t('name')}</th><th scope="col">{t('target')}</th>
          <th scope="col">{t('actual', { month })}{view.demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('completion')}</th><th scope="col">{t('light')}</th>
          <th scope="col">{t('forecastRow')}</th><th scope="col">{t('likelihood')}</th><th scope="col">{t('causes')}</th><th scope="col">{t('explanation')}</th>
        </tr></thead>
        <tbody>
          {groupsOf(rows).map((group) => group.map((row, index) => {
            const light = lights.rows[rows.indexOf(row)];
            return light ? (
              <MonitoringRow key={row.id} row={row} light={light} words={words} last={index === group.length - 1}
                head={index === 0 ? <th scope="rowgroup" rowSpan={group.length} className={group.length < 2 && words.level1(row).length > 4 ? 'l1 l1--short' : 'l1'}><span>{words.level1(row)}</span></th> : null} />
            ) : null;
          }))}
        </tbody>
      </table>
    </div></GridContext>
  );
}

const isNumber = ({ cells: { target } }: Row): boolean => typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'number';
