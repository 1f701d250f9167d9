'use client';

import { useTranslations } from 'next-intl';
import type { Cell, FieldSpec, Row } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import { SIGNS } from '@/domain/values/operators';
import { grouped, number } from '@/lib/format/numbers';
import { wan } from '@/lib/format/money';
import { monthText } from '../choices';
import { plainText } from '../cell-text';
import { useEditor } from '../editor-context';

/** Is the text of this cell kept because it could not be read? */
export function isUnread(spec: FieldSpec, row: Row, field: string, understood: boolean): boolean {
  const cell = row.cells[field] ?? null;
  return spec.type === 'value' ? !understood : cell === null && Boolean(row.typed[field]);
}

/** A cell as one reads it: figures aligned, choices by name, the typed original below where it says more. */
export function CellFace({ table, field, row, clamp = false, empty = null }: { table: string; field: string; row: Row; clamp?: boolean; empty?: string | null }) {
  const t = useTranslations('values');
  const editor = useEditor();
  const spec = editor.spec(table, field);
  const cell = row.cells[field] ?? null;
  const typed = row.typed[field];
  if (spec.type === 'value' && cell !== null && typeof cell === 'object') return <ValueFace value={cell as Value} typed={typed} clamp={clamp} />;
  if (cell === null || cell === '') return typed ? <span className="t slip">{typed}</span> : <span className="t quiet">{empty}</span>;
  const text = shownText(spec, cell, (code) => editor.choices(table, field)?.find((choice) => choice.code === code)?.label ?? code, (month) => monthText(month, t as never));
  const isFigure = spec.type === 'money' || spec.type === 'number' || spec.type === 'integer';
  return (
    <>
      <span className={`t${isFigure ? ' num' : ''}${clamp ? ' clamp' : ''}`}>{text}</span>
      {typed && isFigure && !saysTheSame(typed, text) ? <span className="raw">{t('raw', { text: typed })}</span> : null}
    </>
  );
}

const saysTheSame = (typed: string, text: string): boolean => typed.replace(/[\s,，]/g, '') === text.replace(/[\s,]/g, '');

function shownText(spec: FieldSpec, cell: Cell, labelOf: (code: string) => string, month: (code: string) => string): string {
  if (typeof cell === 'boolean') return labelOf(String(cell));
  if (typeof cell !== 'string') return plainText(spec, cell);
  switch (spec.type) {
    case 'money': return wan(cell);
    case 'number': case 'integer': return spec.scale === 2 ? grouped(cell) : number(cell);
    case 'month': return month(cell);
    default: return labelOf(cell);
  }
}

/** Operator, number and unit stand in their own columns, so that figures line up down the page. */
function ValueFace({ value, typed, clamp }: { value: Value; typed: string | undefined; clamp: boolean }) {
  const t = useTranslations('values');
  const raw = typed ? <span className="raw">{t('raw', { text: typed })}</span> : null;
  if (value.kind === 'text') return <span className={clamp ? 't clamp' : 't'}>{value.text}</span>;
  const operator = value.operator ? SIGNS[value.operator] : '';
  if (value.kind === 'date') return <><span className="op">{operator}</span><span className="n date">{value.date}</span><span className="u" />{raw}</>;
  return <><span className="op">{operator}</span><span className="n">{number(value.number)}</span><span className="u">{value.unit}</span>{raw}</>;
}
