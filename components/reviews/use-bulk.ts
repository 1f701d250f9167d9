'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import type { QueueLine } from '@/domain/board/queue';
import type { ActionResult, MoveAnswer, MoveInput } from '@/domain/filings/commands';
import { newId } from '@/lib/new-id';

export type MoveAction = (input: MoveInput) => Promise<ActionResult<MoveAnswer>>;

/** Passes many forms one after the other; each has its own receipt and trail, and what did not pass is named with its reason. */
export function useBulkPass(move: MoveAction): { busy: boolean; pass: (entries: readonly QueueLine[]) => void } {
  const t = useTranslations('queue');
  const errors = useTranslations('errors');
  const router = useRouter();
  const toast = useToast();
  const [busy, start] = useTransition();
  const pass = (entries: readonly QueueLine[]) => start(async () => {
    const failed: string[] = [];
    for (const { line } of entries) {
      const answer = await move({ filingId: line.id, operation: newId(), event: 'pass' });
      if (answer.status === 'failed') failed.push(errors.has(answer.code) ? errors(answer.code, answer.params as Record<string, string>) : answer.code);
      if (answer.status === 'invalid') failed.push(errors.has('invalid_input') ? errors('invalid_input') : 'invalid_input');
    }
    const done = entries.length - failed.length;
    toast(failed.length === 0 ? t('passDone', { done }) : t('passSome', { done, failed: failed.length, why: [...new Set(failed)].join('；') }), { stay: failed.length > 0 });
    router.refresh();
  });
  return { busy, pass };
}
