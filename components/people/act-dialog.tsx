'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useAct } from '@/components/session/use-act';
import { Button, type ButtonLook, type ButtonSize } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ActionResult } from '@/domain/filings/commands';

export type Act<T = unknown> = (input: unknown) => Promise<ActionResult<T>>;

interface ActDialogProps<T> {
  readonly label: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly title: string;
  /** word on the button that does it */
  readonly submit: string;
  readonly act: Act<T>;
  /** the input of the act, from the fields of the form */
  readonly input: (form: FormData) => unknown;
  /** said when it is done */
  readonly done: string;
  /** what to show instead of closing: something that is seen once */
  readonly after?: (data: T) => ReactNode;
  readonly children?: ReactNode;
}

/** A button, a dialog with fields, one act. A refusal keeps the dialog open with what was typed. */
export function ActDialog<T>({ label, look, size, title, submit, act, input, done, after, children }: ActDialogProps<T>) {
  const t = useTranslations('common');
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<ReactNode>(null);
  const { run, busy, problem, clear } = useAct(act);

  const close = () => { setOpen(false); setShown(null); clear(); };
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const answer = await run(input(new FormData(event.currentTarget)));
    if (answer === null) return;
    router.refresh();
    if (after) { setShown(after(answer.data)); return; }
    toast(done);
    close();
  }

  return (
    <>
      <Button look={look} size={size} onClick={() => setOpen(true)} aria-haspopup="dialog">{label}</Button>
      <Dialog open={open} onClose={close} label={title}>
        <div className="sheet__head"><h2>{title}</h2></div>
        {shown ? <div className="sheet__body stack dialog-form">{shown}<div className="acts acts--end"><Button look="main" onClick={close}>{t('close')}</Button></div></div> : (
          <form className="sheet__body stack dialog-form" onSubmit={send}>
            {children}
            <p className="field__problem" role="alert" hidden={problem === null}>{problem}</p>
            <div className="acts acts--end">
              <Button onClick={close}>{t('cancel')}</Button>
              <Button type="submit" look="main" disabled={busy}>{submit}</Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
