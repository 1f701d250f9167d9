import { useLocale, useTranslations } from 'next-intl';
import { Pips, type PipFill } from '@/components/ui/pip';
import { CELL_LETTERS, countCell, type CellLetter } from '@/domain/board/progress';

const FILLS: Readonly<Record<CellLetter, PipFill>> = { n: 0, w: 1, r: 'back', d: 1, b: 2, p: 3, a: 3, o: 4, x: 'back', l: 'late', e: 'free' };
/** More cells than these would push the table apart: the words say the rest. */
const MOST = 12;

/** The filings of one department at one stage: a row of cells, and the same in words. */
export function StageCell({ cells, stage }: { cells: string; stage: string }) {
  const fills = [...cells].slice(0, MOST).map((letter) => FILLS[letter as CellLetter]);
  const { words, bad } = useCellWords(cells, stage);
  if (cells === '') return null;
  return <span className="cellp"><Pips fills={fills} /><span className={bad ? 'state--bad' : undefined}>{words}</span></span>;
}

export function useCellWords(cells: string, stage: string): { words: string; bad: boolean } {
  const t = useTranslations('progress');
  const states = useTranslations('states');
  const comma = useLocale() === 'en' ? ', ' : '，';
  const count = countCell(cells);
  const done = states.has(`done.${stage}`) ? states(`done.${stage}`) : '';
  const free = count.exempt > 0 && count.only !== 'exempt' ? [t('cellExempt', { count: count.exempt })] : [];
  const bad = count.returned + count.overdue > 0;
  if (count.only !== null && (count.only !== 'done' || count.all === 1)) {
    const word = count.only === 'done' ? done : states(`phase.${count.only}`);
    return { words: [count.all > 1 ? t('cellOnly', { word, count: count.all }) : word, ...free].join(comma), bad };
  }
  const more = [count.overdue > 0 ? t('cellOverdue', { count: count.overdue }) : null, count.returned > 0 ? t('cellReturned', { count: count.returned }) : null].filter((part) => part !== null);
  return { words: [t('cellDone', { done: count.done, all: count.all, word: done }), ...more, ...free].join(comma), bad };
}

/** Every cell with its word. */
export function StageLegend() {
  const t = useTranslations('progress');
  const states = useTranslations('states');
  const shown = ['n', 'w', 'b', 'p', 'o', 'r', 'l', 'e'] as const satisfies readonly CellLetter[];
  return (
    <p className="legend"><span>{t('legend')}</span>
      {shown.map((letter) => <span key={letter}><i className={FILLS[letter] === 0 ? 'pip' : `pip pip--${FILLS[letter]}`} aria-hidden="true" />{letter === 'o' ? t('legendDone') : states(`phase.${CELL_LETTERS[letter]}`)}</span>)}
    </p>
  );
}
