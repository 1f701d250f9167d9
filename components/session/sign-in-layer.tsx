'use client';

import { useTranslations } from 'next-intl';
import { createContext, use, useCallback, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { requestSignIn } from '@/components/people/request-sign-in';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { useErrorText } from '@/components/ui/use-error-text';

type Ask = (goOn: () => void, giveUp?: () => void) => void;
const SignInAgain = createContext<Ask>(() => undefined);

/** Opens the sign-in on the same page; `goOn` runs when the same person is in again, `giveUp` when it was put off. Several waiting acts share one dialog. */
export const useSignInAgain = (): Ask => use(SignInAgain);

const SignedIn = createContext<SignedInPerson | null>(null);

/** Who is signed in on this page; what a browser keeps for a person is kept under this id. */
export function useSignedIn(): SignedInPerson {
  const person = use(SignedIn);
  if (!person) throw new Error('nobody is signed in on this page');
  return person;
}

export interface SignedInPerson { readonly userId: string; readonly login: string; readonly name: string }

/** Around every page with forms: a session that has ended is opened again without leaving what was typed. */
export function SignInLayer({ person, children }: { person: SignedInPerson; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const waiting = useRef<{ goOn: () => void; giveUp: (() => void) | undefined }[]>([]);
  const ask = useCallback<Ask>((goOn, giveUp) => {
    waiting.current.push({ goOn, giveUp });
    setOpen(true);
  }, []);
  const signedIn = useCallback(() => {
    setOpen(false);
    for (const { goOn } of waiting.current.splice(0)) goOn();
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    for (const { giveUp } of waiting.current.splice(0)) giveUp?.();
  }, []);
  return (
    <SignedIn value={person}>
      <SignInAgain value={ask}>
        {children}
        <SignInDialog open={open} person={person} onSignedIn={signedIn} onClose={close} />
      </SignInAgain>
    </SignedIn>
  );
}

function SignInDialog({ open, person, onSignedIn, onClose }: { open: boolean; person: SignedInPerson; onSignedIn: () => void; onClose: () => void }) {
  const t = useTranslations('people.again');
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await requestSignIn({ login: person.login, password, expected: person.userId });
    setBusy(false);
    setPassword('');
    setProblem(answer.ok ? null : errorText({ code: answer.code, params: { minutes: answer.minutes } }));
    if (answer.ok) onSignedIn();
  }

  return (
    <Dialog open={open} onClose={onClose} label={t('title')}>
      <form onSubmit={submit} method="post">
        <div className="sheet__head"><h2>{t('title')}</h2></div>
        <div className="sheet__body stack">
          <p className="soft">{t('text', { name: person.name })}</p>
          <input className="sr" type="text" name="login" value={person.login} autoComplete="username" readOnly tabIndex={-1} aria-hidden="true" />
          <Field id="again-password" name="password" type="password" label={t('password', { login: person.login })} value={password}
            onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" problem={problem} required autoFocus />
          <div className="acts">
            <Button type="submit" look="main" disabled={busy}>{t(busy ? 'busy' : 'submit')}</Button>
            <Button onClick={onClose}>{t('later')}</Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
