'use client';

import { useTranslations } from 'next-intl';
import { useFindingText } from '@/components/review/finding-text';
import { LOOKS } from '@/components/review/line-said';
import { Level } from '@/components/ui/level';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { explanationKey } from '@/domain/filings/place';
import type { FilingView } from '@/domain/filings/view';
import { levelOf } from '@/domain/rules/frame';

/** What the checks found, with the author's line: finance will see the same. */
export function PhoneFindings({ view, findings }: { view: FilingView; findings: readonly Finding<Place>[] }) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const findingText = useFindingText();
  return (
    <section className="psect" aria-labelledby="phone-findings">
      <h2 id="phone-findings">{t('phone.findings')} <small>{t('phone.findingsSeen')}</small></h2>
      {findings.length === 0 ? <p className="soft">{t('findings.none')}</p> : (
        <ul className="plist">
          {findings.map((finding) => {
            const level = levelOf(view.context.rules, finding);
            const said = [...new Set(finding.places.map((place) => view.explanations[explanationKey(finding.code, place)]).filter(Boolean))];
            return (
              <li key={finding.code + JSON.stringify(finding.places[0])}>
                <Level look={LOOKS[level]}>{tStates(`level.${level}`)}</Level>
                <span>{findingText(finding)}{said.length > 0 ? <><br /><span className="soft">{t('findings.explained', { text: said.join('；') })}</span></> : null}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
