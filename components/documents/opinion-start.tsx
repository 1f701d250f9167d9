'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useChecked } from '@/components/check/checked-context';
import { useKeptOpinions } from '@/components/review/kept-opinions';
import { Button } from '@/components/ui/button';
import type { CheckedFinding } from '@/domain/documents/checked-file';
import { opinionPlaces, type MatchingFiling, type OpinionPlace } from '@/domain/documents/matching-filing';

/** 写成意见: the finding goes as a begun opinion to the row it speaks of, in a form that waits for this reviewer. */
export function OpinionStart({ finding, filings }: { finding: CheckedFinding; filings: readonly MatchingFiling[] }) {
  const { file, outline } = useChecked();
  const [where] = finding.where;
  if (!where) return null;
  return opinionPlaces(where, file.document.tables, outline.orderOf, outline.sectionAt, filings).map((place) => <Start key={place.filing.id} place={place} finding={finding} />);
}

function Start({ place: { filing, about }, finding }: { place: OpinionPlace; finding: CheckedFinding }) {
  const t = useTranslations('check.opinion');
  const router = useRouter();
  const kept = useKeptOpinions(filing.id);
  const words = [finding.message, finding.suggestion].filter((one) => one !== null).join(' ');
  const start = () => {
    const begun = kept.read(about);
    // What this reviewer has begun there stays; the finding comes after it.
    if (!begun?.text.includes(words)) kept.keep(about, { text: begun?.text ? `${begun.text.trimEnd()}\n${words}` : words, blocking: begun?.blocking ?? finding.severity === 'error', code: finding.code });
    router.push(`/filings/${filing.id}?say=${encodeURIComponent(about)}`);
  };
  return <Button size="row" title={t('hint')} onClick={start}>{t('start', { title: filing.title })}</Button>;
}
