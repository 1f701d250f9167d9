import { useTranslations } from 'next-intl';
import { State } from '@/components/ui/pip';
import { fillOf, wordOf, type FilingLine } from '@/domain/board/filing-line';

const BAD: ReadonlySet<string> = new Set(['returned', 'overdue', 'refused']);

/** One filing as an upright cell and a word: 草稿, 业务股审, 已批复, 退回, 逾期. */
export function FilingState({ line, now }: { line: Pick<FilingLine, 'phase' | 'dueAt' | 'stage'>; now: string }) {
  const t = useTranslations('states');
  const word = wordOf(line, now);
  return <State fill={fillOf(line, now)} bad={BAD.has(word)}>{word === 'done' ? t(`done.${line.stage}`) : t(`phase.${word}`)}</State>;
}
