'use client';

import { useTranslations } from 'next-intl';
import { Fragment, memo } from 'react';
import type { PaperPart } from '@/domain/documents/paper';
import { useChecked } from './checked-context';
import { MarkedText } from './marked-text';

/** A paragraph, the head of a page or sheet, or some rows of a grid. `hot`: the open finding is in it; `aside` says what is wrong there. */
export const Part = memo(function Part({ part, hot, aside }: { part: PaperPart; hot: boolean; aside: string | null }) {
  const t = useTranslations('check.paper');
  if (part.kind === 'page') return <p className="source__page"><span>{t('page', { page: part.page })}</span></p>;
  if (part.kind === 'sheet') return <p className="source__page"><span>{part.name}</span></p>;
  if (part.kind === 'rows') return <><Rows part={part} />{aside ? <p className="source__aside">{aside}</p> : null}</>;
  return (
    <>
      <p className={`source__text source__text--${part.look}${hot ? ' is-hot' : ''}`}>
        <span className="source__no" aria-hidden="true">{part.label}</span>
        {part.pieces.map((piece) => <Fragment key={piece}><MarkedText piece={piece} /></Fragment>)}
      </p>
      {aside ? <p className="source__aside">{aside}</p> : null}
    </>
  );
});

function Rows({ part }: { part: Extract<PaperPart, { kind: 'rows' }> }) {
  const t = useTranslations('check.paper');
  const { marks, open } = useChecked();
  const isHot = (row: (typeof part.rows)[number]) => open !== null && row.cells.some((cell) => cell.piece !== null && marks.get(cell.piece)?.some((mark) => mark.finding === open - 1));
  return (
    <div className="source__grid" role="region" aria-label={t('grid')} tabIndex={0}>
      <table style={{ minWidth: `${part.widths.length * 56 + 40}px` }}>
        <caption className="sr">{t('table', { no: part.grid })}</caption>
        <colgroup><col style={{ width: 40 }} />{part.widths.map((width, column) => <col key={column} style={{ width: `${width}%` }} />)}</colgroup>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.no} className={isHot(row) ? 'is-hot' : undefined}>
              <th scope="row"><span className="sr">{t('row', { row: row.no })}</span><span aria-hidden="true">{row.no}</span></th>
              {row.cells.map((cell, index) => <td key={index} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>{cell.piece === null ? null : <MarkedText piece={cell.piece} />}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
