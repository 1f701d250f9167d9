'use client';

import { useTranslations } from 'next-intl';
import type { Cell, Row } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import { SIGNS } from '@/domain/values/operators';
import { number } from '@/lib/format/numbers';
import type { Words } from './use-words';

interface Parts { readonly op: string; readonly n: string; readonly u: string; readonly text: string | null }

function partsOf(value: Value | null, words: Words): Parts {
  if (!value) return { op: '', n: '', u: '', text: null };
  if (value.kind === 'text') return { op: '', n: '', u: '', text: value.text };
  if (value.kind === 'date') return { op: '', n: '', u: '', text: words.value(value) };
  return { op: value.operator ? SIGNS[value.operator] : '', n: number(value.number), u: value.unit ?? '', text: null };
}

/**
 * 指标值 in its columns: operator, number, unit. With `other`, the parts that differ are struck (before) or marked (after).
 */
export function ValueCell({ row, field, other, side, words }: { row: Row | null; field: string; other?: Row | null | undefined; side?: 'before' | 'after'; words: Words }) {
  const t = useTranslations('review');
  const here = partsOf(valueOf(row?.cells[field]), words);
  const there = other === undefined ? here : partsOf(valueOf(other?.cells[field]), words);
  const mark = (text: string, same: boolean) =>
    same || text === '' ? text : side === 'before' ? <del className="old">{text}</del> : <ins className="new">{text}</ins>;

  const unread = row?.cells[field] == null ? row?.typed[field] : undefined;
  if (unread) return <span className="st st--text">{t('unread', { text: unread })}</span>;
  if (row && here.text === null && here.n === '') return <span className="quiet">{t('empty')}</span>;
  if (here.text !== null) return <>{mark(here.text, here.text === there.text)}</>;
  const whole = there.text !== null || there.n === '';
  return (
    <div className="val">
      <span className="op">{mark(here.op, !whole && here.op === there.op)}</span>
      <span className="n">{mark(here.n, !whole && here.n === there.n)}</span>
      <span className="u">{mark(here.u, !whole && here.u === there.u)}</span>
    </div>
  );
}

const valueOf = (cell: Cell | undefined): Value | null => (cell !== null && typeof cell === 'object' && 'kind' in cell ? (cell as Value) : null);
