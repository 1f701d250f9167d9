import { useTranslations } from 'next-intl';
import { kindKey } from '@/components/board/kind-name';
import { DemoMark } from '@/components/ui/demo-mark';
import type { FilingLine } from '@/domain/board/filing-line';
import { points } from '@/lib/format/numbers';

/** What sort of form it is, in which year, and the score it claims. */
export function QueueKind({ line }: { line: FilingLine }) {
  const t = useTranslations('queue');
  const states = useTranslations('states');
  const common = useTranslations('common');
  const kind = states(kindKey(line));
  const period = line.period === null ? '' : `${common('period', { month: line.period })} `;
  const words = line.totalScore === null ? kind : t('scored', { kind, score: points(line.totalScore), grade: line.grade ? states(`grade.${line.grade}`) : '' });
  return <>{common('yearOf', { year: line.fiscalYear })}{line.yearDemo ? <DemoMark /> : null} {period}{words}</>;
}
