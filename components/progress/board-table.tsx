'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Due } from '@/components/board/due';
import { useQueryLink } from '@/components/board/use-query';
import { useVirtualRows } from '@/components/board/use-virtual-rows';
import { ChipLink } from '@/components/ui/chip';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { Light, type LightColour } from '@/components/ui/light';
import { BOARD_FILTERS, boardFilterOf, countCell, matches, type Board, type BoardColumn, type BoardRow } from '@/domain/board/progress';
import { percentText } from '@/lib/format/numbers';
import { StageCell, StageLegend } from './stage-cell';

/** Departments by stage, with counts of each group as filters in the address; a press on a name opens that department below. */
export function BoardTable({ board, now, picked, demo }: { board: Board; now: string; picked: string | null; demo: boolean }) {
  const t = useTranslations('progress');
  const link = useQueryLink();
  const filter = boardFilterOf(useSearchParams().get('show'));
  const rows = board.rows.filter((row) => matches(row, filter));
  const { body, indexes, before, after } = useVirtualRows(rows.length, 37);
  const heads = useColumnNames(board.columns);
  const width = board.columns.length + 4;
  return (
    <section aria-labelledby="board">
      <div className="block__head">
        <h2 id="board">{t('boardTitle')}</h2>
        <nav className="push chips" aria-label={t('filters')}>
          {BOARD_FILTERS.map((one) => <ChipLink key={one} on={one === filter} href={link({ show: one === 'all' ? null : one })} count={board.rows.filter((row) => matches(row, one)).length}>{t(`filter.${one}`)}</ChipLink>)}
        </nav>
      </div>
      {board.rows.length === 0 ? <Empty>{t('emptyBoard')}</Empty> : rows.length === 0 ? <Empty>{t.rich('emptyFilter', { link: (chunks) => <Link className="in" href={link({ show: null })}>{chunks}</Link> })}</Empty> : (
        <>
          <div className="scroll">
            <table className="table table--open stages table--cards" aria-rowcount={rows.length}>
              <caption className="sr">{t('boardCaption')}</caption>
              <thead><tr>
                <th scope="col">{t('colDepartment')}</th>{board.columns.map((column, index) => <th key={column.key} scope="col">{heads[index]}</th>)}
                <th scope="col">{t('colLight')}</th><th scope="col" className="num">{t('colRate')}{demo ? <DemoMark /> : null}</th><th scope="col">{t('colDue')}</th>
              </tr></thead>
              <tbody ref={body}>
                {before > 0 ? <tr aria-hidden="true"><td colSpan={width} style={{ height: before, padding: 0 }} /></tr> : null}
                {indexes.map((index) => rows[index]).filter((row) => row !== undefined).map((row) => <Row key={row.id} row={row} columns={board.columns} heads={heads} now={now} picked={row.id === picked} href={`${link({ department: row.id, indicator: null })}#indicators`} />)}
                {after > 0 ? <tr aria-hidden="true"><td colSpan={width} style={{ height: after, padding: 0 }} /></tr> : null}
              </tbody>
              <Totals rows={rows} columns={board.columns} heads={heads} />
            </table>
          </div>
          <StageLegend />
        </>
      )}
    </section>
  );
}

function useColumnNames(columns: readonly BoardColumn[]): readonly string[] {
  const t = useTranslations('progress');
  return columns.map((column) => (column.stage === 'monitoring' ? t('colMonitoring', { month: column.period ?? 0 }) : t(`col${column.stage === 'target' ? 'Target' : 'Evaluation'}_${column.object}`)));
}

function Row({ row, columns, heads, now, picked, href }: { row: BoardRow; columns: readonly BoardColumn[]; heads: readonly string[]; now: string; picked: boolean; href: string }) {
  const t = useTranslations('progress');
  const states = useTranslations('states');
  return (
    <tr className={picked ? 'is-picked' : undefined}>
      <th scope="row"><Link className="plain" href={href} aria-current={picked ? 'true' : undefined}>{row.name}</Link></th>
      {columns.map((column, index) => <td key={column.key} data-label={heads[index]}><StageCell cells={row.cells[column.key] ?? ''} stage={column.stage} /></td>)}
      <td data-label={t('colLight')}>{row.light ? <Light colour={row.light as LightColour}>{states(`light.${row.light}`)}</Light> : null}</td>
      <td className="num" data-label={t('colRate')}>{row.rate === null ? null : percentText(row.rate)}</td>
      <td className="soft" data-label={t('colDue')}>{row.dueAt === null ? t('done') : <Due at={row.dueAt} now={now} />}</td>
    </tr>
  );
}

function Totals({ rows, columns, heads }: { rows: readonly BoardRow[]; columns: readonly BoardColumn[]; heads: readonly string[] }) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const states = useTranslations('states');
  return (
    <tfoot><tr>
      <th scope="row" className="medium">{common('total')}</th>
      {columns.map((column, index) => {
        const { done, all } = countCell(rows.map((row) => row.cells[column.key] ?? '').join(''));
        return <td key={column.key} data-label={heads[index]}>{t('cellDone', { done, all, word: states(`done.${column.stage}`) })}</td>;
      })}
      <td /><td /><td />
    </tr></tfoot>
  );
}
