'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { DemoMark } from '@/components/ui/demo-mark';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { requestSignIn, type SignInAnswer } from './request-sign-in';

/** An account of the demonstration; outside of it there is none. */
export interface DemoAccount { readonly login: string; readonly password: string; readonly name: string; readonly unitName: string }

export function LoginForm({ next, accounts }: { next: string; accounts: readonly DemoAccount[] }) {
  const t = useTranslations('shell.login');
  const common = useTranslations('common');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<SignInAnswer | null>(null);
  const submitButton = useRef<HTMLButtonElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await requestSignIn({ login, password });
    // A whole new document: nothing of the person before may stay in memory.
    if (answer.ok) { window.location.assign(next); return; }
    setRefused(answer);
    setBusy(false);
  }
  const fill = (account: DemoAccount) => { setLogin(account.login); setPassword(account.password); setRefused(null); submitButton.current?.focus(); };

  return (
    <main className={accounts.length > 0 ? 'door__in' : 'door__in door__in--one'} id="main">
      <form className="door__sheet" onSubmit={submit} method="post">
        <p className="brand"><Icon name="mark" />{common('product')}</p>
        <p className="soft gap-1">{t('product')}</p>
        <hr className="double" />
        <h1 className="sr">{t('title')}</h1>
        <Field id="login" name="login" label={t('login')} value={login} onChange={(event) => setLogin(event.target.value)} autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
        <div className="gap-4"><Field id="password" name="password" type="password" label={t('password')} value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required /></div>
        <p className="door__problem" role="alert">{refused && !refused.ok ? <Refusal answer={refused} /> : null}</p>
        <Button type="submit" look="main" disabled={busy} ref={submitButton}>{busy ? t('busy') : t('submit')}</Button>
        <p className="quiet small gap-4">{t('forgot')}</p>
        <p className="small gap-2"><Link className="in" href="/open/check" prefetch={false}>{t('check')}</Link></p>
      </form>
      {accounts.length > 0 ? (
        <section className="door__sheet" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{t('demoTitle')}<DemoMark /></h2>
          <p className="soft small">{t('demoText')}</p>
          <ul className="door__list gap-2">
            {accounts.map((account) => (
              <li key={account.login}>
                <button type="button" className="door__one" aria-pressed={account.login === login} onClick={() => fill(account)}><b>{account.name}</b><span>{account.unitName}</span></button>
              </li>
            ))}
          </ul>
          <p className="demo-line">{t('demoNote')}</p>
        </section>
      ) : null}
    </main>
  );
}

function Refusal({ answer }: { answer: Extract<SignInAnswer, { ok: false }> }) {
  const t = useTranslations('shell.login');
  if (answer.code === 'wrong_password') return t('wrong');
  if (answer.code === 'locked_out') return answer.minutes === null ? t('lockedPlain') : t('locked', { minutes: answer.minutes });
  return answer.code === 'offline' ? t('offline') : t('failed');
}
