'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/components/ui/toast';

const FORMS = ['letter', 'list'] as const;
type Form = (typeof FORMS)[number];

interface OpenSource {
  readonly file: File;
  /** keys of false alarms */
  readonly without: readonly string[];
}

interface Props {
  /** a file that only the browser has, or the id of a kept one */
  readonly source: OpenSource | string;
}

/** Letter and list with the severities that are chosen now. What is not kept is sent again, for the server has forgotten it. */
export function ExportButtons({ source }: Props) {
  const t = useTranslations('check.result');
  const severities = useSearchParams().get('severity');
  const query = severities ? `severities=${severities}` : '';
  if (typeof source === 'string') return FORMS.map((form) => <a key={form} className="link" href={`/api/documents/${source}/${form}${query ? `?${query}` : ''}`} download title={t('exportNote')}>{t(form)}</a>);
  return FORMS.map((form) => <SendAgain key={form} form={form} source={source} query={query} />);
}

function SendAgain({ form, source, query }: { form: Form; source: OpenSource; query: string }) {
  const t = useTranslations('check');
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      const without = source.without.length > 0 ? `&without=${source.without.join(',')}` : '';
      const answer = await fetch(`/api/open/check?name=${encodeURIComponent(source.file.name)}&as=${form}${without}${query ? `&${query}` : ''}`, { method: 'POST', body: source.file, headers: { 'content-type': 'application/octet-stream' } });
      if (answer.ok) save(await answer.blob(), nameOf(answer) ?? `${source.file.name}.${form === 'letter' ? 'docx' : 'xlsx'}`);
      else toast(await problemOf(answer, t('jobs.refused')));
    } catch {
      toast(t('jobs.offline'));
    } finally {
      setBusy(false);
    }
  };
  return <button type="button" className="link" disabled={busy} title={t('result.exportNote')} onClick={() => void fetchIt()}>{busy ? t('result.exporting') : t(`result.${form}`)}</button>;
}

/** The sentence of a refusal comes with it. */
async function problemOf(answer: Response, otherwise: string): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { readonly message?: string };
  return body.message ?? otherwise;
}

/** filename*=UTF-8''… as the server wrote it */
function nameOf(answer: Response): string | null {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return name ? decodeURIComponent(name) : null;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
