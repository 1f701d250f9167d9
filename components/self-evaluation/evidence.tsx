'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useEditor } from '@/components/filing/editor-context';
import { useErrorText } from '@/components/filing/error-text';
import type { Refusal } from '@/components/filing/save/state';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import type { Row } from '@/domain/filings/body';
import type { EvidenceView } from '@/domain/filings/view';
import { fullMomentText } from '@/lib/format/dates';

/** 佐证 of a row: how many, or that there is none; opens the list. A claim without evidence is allowed and visibly marked. */
export function EvidenceLink({ row, name }: { row: Row; name: string }) {
  const t = useTranslations('selfEvaluation');
  const { view } = useEditor();
  const [open, setOpen] = useState(false);
  const files = view.evidence.filter((file) => file.lineage === row.lineage);
  const editable = view.open !== 'none';
  if (files.length === 0 && !editable) return <span className="lv lv--ask">{t('noEvidence')}</span>;
  return (
    <>
      <button type="button" className="link evidence" aria-label={files.length > 0 ? t('evidence', { count: files.length }) : `${t('noEvidence')}，${t('attach')}：${name}`} onClick={() => setOpen(true)}>
        {files.length > 0 ? <><Icon name="attach" />{files.length}</> : <span className="lv lv--ask">{t('noEvidence')}</span>}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} label={t('evidenceTitle', { name })}>
        <EvidenceList files={files} lineage={row.lineage} title={t('evidenceTitle', { name })} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EvidenceList({ files, lineage, title, onClose }: { files: readonly EvidenceView[]; lineage: string; title: string; onClose: () => void }) {
  const t = useTranslations('selfEvaluation');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const router = useRouter();
  const { view, locale, actions } = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const attach = async (file: File) => {
    setBusy(true);
    setProblem(null);
    const query = new URLSearchParams({ name: file.name, lineage });
    try {
      const response = await fetch(`/api/filings/${view.id}/evidence?${query}`, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } });
      if (!response.ok) setProblem(errorText((await response.json()) as Refusal));
    } catch {
      setProblem(errorText({ code: 'unexpected', params: {} }));
    }
    setBusy(false);
    router.refresh();
  };
  const remove = async (file: EvidenceView) => {
    const result = await actions.removeEvidence({ filingId: view.id, evidenceId: file.id });
    setProblem(result.status === 'failed' ? errorText(result) : null);
    router.refresh();
  };

  return (
    <div className="dialog">
      <h3>{title}</h3>
      <ul className="findings">
        {files.map((file) => (
          <li key={file.id} className="evidence__file">
            <a href={`/api/evidence/${file.id}`} download={file.name}>{file.name}</a>
            <span className="small soft">{file.by} {fullMomentText(file.at, locale)}<br /><code>{file.sha256.slice(0, 16)}</code></span>
            {file.removable ? <button type="button" className="link small" onClick={() => void remove(file)}>{t('remove')}</button> : null}
          </li>
        ))}
      </ul>
      {problem ? <p className="field__problem" role="alert">{problem}</p> : null}
      <div className="dialog__act gap-4">
        {view.open === 'none' ? null : (
          <>
            <input ref={input} type="file" className="sr" aria-label={t('attach')} tabIndex={-1} onChange={(event) => { const file = event.target.files?.[0]; if (file) void attach(file); event.target.value = ''; }} />
            <button type="button" className="btn" disabled={busy} onClick={() => input.current?.click()}>{busy ? t('attaching') : t('attach')}</button>
          </>
        )}
        <button type="button" className="btn" onClick={onClose}>{tCommon('close')}</button>
      </div>
    </div>
  );
}
