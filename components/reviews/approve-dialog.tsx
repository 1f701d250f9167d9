'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { ActionResult, ApproveInput } from '@/domain/filings/commands';
import { newId } from '@/lib/new-id';

export type ApproveAction = (input: ApproveInput) => Promise<ActionResult<{ readonly filings: number }>>;
interface ApproveDialogProps { readonly open: boolean; readonly onClose: () => void; readonly cycleId: string | null; readonly ids: readonly string[]; readonly today: string; readonly approve: ApproveAction }

/** 批复: one document number and date freeze every listed version, all or none. */
export function ApproveDialog({ open, onClose, cycleId, ids, today, approve }: ApproveDialogProps) {
  const t = useTranslations('queue');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const router = useRouter();
  const toast = useToast();
  const operation = useRef(newId());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const docNo = String(form.get('docNo') ?? '').trim();
    if (busy || cycleId === null || docNo === '') return;
    setBusy(true);
    const answer = await approve({ cycleId, operation: operation.current, docNo, decidedOn: String(form.get('decidedOn') ?? ''), filingIds: [...ids] });
    setBusy(false);
    if (answer.status === 'ok') {
      operation.current = newId();
      toast(t('approved', { count: answer.data.filings, docNo }), { stay: true });
      onClose();
      router.refresh();
      return;
    }
    setProblem(answer.status === 'failed' && errors.has(answer.code) ? errors(answer.code, answer.params as Record<string, string>) : errors('unexpected'));
  }
  return (
    <Dialog open={open} onClose={onClose} label={t('approveTitle', { count: ids.length })}>
      <form className="dialog" onSubmit={submit}>
        <h3>{t('approveTitle', { count: ids.length })}</h3>
        <p className="soft">{t('approveText')}</p>
        <Field id="docNo" name="docNo" label={t('docNo')} required maxLength={80} autoFocus autoComplete="off" />
        <Field id="decidedOn" name="decidedOn" type="date" label={t('decidedOn')} required defaultValue={today} problem={problem} />
        <div className="dialog__act"><Button onClick={onClose}>{common('cancel')}</Button><Button type="submit" look="main" disabled={busy}>{t('approve')}</Button></div>
      </form>
    </Dialog>
  );
}
