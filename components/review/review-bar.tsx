'use client';

import { useTranslations } from 'next-intl';
import type { FilingView } from '@/domain/filings/view';
import type { EventCode } from '@/domain/filings/workflow';
import type { Grade } from '@/domain/indicator/types';
import { KINDS } from '@/domain/kinds/registry';
import { gradeAllows } from '@/domain/review/verdict';
import { whatOf } from './open-box';
import { useProblem } from './use-problem';
import type { Review } from './use-review';

interface Props {
  readonly view: FilingView; readonly review: Review; readonly grade: Grade | null;
  /** opinions with words that are not recorded: they would not go with a decision */
  readonly begun: number;
  readonly onPass: () => void; readonly onReturn: () => void; readonly onAsk: (event: 'return_all' | 'refuse') => void;
}

/** What would happen now, the keys, and the acts that the grade leaves open (财预〔2015〕88号 art. 25). One of them is solid. */
export function ReviewBar({ view, review, grade, begun, onPass, onReturn, onAsk }: Props) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const problemOf = useProblem();
  const workflow = KINDS[view.kind]?.workflow;
  const back = review.count.rows + review.count.places > 0;
  const what = whatOf(review.count, t);

  /** null: no such act here; '' : open; else why not now */
  const stop = (event: EventCode): string | null => {
    const own = view.events.find((one) => one.event === event);
    if (!own || !workflow) return null;
    if (own.blocked && own.blocked.code !== 'grade_forbids') return problemOf({ status: 'failed', ...own.blocked, requestId: null }) ?? '';
    if (gradeAllows(workflow, view.state, event, grade)) return '';
    return grade === null ? t('needsGrade') : t('blockedGrade', { grade: tStates(`grade.${grade}`), event: tStates(`event.${event}`) });
  };
  const [pass, parts, all, refuse] = (['pass', 'return_parts', 'return_all', 'refuse'] as const).map(stop);
  const acts = [pass, parts, all, refuse].some((one) => one !== null);
  const solid = refuse === '' && grade === 'poor' ? 'refuse' : grade === 'fair' && all === '' ? 'all' : back && parts === '' ? 'parts' : 'pass';
  const button = (is: string, text: string, why: string | null | undefined, off: boolean, onPress: () => void) => (why === null || why === undefined ? null : (
    <button type="button" className={`btn${solid === is ? ' btn--main' : is === 'all' || is === 'refuse' ? ' btn--quiet' : ''}`} disabled={off || review.busy || why !== ''} title={why || undefined} onClick={onPress}>{text}</button>
  ));
  return (
    <section className="foot" aria-label={t('bar.label')}>
      <strong className="strong" role="status">{review.busy ? t('bar.waiting') : !acts ? t('bar.lookOnly') : back ? t('bar.rest', { what, rest: review.count.untouched }) : t('bar.nothing')}</strong>
      {begun > 0 && acts ? <span className="st st--edit">{t('bar.begun', { count: begun })}</span> : null}
      {review.problem ? <span className="st st--text" role="alert">{review.problem}</span> : null}
      <span className="keys">
        {([[['J', 'K'], 'rows'], [['R'], 'return'], [['D'], 'changes'], [['A'], 'pass'], [['N'], 'next'], [['?'], 'all']] as const).map(([caps, word]) => (
          <span key={word}>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}{t(`keys.${word}`)}</span>
        ))}
      </span>
      <div className="foot__act">
        {button('refuse', t('bar.refuse'), refuse, false, () => onAsk('refuse'))}
        {button('all', t('bar.returnAll'), all, false, () => onAsk('return_all'))}
        {button('pass', t(view.phase === 'department' ? 'bar.sign' : grade === 'good' ? 'bar.passAgreed' : 'bar.pass'), pass, back, onPass)}
        {back ? button('parts', what, parts, false, onReturn) : null}
      </div>
    </section>
  );
}
