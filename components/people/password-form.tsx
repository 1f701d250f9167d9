'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useProblem } from '@/components/ui/use-error-text';
import { PASSWORD_FAULTS, passwordFaults } from '@/domain/access/password';
import type { Role } from '@/domain/access/roles';
import type { Act } from './act-dialog';

interface PasswordFormProps {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly least: number;
  /** the first sign-in, or a password past its age */
  readonly must: boolean;
  readonly change: Act<{ otherSessionsEnded: number }>;
  readonly signOut: () => Promise<void>;
}

/** Changes one's own password. The rules are ticked off while one types; the server has the last word. */
export function PasswordForm({ login, roles, least, must, change, signOut }: PasswordFormProps) {
  const t = useTranslations('people.password');
  const common = useTranslations('common');
  const textOf = useProblem();
  const router = useRouter();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const faults = new Set<string>(passwordFaults(next, { login, roles }));
  const differs = again !== '' && again !== next;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    if (faults.size > 0) { setProblem(t('notYet')); return; }
    if (again !== next) { setProblem(t('differs')); return; }
    setBusy(true);
    const result = await change({ current: new FormData(event.currentTarget).get('current'), next });
    if (result.status === 'ok') { router.replace('/desk'); return; }
    setBusy(false);
    setProblem(result.status === 'failed' && result.code === 'wrong_password' ? t('wrongCurrent') : textOf(result));
  }

  return (
    <main className="door__in door__in--one" id="main">
      <div className="door__sheet">
        <p className="brand"><Icon name="mark" />{common('product')}</p>
        <hr className="double" />
        <h1>{t('title')}</h1>
        <p className="soft small gap-1">{t(must ? 'must' : 'text', { login })}</p>
        <form className="stack gap-4" onSubmit={submit} method="post">
          <input className="sr" type="text" name="username" value={login} autoComplete="username" readOnly tabIndex={-1} aria-hidden="true" />
          <Field id="current" name="current" type="password" label={t('current')} autoComplete="current-password" maxLength={200} required autoFocus />
          <Field id="next" name="next" type="password" label={t('next')} autoComplete="new-password" value={next} onChange={(event) => setNext(event.target.value)} maxLength={200} aria-describedby="rules" required />
          <ul className="meets" id="rules">
            {PASSWORD_FAULTS.filter((code) => code !== 'too_long').map((code) => {
              const met = next !== '' && !faults.has(code);
              return <li key={code} className={met ? 'is-met' : undefined}>{t(`rules.${code}`, { least })}{met ? <span className="sr">{t('met')}</span> : null}</li>;
            })}
            <li>{t('rules.reused')}</li>
          </ul>
          <Field id="again" name="again" type="password" label={t('again')} autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} maxLength={200} problem={differs ? t('differs') : null} required />
          <p className="field__problem" role="alert">{problem}</p>
          <Button type="submit" look="main" disabled={busy}>{t('submit')}</Button>
        </form>
        <form className="acts gap-4" action={signOut}>{must ? null : <ButtonLink href="/desk" look="quiet">{common('back')}</ButtonLink>}<Button type="submit" look="quiet">{t('signOut')}</Button></form>
      </div>
    </main>
  );
}
