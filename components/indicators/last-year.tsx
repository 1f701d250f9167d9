'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowActs } from '@/components/filing/grid/row-acts';
import { useEditor } from '@/components/filing/editor-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { editText, plainText } from '@/components/filing/cell-text';
import type { Row } from '@/domain/filings/body';

const text = (row: Row, field: string): string => (typeof row.cells[field] === 'string' ? (row.cells[field] as string) : '');

/** 从上年取行: last year's promises, those that this form does not have ticked already. */
export function LastYear({ open, onClose, source, rows }: { open: boolean; onClose: () => void; source: readonly Row[]; rows: readonly Row[] }) {
  const t = useTranslations('filing.lastYear');
  const { kind, spec } = useEditor();
  const acts = useRowActs('rows');
  const names = new Set(rows.map((row) => `${text(row, 'level2')}/${text(row, 'name')}`));
  const missing = source.filter((row) => !names.has(`${text(row, 'level2')}/${text(row, 'name')}`));
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const chosen = picked ?? new Set(missing.map((row) => row.id));
  const fields = Object.keys(kind.tables.find((table) => table.name === 'rows')?.fields ?? {});
  const take = () => {
    acts.append(source.filter((row) => chosen.has(row.id)).map((row) => ({
      ...Object.fromEntries(fields.map((field) => [field, editText(spec('rows', field), row, field)])),
      previousValue: plainText(spec('rows', 'target'), row.cells.target ?? null),
      earlierValue: text(row, 'previousValue'),
    })));
    setPicked(null);
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} label={t('title')} wide>
      <div className="sheet__head"><h2>{t('title')}</h2></div>
      <div className="sheet__body">
        <p className="soft below-2">{source.length === 0 ? t('none') : t('explain')}</p>
        <ul className="picks">
          {source.map((row) => (
            <li key={row.id}>
              <label className="pick">
                <input type="checkbox" checked={chosen.has(row.id)} onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(row.id); else next.delete(row.id);
                  setPicked(next);
                }} />
                <span>{text(row, 'name')}</span><span className="quiet small">{t('value', { value: plainText(spec('rows', 'target'), row.cells.target ?? null) })}</span>
              </label>
            </li>
          ))}
        </ul>
        <div className="dialog__act"><Button look="main" disabled={chosen.size === 0} onClick={take}>{t('take', { count: chosen.size })}</Button></div>
      </div>
    </Dialog>
  );
}
