'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { littleSum } from '@/domain/documents/little-sum';
import type { PaperPart } from '@/domain/documents/paper';
import { useChecked } from './checked-context';
import { placeId } from './marked-text';
import { Part } from './paper-part';

/** Where the paper is asked to go; a new object each time, so that the same place can be asked for again. */
export interface Target { readonly no: number; readonly place: number; readonly piece: number }

const TRIES = 40;
const LOOK = { error: 'stop', warning: 'ask', info: 'tip' } as const;

/** The source as paper. However long it is, only what is near the window is drawn. */
export function Paper({ target }: { target: Target | null }) {
  const t = useTranslations('check.paper');
  const { file, paper, marks, open } = useChecked();
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setOffset((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [file]);
  const rows = useWindowVirtualizer({ count: paper.parts.length, estimateSize: (index) => heightOf(paper.parts[index]), overscan: 12, scrollMargin: offset });
  useTarget(target, target ? (paper.partOf[target.piece] ?? null) : null, rows.scrollToIndex);

  const finding = open === null ? undefined : file.findings[open - 1];
  const hot = new Set<number>();
  if (finding) for (const [piece, list] of marks) if (list.some((mark) => mark.finding === finding.no - 1)) hot.add(paper.partOf[piece] ?? -1);
  if (target?.no === 0) hot.add(paper.partOf[target.piece] ?? -1);
  const made = finding ? littleSum(finding, file.document.figures) : null;
  const aside = made ? t('made', { terms: made.parts.map((part) => part.value).join(' + '), expected: made.expected, found: made.found }) : null;
  const asideAt = aside ? Math.max(...hot) : null;

  if (paper.parts.length === 0) return <p className="empty">{t('empty')}</p>;
  return (
    <div className={`source${finding ? ` source--${LOOK[finding.severity]}` : ''}`} lang="zh-Hans-CN">
      <div ref={body} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const part = paper.parts[item.index];
          return part ? (
            <div key={item.key} ref={rows.measureElement} data-index={item.index} className="source__part" style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}>
              <Part part={part} hot={hot.has(item.index)} aside={item.index === asideAt ? aside : null} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

/** A first guess; what is drawn is measured. */
function heightOf(part: PaperPart | undefined): number {
  if (!part) return 26;
  if (part.kind === 'rows') return part.rows.length * 32;
  return part.kind === 'text' ? 26 * Math.max(1, part.pieces.length) : 40;
}

/** Scrolls there, and again until what lies between has been measured and the place stands still; then that is all. */
function useTarget(target: Target | null, index: number | null, scrollTo: (index: number, options: { align: 'center' }) => void): void {
  const latest = useRef(scrollTo);
  useEffect(() => { latest.current = scrollTo; });
  useEffect(() => {
    if (target === null || index === null) return;
    latest.current(index, { align: 'center' });
    let tries = 0;
    let still = 0;
    let before = NaN;
    let frame = requestAnimationFrame(function look() {
      const element = document.getElementById(placeId(target.no, target.place));
      const top = element?.getBoundingClientRect().top ?? NaN;
      if (element) { element.scrollIntoView({ block: 'center', behavior: 'instant' }); still = top === before ? still + 1 : 0; }
      before = element?.getBoundingClientRect().top ?? NaN;
      if (still < 3 && (tries += 1) < TRIES) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, index]);
}
