'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { RuleSet } from '@/domain/rules/schema';
import { DraftProvider } from './draft-context';
import { FramePart } from './frame-part';
import { JsonPart } from './json-part';
import { LevelPart } from './level-part';
import { LightPart } from './light-part';
import { PublishPart, type PublishProps } from './publish-part';
import { ReviewPart } from './review-part';
import { ScorePart } from './score-part';
import { WordsPart } from './words-part';

interface Props extends PublishProps {
  readonly before: RuleSet;
  /** words: the lists alone, for the page of lists */
  readonly parts: 'all' | 'words';
}

/** A version of a rule set as a form: every value that people change, its faults beside it, and what publishing it would change. */
export function RuleForm({ before, parts, ...publish }: Props) {
  const t = useTranslations('ruleForm.part');
  return (
    <DraftProvider before={before}>
      {parts === 'words' ? <WordsPart /> : (
        <>
          <Part name="frames" title={t('frames')}><div className="cols-2"><FramePart object="project" /><FramePart object="department" /></div></Part>
          <Part name="scores" title={t('scores')}><ScorePart /></Part>
          <Part name="lights" title={t('lights')}><LightPart /></Part>
          <Part name="levels" title={t('levels')}><LevelPart /></Part>
          <Part name="review" title={t('review')}><ReviewPart /></Part>
          <Part name="words" title={t('words')}><WordsPart /></Part>
          <JsonPart />
        </>
      )}
      <Part name="publish" title={t('publish')}><PublishPart {...publish} /></Part>
    </DraftProvider>
  );
}

const Part = ({ name, title, children }: { name: string; title: string; children: ReactNode }) => (
  <section className="block" aria-labelledby={`part-${name}`}><div className="block__head"><h2 id={`part-${name}`}>{title}</h2></div>{children}</section>
);
