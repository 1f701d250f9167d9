'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Words } from '@/components/people/choice';
import { countCell, type Board } from '@/domain/board/progress';

/** 催办: the departments with overdue forms by name, and what they will read on their desks. */
export function RemindOverdue({ board, cycleId, remind }: { board: Board; cycleId: string; remind: Act<{ departments: number; forms: number }> }) {
  const t = useTranslations('progress.remind');
  const late = board.rows.map((row) => ({ row, forms: countCell(Object.values(row.cells).join('')).overdue })).filter(({ forms }) => forms > 0);
  if (late.length === 0) return null;
  return (
    <ActDialog look="main" label={t('button', { count: late.length })} title={t('title')} submit={t('send')} act={remind} done="" after={({ departments, forms }) => <p role="status">{t('done', { departments, forms })}</p>}
      input={(form) => ({ cycleId, departmentIds: late.map(({ row }) => row.id), words: form.get('words') })}>
      <p>{t('text')}</p>
      <ul className="items">{late.map(({ row, forms }) => <li key={row.id}>{t('line', { name: row.name, forms })}</li>)}</ul>
      <Words id="remind-words" name="words" label={t('words')} start={t('start')} required longest={500} />
    </ActDialog>
  );
}
