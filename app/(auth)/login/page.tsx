import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LoginForm } from '@/components/people/login-form';
import { safeNext } from '@/lib/next-path';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.login'))('title') };
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [t, { next }] = await Promise.all([getTranslations('shell.login'), searchParams]);
  return (
    <div className="door">
      <LoginForm next={safeNext(next)} accounts={[]} />
      <p className="door__foot">{t('foot')}</p>
    </div>
  );
}
