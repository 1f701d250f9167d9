'use client';

import { useTranslations } from 'next-intl';
import { useFindingText } from './finding-text';
import { Level, type LevelLook } from '@/components/ui/level';
import type { Level as FindingLevel } from '@/domain/checks/finding';
import { explanationKey } from '@/domain/filings/place';
import type { FilingView, OpinionView } from '@/domain/filings/view';
import type { Line } from '@/domain/review/lines';
import { levelOf } from '@/domain/rules/frame';

export const LOOKS: Readonly<Record<FindingLevel, LevelLook>> = { block: 'stop', explain: 'ask', hint: 'tip' };

const MENDED = { open: 'st st--text', answered: 'st st--theirs', changed: 'st st--saved' } as const;

/** The margin of a line: how last time's opinions were answered, what the checks say, what is being written now. */
export function LineSaid({ line, view, onWithdraw }: { line: Line; view: FilingView; onWithdraw: (opinion: OpinionView) => void }) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const findingText = useFindingText();
  return (
    <>
      {line.last.map((opinion) => (
        <p key={opinion.id}>
          {opinion.mended ? <><span className={MENDED[opinion.mended]}>{t(`mended.${opinion.mended}`)}</span>{' '}</> : null}
          {opinion.text}{opinion.findingCode ? <> <code>{opinion.findingCode}</code></> : null}
          {opinion.answer ? <><br /><span className="soft">{t('answer', { text: opinion.answer })}</span></> : null}
        </p>
      ))}
      {line.findings.map((finding, index) => {
        const level = levelOf(view.context.rules, finding);
        const explained = finding.places.map((place) => view.explanations[explanationKey(finding.code, place)]).find(Boolean);
        return (
          <div key={`${finding.code}/${index}`} className="note">
            <Level look={LOOKS[level]}>{tStates(`level.${level}`)}</Level>
            <p>{findingText(finding)}{explained ? <><br /><span className="soft">{t('findings.explained', { text: explained })}</span></> : null}</p>
            <code>{finding.code}</code>
          </div>
        );
      })}
      {line.said.map((opinion) => (
        <div key={opinion.id} className="said said--new">
          <span className="medium">{opinion.blocking ? t('must') : t('advice')}</span> {opinion.text}{' '}
          <button type="button" className="link" onClick={() => onWithdraw(opinion)}>{t('withdraw')}</button>
        </div>
      ))}
    </>
  );
}
