'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import type { MoveInput } from '@/domain/filings/commands';
import type { FilingView, OpinionView } from '@/domain/filings/view';
import type { EventCode } from '@/domain/filings/workflow';
import { KINDS } from '@/domain/kinds/registry';
import { returnCount, reviewLines, type Line, type ReturnCount } from '@/domain/review/lines';
import { Press } from '@/lib/press';
import type { ReviewActions } from './actions';
import { useProblem } from './use-problem';

export interface Say { readonly scope: OpinionView['scope']; readonly place: Place; readonly text: string; readonly blocking: boolean; readonly findingCode: string | null }

export interface Review {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding<Place>[];
  readonly opinions: readonly OpinionView[];
  readonly count: ReturnCount;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly clear: () => void;
  readonly say: (said: Say) => Promise<boolean>;
  readonly withdraw: (opinion: OpinionView) => Promise<void>;
  readonly move: (event: Exclude<EventCode, 'approve'>, words?: string) => Promise<boolean>;
}

interface Own { readonly of: readonly OpinionView[]; readonly fresh: readonly OpinionView[]; readonly gone: readonly string[] }
/** No answer came: nobody knows whether it was done. */
const LOST = { status: 'failed', code: 'unexpected', params: {}, requestId: null } as const;
const NOTHING: Own = { of: [], fresh: [], gone: [] };

/** Everything a reviewer sees and does of one filing; the same for the wide page and the phone. */
export function useReview(view: FilingView, actions: ReviewActions, nextId: string | null = null): Review {
  const router = useRouter();
  const toast = useToast();
  const t = useTranslations('review.bar');
  const tStates = useTranslations('states');
  const problemOf = useProblem();
  const kind = KINDS[view.kind];
  if (!kind) throw new Error(`no form for ${view.kind}`);

  // Shown at once, until the page comes back from the server with them.
  const [own, setOwn] = useState<Own>({ of: view.opinions, fresh: [], gone: [] });
  const { fresh, gone } = own.of === view.opinions ? own : NOTHING;
  const change = useCallback((part: (now: Own) => Partial<Own>) =>
    setOwn((now) => { const from = now.of === view.opinions ? now : { ...NOTHING, of: view.opinions }; return { ...from, ...part(from) }; }), [view.opinions]);
  const [press] = useState(() => new Press());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const opinions = useMemo(() => [...view.opinions, ...fresh].filter((opinion) => !gone.includes(opinion.id)), [view.opinions, fresh, gone]);
  const findings = useMemo(() => kind.check(view.body, { ...view.context, evidence: new Set(view.context.evidence) }), [kind, view.body, view.context]);
  const lines = useMemo(
    () => reviewLines({ tables: kind.tables, body: view.body, before: view.before?.body ?? null, beforeNo: view.before?.no ?? null, versionNo: view.versionNo, opinions, findings }),
    [kind, view.body, view.before, view.versionNo, opinions, findings],
  );
  const count = useMemo(() => returnCount(lines, opinions), [lines, opinions]);

  const run = useCallback(async (act: () => ReturnType<ReviewActions['addOpinion']>): Promise<boolean> => {
    setBusy(true);
    const result = await act().catch(() => LOST);
    setBusy(false);
    setProblem(problemOf(result));
    return result.status === 'ok';
  }, [problemOf]);

  const say = useCallback(async (said: Say) => {
    const act = [view.versionNo, view.state, said];
    const operation = press.id(...act);
    const done = await run(async () => {
      const answer = await actions.addOpinion({ filingId: view.id, operation, ...said });
      press.answered(...act);
      return answer;
    });
    if (done) {
      change((now) => ({ fresh: [...now.fresh, { id: operation, versionNo: view.versionNo, ...said, by: '', state: view.state, at: '', sent: false, mine: true, answer: null, mended: null }] }));
      router.refresh();
    }
    return done;
  }, [actions, change, press, router, run, view.id, view.state, view.versionNo]);

  const withdraw = useCallback(async (opinion: OpinionView) => {
    if (await run(() => actions.withdrawOpinion({ filingId: view.id, opinionId: opinion.id }))) {
      press.forget(); // said again after it was taken back is said anew
      change((now) => ({ gone: [...now.gone, opinion.id] }));
      router.refresh();
    }
  }, [actions, change, press, router, run, view.id]);

  const move = useCallback<Review['move']>(async (event, words) => {
    const act = [view.versionNo, view.state, event, words];
    const input: MoveInput = { filingId: view.id, operation: press.id(...act), event, ...(words ? { words } : {}) };
    setBusy(true);
    const result = await actions.move(input).catch(() => LOST);
    if (result !== LOST) press.answered(...act);
    setBusy(false);
    setProblem(problemOf(result));
    if (result.status !== 'ok') return false;
    toast(t('done', { step: tStates(`state.${result.data.state}` as never) }));
    // The next one that waits, else this filing as it now stands.
    if (nextId) router.push(`/filings/${nextId}`);
    else router.refresh();
    return true;
  }, [actions, nextId, press, problemOf, router, t, tStates, toast, view.id, view.state, view.versionNo]);

  return { lines, findings, opinions, count, busy, problem, clear: () => setProblem(null), say, withdraw, move };
}
