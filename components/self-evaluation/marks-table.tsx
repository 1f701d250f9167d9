'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { GridContext, type GridPlace } from '@/components/filing/grid/grid-context';
import { useWords } from '@/components/compare/use-words';
import { useEditor } from '@/components/filing/editor-context';
import { DemoMark } from '@/components/ui/demo-mark';
import type { Row } from '@/domain/filings/body';
import { sum } from '@/domain/shared/decimal';
import { number, points } from '@/lib/format/numbers';
import { useEvaluation } from './evaluation-context';
import { MarksRow } from './marks-row';

/** Promises with what became of them: 绩效自评表, body (domain.md 2.9). Mock 4. */
export function MarksTable() {
  const t = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const { view } = useEditor();
  const words = useWords(view.kind, view.context);
  const { body, evaluation } = useEvaluation();
  const rows = useMemo(() => body.rows ?? [], [body.rows]);
  const groups = groupsOf(rows);
  const place = useMemo<GridPlace>(() => ({
    lines: () => ({
      lines: rows.map((row) => [primaryOf(row), primaryOf(row) === 'actual' ? 'score' : 'points', 'reason'].map((field) => ({ table: 'rows', row: row.id, field }))),
      grows: null, labels: [t('actual'), t('score'), t('reason')],
    }),
    newRow: null, shift: null,
  }), [rows, t]);
  const lights = Object.values(view.lights).some((list) => list.length > 0);
  const period = Math.max(0, ...Object.values(view.lights).flatMap((list) => list.map((one) => one.period)));
  const weight = sum(...rows.flatMap((row) => (typeof row.cells.weight === 'string' ? [row.cells.weight] : [])), view.context.rules.totals.execution);
  return (
    <GridContext value={place}><div className="scroll gap-5" data-grid="rows">
      <table className="table form fixed marks table--cards">
        <caption className="sr">{t('rowsCaption')}</caption>
        <colgroup>
          <col style={{ width: 38 }} /><col style={{ width: 80 }} /><col style={{ width: 134 }} /><col style={{ width: 104 }} /><col style={{ width: 46 }} />
          {lights ? <col style={{ width: 62 }} /> : null}<col style={{ width: 128 }} /><col style={{ width: 66 }} /><col />
        </colgroup>
        <thead><tr>
          <th scope="col" colSpan={2}>{t('level')}</th><th scope="col">{t('name')}</th><th scope="col">{t('target')}</th><th scope="col" className="num">{t('weight')}</th>
          {lights ? <th scope="col">{t('period', { month: period })}</th> : null}
          <th scope="col">{t('actual')}{view.demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('score')}</th><th scope="col">{t('reason')}</th>
        </tr></thead>
        <tbody>
          {groups.map((group) => group.map((row, index) => {
            const score = evaluation.rows.find((one) => one.lineage === row.lineage);
            return score ? (
              <MarksRow key={row.id} row={row} score={score} words={words} lights={lights} period={period} last={index === group.length - 1}
                head={index === 0 ? (
                  <th scope="rowgroup" rowSpan={group.length} className={group.length < 2 && words.level1(row).length > 4 ? 'l1 l1--short' : 'l1'}><span>{words.level1(row)}</span><small>{number(sum(...group.flatMap((one) => (typeof one.cells.weight === 'string' ? [one.cells.weight] : []))))}</small></th>
                ) : null} />
            ) : null;
          }))}
        </tbody>
        <tfoot><tr>
          <td colSpan={4} className="soft">{evaluation.execution.score === null && evaluation.total !== null ? t('sumScaled', { indicators: points(evaluation.indicators) }) : t('sum', { indicators: points(evaluation.indicators), execution: evaluation.execution.score ?? '—' })}</td>
          <td className="num" data-label={t('weight')}>{number(weight)}</td>{lights ? <td /> : null}<td className="soft wide">{t('totalGrade')}</td>
          <td className="num strong" data-label={t('score')}>{evaluation.total ?? '—'}</td><td className="strong">{evaluation.grade ? tStates(`grade.${evaluation.grade}`) : t('open')}</td>
        </tr></tfoot>
      </table>
    </div></GridContext>
  );
}

/** What the unit fills first in a row: a number, or a tier. */
const primaryOf = (row: Row): 'actual' | 'tier' => {
  const target = row.cells.target;
  return target !== null && typeof target === 'object' && 'kind' in target && target.kind === 'number' ? 'actual' : 'tier';
};

/** Rows that stand together under one first level. */
export function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0]?.cells.level1 === row.cells.level1) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
