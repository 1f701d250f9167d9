'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { PastePlan } from './plan';

/** `8行×3列：可写22，需确认1，不能写1`: what Enter would write, before it does. */
export function PasteBar({ plan, onFinish }: { plan: PastePlan; onFinish: (how: 'write' | 'all' | 'cancel') => void }) {
  const t = useTranslations('filing.paste');
  const reasons = [...new Set(plan.cells.flatMap((cell) => (cell.reason ? [cell.reason] : [])))];
  return (
    <div className="paste-bar" role="alertdialog" aria-label={t('title')} aria-describedby="paste-says">
      <div id="paste-says">
        <b className="medium">{t('counts', { height: plan.height, width: plan.width, write: plan.counts.write, ask: plan.counts.ask, no: plan.counts.no })}</b>
        {plan.newRows.length > 0 ? <span> {t('newRows', { count: plan.newRows.length })}</span> : null}
        <span className="quiet small">
          {plan.headSkipped ? ` ${t('headSkipped')}` : null}
          {plan.counts.blank > 0 ? ` ${t('blank', { count: plan.counts.blank })}` : null}
          {plan.surplus > 0 ? ` ${t('surplus', { count: plan.surplus })}` : null}
          {reasons.length > 0 ? ` ${reasons.map((reason) => t(`reason.${reason}`)).join(t('comma'))}` : null}
        </span>
      </div>
      <div className="paste-bar__act">
        <Button onClick={() => onFinish('cancel')}>{t('cancel')} <kbd>Esc</kbd></Button>
        {plan.counts.ask > 0 ? <Button onClick={() => onFinish('all')}>{t('all')} <kbd>Alt Enter</kbd></Button> : null}
        <Button look="main" onClick={() => onFinish('write')} disabled={plan.counts.write === 0}>{t('write', { count: plan.counts.write })} <kbd>Enter</kbd></Button>
      </div>
    </div>
  );
}
