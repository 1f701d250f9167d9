'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEditor } from '@/components/filing/editor-context';
import { EvidenceList } from '@/components/filing/evidence-list';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import type { Row } from '@/domain/filings/body';

/** 佐证 of a row: how many, or that there is none; opens the list. A claim without evidence is allowed and visibly marked. */
export function EvidenceLink({ row, name }: { row: Row; name: string }) {
  const t = useTranslations('selfEvaluation');
  const tCommon = useTranslations('common');
  const { view } = useEditor();
  const [open, setOpen] = useState(false);
  const count = view.evidence.filter((file) => file.lineage === row.lineage).length;
  if (count === 0 && view.open === 'none') return <span className="lv lv--ask evidence">{t('noEvidence')}</span>;
  const title = t('evidenceTitle', { name });
  return (
    <>
      <button type="button" className="link evidence" aria-label={count > 0 ? t('evidence', { count }) : `${t('noEvidence')}，${t('attach')}：${name}`} onClick={() => setOpen(true)}>
        {count > 0 ? <><Icon name="attach" />{count}</> : <span className="lv lv--ask">{t('noEvidence')}</span>}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} label={title}>
        <div className="dialog">
          <h3>{title}</h3>
          <EvidenceList lineage={row.lineage} />
          <div className="dialog__act gap-4"><button type="button" className="btn" onClick={() => setOpen(false)}>{tCommon('close')}</button></div>
        </div>
      </Dialog>
    </>
  );
}
