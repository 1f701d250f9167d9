'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Level } from '@/components/ui/level';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { explanationKey } from '@/domain/filings/place';
import type { FilingView } from '@/domain/filings/view';
import { levelOf } from '@/domain/rules/frame';
import { useFindingText } from './finding-text';
import { LOOKS } from './line-said';

/** What the checks found, with the author's line where one was asked for; `children` are the acts of this kind above it. */
export function FindingsDock({ view, findings, onFinding, children }: { view: FilingView; findings: readonly Finding<Place>[]; onFinding: (finding: Finding<Place>) => void; children?: ReactNode }) {
  const t = useTranslations('review.findings');
  const tStates = useTranslations('states');
  const findingText = useFindingText();
  return (
    <aside className="dock" aria-labelledby="findings">
      {children}
      <div className={children ? 'block__head flush dock__part' : 'block__head flush'}><h2 id="findings">{t('title')}</h2></div>
      {findings.length === 0 ? <p className="small soft">{t('none')}</p> : (
        <ul className="findings">
          {findings.map((finding) => {
            const level = levelOf(view.context.rules, finding);
            const said = finding.places.map((place) => view.explanations[explanationKey(finding.code, place)]).filter(Boolean);
            return (
              <li key={finding.code + JSON.stringify(finding.places[0])}>
                <Level look={LOOKS[level]}>{tStates(`level.${level}`)}</Level>
                <span>{findingText(finding)}{said.length > 0 ? <><br /><span className="soft small">{t('explained', { text: said.join('；') })}</span></> : level === 'explain' ? <><br /><span className="soft small">{t('unexplained')}</span></> : null}</span>
                <button type="button" className="link in" onClick={() => onFinding(finding)}><code>{finding.code}</code></button>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
