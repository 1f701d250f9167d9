'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { Said } from '@/components/check/checked-context';
import { CheckedView } from '@/components/check/checked-view';
import { ExportButtons } from '@/components/check/export-buttons';
import { resultMeta } from '@/components/check/result-meta';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { useAsk } from '@/components/session/use-act';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { useProblem } from '@/components/ui/use-error-text';
import type { KeptDocument } from '@/domain/documents/kept-document';
import type { MatchingFiling } from '@/domain/documents/matching-filing';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import { OpinionStart } from './opinion-start';
import { useKept } from './use-kept';

interface Props {
  readonly line: Omit<KeptDocument, 'file'>;
  /** forms that this reviewer may write an opinion on */
  readonly filings: readonly MatchingFiling[];
  readonly judge: Act;
  readonly forget: Act;
}

/** A kept document: the same page as the public check, with verdicts that stay, who keeps it, and the way into a review. */
export function KeptView({ line, filings, judge, forget }: Props) {
  const t = useTranslations('check');
  const importing = useTranslations('importing');
  const locale = localeOf(useLocale());
  const kept = useKept(line.id, locale);
  const now = kept ?? line;
  const file = kept?.file ?? null;
  const { said, say } = useVerdicts(line, judge);
  const router = useRouter();
  const readNow = line.state === 'reading' && now.state !== 'reading';
  // Which forms an opinion can go to is known to the page alone, and only once the document is read.
  useEffect(() => { if (readNow) router.refresh(); }, [readNow, router]);
  return (
    <>
      <PageHead crumb={<Link href="/documents">{t('kept.back')}</Link>} title={now.title ?? now.name} kind={now.department}
        meta={[...(file ? resultMeta(file, t) : []), t('kept.by', { name: now.by, unit: now.unit, when: momentText(now.at, locale) })]}
        tools={<>
          {file ? <ExportButtons source={line.id} /> : null}
          {now.failure ? null : <a className="link" href={`/api/documents/${line.id}/source`} download>{t('result.original')}</a>}
          {file && line.may.import ? <ButtonLink href={`/documents/${line.id}/import`} look="main">{importing('title')}</ButtonLink> : null}
          {line.may.forget ? <Forget line={line} forget={forget} /> : null}
        </>} />
      {file ? <CheckedView file={file} said={said} say={line.may.judge ? say : null} opinionOf={filings.length > 0 ? (finding) => <OpinionStart finding={finding} filings={filings} /> : undefined} />
        : now.failure ? <div className="empty"><p className="medium">{t('kept.failed')}</p><p>{now.failure.message} <code>{now.failure.code}</code></p></div>
        : <Empty><span role="status">{t(now.state === 'read' ? 'kept.opening' : 'kept.waiting')}</span></Empty>}
    </>
  );
}

/** What has been said, with what is said now; the server has the last word. */
function useVerdicts(line: Props['line'], judge: Act): { said: Readonly<Record<string, Said>>; say: (key: string, verdict: Said['verdict'] | null, note: string | null) => Promise<string | null> } {
  const ask = useAsk(judge);
  const problemOf = useProblem();
  const [own, setOwn] = useState<Readonly<Record<string, Said | null>>>({});
  const say = useCallback(async (key: string, verdict: Said['verdict'] | null, note: string | null) => {
    const problem = problemOf(await ask({ documentId: line.id, key, verdict, note }));
    if (problem === null) setOwn((before) => ({ ...before, [key]: verdict === null ? null : { verdict, note } }));
    return problem;
  }, [ask, line.id, problemOf]);
  const all = { ...line.judged, ...own };
  return { said: Object.fromEntries(Object.entries(all).flatMap(([key, one]) => (one === null ? [] : [[key, one]]))), say };
}

function Forget({ line, forget }: { line: Props['line']; forget: Act }) {
  const t = useTranslations('check.kept');
  const router = useRouter();
  const act: Act = useCallback(async (input) => {
    const answer = await forget(input);
    if (answer.status === 'ok') router.push('/documents');
    return answer;
  }, [forget, router]);
  return <ActDialog label={t('forget')} size="row" title={t('forgetTitle')} submit={t('forget')} act={act} input={() => ({ documentId: line.id })} done={t('forgotten')}><p>{t('forgetText', { name: line.title ?? line.name })}</p></ActDialog>;
}
