'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState, type DragEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { dec } from '@/domain/shared/decimal';
import { momentText } from '@/lib/format/dates';
import { useEditor } from './editor-context';
import { useErrorText } from '@/components/ui/use-error-text';

/** 佐证: files of the form, or of one row; each with its hash. `lineage: undefined` shows all of them. */
export function EvidenceList({ lineage }: { lineage?: string }) {
  const t = useTranslations('filing.evidence');
  const router = useRouter();
  const errorText = useErrorText();
  const inputId = useId();
  const { view, actions, locale } = useEditor();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const files = view.evidence.filter((file) => lineage === undefined || file.lineage === lineage);
  const editable = view.open !== 'none';
  if (!editable && files.length === 0) return null;

  const upload = async (list: FileList | null) => {
    for (const file of list ?? []) {
      setBusy(file.name);
      setProblem(null);
      const query = new URLSearchParams({ name: file.name, ...(lineage === undefined ? {} : { lineage }) });
      try {
        const answer = await fetch(`/api/filings/${view.id}/evidence?${query}`, { method: 'POST', body: file });
        if (!answer.ok) {
          const said = (await answer.json().catch(() => ({}))) as { code?: string; params?: object };
          setProblem(t('failed', { reason: errorText({ code: (said.code ?? 'unexpected') as never, params: (said.params ?? {}) as never }) }));
        }
      } catch {
        setProblem(t('failed', { reason: errorText({ code: 'unexpected', params: {} }) }));
      }
    }
    setBusy(null);
    router.refresh();
  };
  const remove = async (evidenceId: string) => {
    const answer = await actions.removeEvidence({ filingId: view.id, evidenceId });
    if (answer.status === 'ok') router.refresh();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (editable) void upload(event.dataTransfer.files);
  };
  return (
    <section className="block" aria-label={t('title')} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className="block__head">
        <h2>{t('title')}</h2>
        {files.length === 0 ? <span className="soft">{t('none')}</span> : null}
        {editable ? (
          <span className="push tools">
            <span className="quiet small">{busy ? t('busy', { name: busy }) : t('drop')}</span>
            <label className="link" htmlFor={inputId}><Icon name="attach" /> {t('add')}</label>
            <input id={inputId} className="sr" type="file" multiple onChange={(event) => { void upload(event.target.files); event.target.value = ''; }} />
          </span>
        ) : null}
      </div>
      {problem ? <p className="field__problem" role="alert">{problem}</p> : null}
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/evidence/${file.id}`}>{file.name}</a>
            <span className="quiet small">{t('size', { size: dec(file.size).div(1024).toFixed(0) })}</span>
            <span className="quiet small">{t('by', { by: file.by, at: momentText(file.at, locale) })}</span>
            <code title={file.sha256}>{t('hash', { hash: file.sha256.slice(0, 12) })}</code>
            {file.removable ? <button type="button" className="link" onClick={() => void remove(file.id)}>{t('remove')}</button> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
