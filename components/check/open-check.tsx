'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { Said } from './checked-context';
import { CheckedView } from './checked-view';
import { DropZone } from './drop-zone';
import { ExportButtons } from './export-buttons';
import { FileList } from './file-list';
import { resultMeta } from './result-meta';
import { useFiles, type ChosenFile } from './use-files';

const MEGA = 1024 * 1024;

interface Props {
  /** files a minute from one address */
  readonly rate: number;
  readonly mostBytes: number;
}

/** Anybody's check of anybody's document: everything lives in this page and goes with it. */
export function OpenCheck({ rate, mostBytes }: Props) {
  const size = mostBytes / MEGA;
  const t = useTranslations('check');
  const [opened, setOpened] = useState<number | null>(null);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  // The first result opens by itself; others wait until they are asked for.
  const files = useFiles({ path: '/api/open/check', mostBytes }, useCallback((over: ChosenFile) => { if (over.step.state === 'done') setOpened((now) => now ?? over.id); }, []));
  const shown = files.files.find((one) => one.id === opened);
  const file = shown?.step.state === 'done' ? shown.step.file : null;

  const say = useCallback(async (key: string, verdict: Said['verdict'] | null, note: string | null) => {
    setSaid((now) => { const { [key]: _, ...rest } = now; return verdict === null ? rest : { ...rest, [key]: { verdict, note } }; });
    return null;
  }, []);
  const open = (id: number | null) => { setOpened(id); window.history.replaceState(null, '', window.location.pathname); window.scrollTo(0, 0); };

  if (!file || !shown) {
    return (
      <>
        <PageHead title={t('title')} kind={t('publicName')} meta={[t('lead')]} />
        <DropZone onFiles={files.add} promise={t('steps.privacy')} rest={[t('steps.rate', { count: rate, size })]} />
        {files.files.length > 0 ? <FileList files={files} opened={null} onOpen={(one) => open(one.id)} rate={rate} size={size} /> : <Gives />}
      </>
    );
  }
  return (
    <>
      <PageHead title={file.document.title ?? file.name} kind={file.document.department} meta={[...resultMeta(file, t), t('steps.privacy')]}
        tools={<><ExportButtons source={{ file: shown.file, without: file.findings.filter((finding) => said[finding.key]?.verdict === 'false_alarm').map((finding) => finding.key) }} /><Button look="main" onClick={() => open(null)}>{t('result.another')}</Button></>} />
      {files.files.length > 1 ? <FileList files={files} opened={opened} onOpen={(one) => open(one.id)} rate={rate} size={size} /> : null}
      <CheckedView key={shown.id} file={file} said={said} say={say} note={t('verdict.here')} />
    </>
  );
}

/** What will be here. */
function Gives() {
  const t = useTranslations('check.gives');
  return (
    <section className="gives" aria-labelledby="gives">
      <h2 id="gives">{t('title')}</h2>
      <ul>{(['sums', 'names', 'vague', 'source', 'letter'] as const).map((key) => <li key={key}>{t(key)}</li>)}</ul>
    </section>
  );
}
