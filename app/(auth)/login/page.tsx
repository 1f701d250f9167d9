import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LoginForm } from '@/components/people/login-form';
import { safeNext } from '@/lib/next-path';
import { currentSession } from '@/server/kernel/session';
import { loadDemoAccounts } from '@/server/people/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.login'))('title') };
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [t, { next }, session] = await Promise.all([getTranslations('shell.login'), searchParams, currentSession()]);
  const target = safeNext(typeof next === 'string' ? next : null);
  if (session) redirect(session.mustChange ? '/password' : target);
  return (
    <div className="door">
      <LoginForm next={target} accounts={await loadDemoAccounts()} />
      <p className="door__foot">{t('foot')}</p>
    </div>
  );
}
