'use client';

import { useCallback, useRef, useState } from 'react';
import type { FilingView } from '@/domain/filings/view';
import { GRADES, type Grade } from '@/domain/indicator/types';
import { proposedGrade, type ItemMark } from '@/domain/review/verdict';
import type { ReviewActions } from './actions';
import { useProblem } from './use-problem';

export interface ReviewTable {
  readonly items: readonly ItemMark[];
  readonly grade: Grade | null;
  readonly opinion: string;
  readonly proposal: Grade | null;
  readonly status: 'idle' | 'saving' | 'saved' | { readonly problem: string };
  readonly mark: (code: string, change: Partial<Omit<ItemMark, 'code'>>) => void;
  readonly setMode: (scored: boolean) => void;
  readonly setGrade: (grade: Grade) => void;
  readonly setOpinion: (opinion: string) => void;
  /** sends what is not yet sent; true when the server has all of it */
  readonly settle: () => Promise<boolean>;
}

interface Content { readonly items: readonly ItemMark[]; readonly grade: Grade | null; readonly opinion: string }
const gradeOf = (text: string | null): Grade | null => GRADES.find((grade) => grade === text) ?? null;

/** 绩效目标审核表 as it is being filled. Saves go one after the other, so that an older table never overwrites a newer one. */
export function useReviewTable(view: FilingView, save: ReviewActions['saveReview']): ReviewTable {
  const problemOf = useProblem();
  const [content, setContent] = useState<Content>({ items: (view.review?.items ?? []).map((item) => ({ ...item, grade: gradeOf(item.grade) })), grade: gradeOf(view.review?.grade ?? null), opinion: view.review?.opinion ?? '' });
  const [status, setStatus] = useState<ReviewTable['status']>('idle');
  const newest = useRef(content);
  const sent = useRef(content);
  const turn = useRef<Promise<boolean>>(Promise.resolve(true));

  const send = useCallback((): Promise<boolean> => {
    turn.current = turn.current.then(async () => {
      const now = newest.current;
      if (sent.current === now) return true;
      setStatus('saving');
      const result = await save({ filingId: view.id, items: [...now.items], grade: now.grade, opinion: now.opinion.trim() || null }).catch(() => null);
      const problem = result ? problemOf(result) : problemOf({ status: 'failed', code: 'unexpected', params: {}, requestId: null });
      if (problem !== null) { setStatus({ problem }); return false; }
      sent.current = now;
      setStatus('saved');
      return true;
    });
    return turn.current;
  }, [problemOf, save, view.id]);

  const change = useCallback((next: Content, now: boolean) => {
    newest.current = next;
    setContent(next);
    if (now) void send();
  }, [send]);

  const mark: ReviewTable['mark'] = (code, part) => {
    const old = newest.current.items.find((item) => item.code === code) ?? { code, grade: null, score: null, opinion: null };
    change({ ...newest.current, items: [...newest.current.items.filter((item) => item.code !== code), { ...old, ...part }] }, true);
  };
  return {
    ...content, status, mark,
    proposal: proposedGrade(view.context.rules, content.items),
    setMode: (scored) => change({ ...newest.current, items: newest.current.items.map((item) => (scored ? { ...item, grade: null } : { ...item, score: null })) }, true),
    setGrade: (grade) => change({ ...newest.current, grade }, true),
    setOpinion: (opinion) => change({ ...newest.current, opinion }, false),
    settle: send,
  };
}
