'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from '@/components/filing/editor-context';
import type { Row } from '@/domain/filings/body';

const CAUSES = ['causeFunding', 'causeSystem', 'causeStaff', 'causeHardware', 'causeOther'] as const;

/** 偏差原因: any of the five categories of the form (domain.md 1.4). */
export function CausePicker({ row, name, required }: { row: Row; name: string; required: boolean }) {
  const t = useTranslations('monitoring');
  const { store, isOpen } = useEditor();
  const chosen = CAUSES.filter((field) => row.cells[field] === true);
  const open = isOpen({ table: 'rows', row: row.id, field: 'causeFunding' });
  if (!open) return <>{chosen.map((field) => t(`cause.${field}`)).join('、')}</>;
  return (
    <fieldset className="causes" aria-invalid={(required && chosen.length === 0) || undefined}>
      <legend className="sr">{t('causesOf', { name })}</legend>
      {CAUSES.map((field) => (
        <label key={field} className="pick">
          <input type="checkbox" checked={row.cells[field] === true} onChange={(event) => store.type([{ at: { table: 'rows', row: row.id, field }, text: event.target.checked ? 'true' : 'false' }])} />
          {t(`cause.${field}`)}
        </label>
      ))}
    </fieldset>
  );
}
