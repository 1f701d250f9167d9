'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useLayoutEffect, useRef, useState } from 'react';
import { Due } from '@/components/board/due';
import { Rank } from '@/components/board/rank';
import { Reasons } from '@/components/board/reasons';
import type { QueueLine } from '@/domain/board/queue';
import { wan } from '@/lib/format/money';
import { QueueKind } from './queue-kind';

const COLUMNS = '36px 58px minmax(150px, 1.1fr) minmax(150px, 1.1fr) minmax(200px, 1.4fr) minmax(220px, 2fr) 100px 132px 88px';

interface QueueListProps {
  readonly lines: readonly QueueLine[];
  readonly now: string;
  readonly picked: number;
  readonly marked: ReadonlySet<string>;
  readonly onPick: (index: number) => void;
  readonly onMark: (id: string) => void;
}

/** The whole queue on one grid; however long it is, only the rows in sight are drawn. */
export function QueueList({ lines, now, picked, marked, onPick, onMark }: QueueListProps) {
  const t = useTranslations('queue');
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({ count: lines.length, estimateSize: () => 37, overscan: 12, scrollMargin: offset, getItemKey: (index) => lines[index]?.line.id ?? index });
  useLayoutEffect(() => { if (lines.length > 0) rows.scrollToIndex(picked, { align: 'auto' }); }, [picked, rows, lines.length]);
  const heads = ['colRisk', 'colFiling', 'colDepartment', 'colKind', 'colWhy', 'colAmount', 'colDue', 'colNext'] as const;
  return (
    <div className="vlist" role="table" aria-label={t('caption')} aria-rowcount={lines.length + 1} style={{ '--cols': COLUMNS } as React.CSSProperties}>
      <div className="vlist__head vlist__row" role="row" aria-rowindex={1}>
        <span role="columnheader"><span className="sr">{t('keys.mark')}</span></span>
        {heads.map((head) => <span key={head} role="columnheader" className={head === 'colAmount' || head === 'colNext' ? 'num' : undefined}>{t(head)}</span>)}
      </div>
      <div className="vlist__body" role="rowgroup" ref={body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const entry = lines[item.index];
          if (!entry) return null;
          return (
            <div key={item.key} ref={rows.measureElement} data-index={item.index} role="row" aria-rowindex={item.index + 2} aria-selected={item.index === picked}
              className={`vlist__row${item.index === picked ? ' is-picked' : ''}${marked.has(entry.line.id) ? ' is-marked' : ''}`}
              style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }} onMouseDown={() => onPick(item.index)}>
              <QueueRow entry={entry} now={now} marked={marked.has(entry.line.id)} onMark={onMark} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function QueueRow({ entry: { line, risk, reasons, action }, now, marked, onMark }: { entry: QueueLine; now: string; marked: boolean; onMark: (id: string) => void }) {
  const t = useTranslations('queue');
  const desk = useTranslations('desk');
  const common = useTranslations('common');
  const title = line.project ?? common('wholeDepartment');
  return (
    <>
      <span role="cell" className="check"><input type="checkbox" checked={marked} onChange={() => onMark(line.id)} aria-label={t('pick', { title })} /></span>
      <span role="cell"><Rank risk={risk} /></span>
      <span role="rowheader"><Link className="plain medium" href={`/filings/${line.id}`}>{title}</Link></span>
      <span role="cell">{line.department}</span>
      <span role="cell" className="soft"><QueueKind line={line} /></span>
      <span role="cell"><Reasons reasons={reasons} most={4} /></span>
      <span role="cell" className="num">{line.amount === null ? '' : wan(line.amount)}</span>
      <span role="cell"><Due at={line.dueAt} now={now} /></span>
      <span role="cell" className="num medium"><Link href={`/filings/${line.id}`}>{desk(`action.${action.key}`, { count: action.count })}</Link></span>
    </>
  );
}
