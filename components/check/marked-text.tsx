'use client';

import { useTranslations } from 'next-intl';
import type { Mark } from '@/domain/documents/marks';
import { useChecked } from './checked-context';

const LOOK = { error: 'stop', warning: 'ask', info: 'tip' } as const;
const NONE: readonly Mark[] = [];

/** Id of the words at a place of the finding that is open. */
export const placeId = (no: number, place: number): string => `place-${no}-${place}`;

/** One line or cell with the marks of the findings in it; behind each mark stands the number of its finding. */
export function MarkedText({ piece }: { piece: number }) {
  const { file, paper, marks, open, said } = useChecked();
  const text = paper.pieces[piece]?.text ?? '';
  const here = marks.get(piece) ?? NONE;
  if (here.length === 0) return text;
  const cuts = [...new Set([0, text.length, ...here.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? from;
    const over = here.filter((mark) => mark.from <= from && mark.to >= to);
    const words = text.slice(from, to);
    const chosen = over.find((mark) => mark.finding + 1 === open);
    // A place without its own words is known by its number alone, until it is looked at.
    const worst = over.filter((mark) => mark.quote !== null).map((mark) => file.findings[mark.finding]).filter((finding) => finding && said[finding.key]?.verdict !== 'false_alarm').sort((a, b) => (a?.no ?? 0) - (b?.no ?? 0))[0];
    const look = chosen ? (chosen.quote !== null && chosen.quote === file.findings[chosen.finding]?.found ? 'main' : 'part') : worst ? LOOK[worst.severity] : null;
    const begins = here.find((mark) => mark.first && mark.from === from && mark.finding + 1 === open);
    return (
      <span key={from} id={begins ? placeId(begins.finding + 1, begins.place) : undefined}>
        {look ? <mark className={`hit hit--${look}`}>{words}</mark> : words}
        {here.filter((mark) => mark.numbered && mark.to === to).map((mark) => <Ref key={`${mark.finding}-${mark.place}`} mark={mark} />)}
      </span>
    );
  });
}

function Ref({ mark }: { mark: Mark }) {
  const t = useTranslations('check');
  const { file, open, pick, said } = useChecked();
  const finding = file.findings[mark.finding];
  if (!finding) return null;
  const off = said[finding.key]?.verdict === 'false_alarm';
  return (
    <button type="button" className={`ref ref--${off ? 'off' : LOOK[finding.severity]}`} aria-pressed={open === finding.no} title={finding.message}
      aria-label={t('paper.ref', { no: finding.no, severity: t(`severity.${finding.severity}`), text: finding.message })} onClick={() => pick(finding.no)}>{finding.no}</button>
  );
}
