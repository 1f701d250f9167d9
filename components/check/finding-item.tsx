'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CheckedFinding } from '@/domain/documents/checked-file';
import { littleSum } from '@/domain/documents/little-sum';
import { placeKey } from '@/domain/documents/marks';
import { useChecked } from './checked-context';
import { usePlaces } from './use-places';
import { VerdictButtons } from './verdict-buttons';

const LOOK = { error: 'stop', warning: 'ask', info: 'tip' } as const;
const MOST_PLACES = 12;
export const findingId = (no: number): string => `finding-${no}`;

interface Props {
  readonly finding: CheckedFinding;
  readonly onToggle: (finding: CheckedFinding) => void;
  /** what a reviewer may do with it */
  readonly opinion: ReactNode;
}

/** One finding of the list: number, sentence, place and code; opened, the sum, the advice and what one says of it. */
export function FindingItem({ finding, onToggle, opinion }: Props) {
  const t = useTranslations('check');
  const places = usePlaces();
  const { open, said } = useChecked();
  const isOpen = open === finding.no;
  const verdict = said[finding.key]?.verdict;
  return (
    <li className={`finding finding--${LOOK[finding.severity]}${isOpen ? ' is-open' : ''}${verdict === 'false_alarm' ? ' is-off' : ''}`} id={findingId(finding.no)}>
      <button type="button" className="finding__head" aria-expanded={isOpen} onClick={() => onToggle(finding)}>
        <span className="finding__no"><span className="sr">{t(`severity.${finding.severity}`)}</span>{finding.no}</span>
        <span className="finding__text">{finding.message}</span>
        <span className="finding__where">{places.all(finding.where)}{verdict ? <b className="finding__said">{t(`verdict.${verdict}`)}</b> : null}</span>
        <code>{finding.code}</code>
      </button>
      {isOpen ? <Details finding={finding} opinion={opinion} /> : null}
    </li>
  );
}

function Details({ finding, opinion }: { finding: CheckedFinding; opinion: ReactNode }) {
  const t = useTranslations('check');
  const places = usePlaces();
  const { show } = useChecked();
  const seen = new Set<string>();
  const distinct = finding.where.flatMap((where, index) => (seen.has(placeKey(where)) ? [] : (seen.add(placeKey(where)), [{ where, index }])));
  return (
    <div className="finding__more">
      <Difference finding={finding} />
      <div className="finding__side">
        {finding.suggestion ? <p>{finding.suggestion}</p> : null}
        <p className="finding__meta">
          <span>{t(`severity.${finding.severity}`)}</span><span>{t(`certainty.${finding.certainty}`)}</span>
          <span className="finding__places">{distinct.slice(0, MOST_PLACES).map(({ where, index }) => <button key={index} type="button" className="link" onClick={() => show(finding, index)}>{places.one(where)}</button>)}{distinct.length > MOST_PLACES ? <span>{t('findings.morePlaces', { count: distinct.length })}</span> : null}</span>
        </p>
        <div className="finding__acts"><VerdictButtons finding={finding} />{opinion}</div>
      </div>
    </div>
  );
}

/** The sum written out where it is one; else what stands there and what should. */
function Difference({ finding }: { finding: CheckedFinding }) {
  const t = useTranslations('check.findings');
  const { file } = useChecked();
  const made = littleSum(finding, file.document.figures);
  if (!made && (finding.expected === null || finding.found === null)) return null;
  return (
    <dl className={`plus${made ? '' : ' plus--words'}`}>
      {made?.parts.map((part, index) => <div key={index}><dt>{part.label ?? t('part', { no: index + 1 })}</dt><dd>{part.value}</dd></div>)}
      <div className={made ? 'total' : undefined}><dt>{t('expected')}</dt><dd className="strong">{finding.expected}</dd></div>
      <div><dt>{t('found')}</dt><dd className="bad">{finding.found}</dd></div>
    </dl>
  );
}
