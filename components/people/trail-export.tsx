'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSignInAgain } from '@/components/session/sign-in-layer';
import { Button } from '@/components/ui/button';
import { useErrorText } from '@/components/ui/use-error-text';
import type { ErrorParams } from '@/domain/shared/errors';
import type { TrailQuery } from './trail-filter';

/** Takes what the filter shows out as a file for a spreadsheet; that it was taken out is an entry of the trail itself. */
export function TrailExport({ query }: { query: TrailQuery }) {
  const t = useTranslations('people.trail');
  const textOf = useErrorText();
  const signInAgain = useSignInAgain();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await fetch('/api/trail/export', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(query) });
      if (answer.ok) save(await answer.blob(), answer.headers.get('content-disposition'));
      else if (answer.status === 401) signInAgain(() => void take());
      else {
        const { code, params } = (await answer.json()) as { code?: string; params?: ErrorParams };
        setProblem(textOf({ code: code ?? 'unexpected', params: params ?? {} }));
      }
    } catch {
      setProblem(textOf({ code: 'offline', params: {} }));
    }
    setBusy(false);
  }

  return <><span className="field__problem" role="alert">{problem}</span><Button onClick={take} disabled={busy}>{t(busy ? 'exporting' : 'export')}</Button></>;
}

function save(file: Blob, disposition: string | null): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'trail.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
