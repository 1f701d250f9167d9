import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/components/people/password-form';
import { lengthFor } from '@/domain/access/password';
import { requireSession } from '@/server/kernel/session';
import { changePasswordAction } from '@/server/people/actions';
import { signOutAction } from '@/server/shell/sign-out-action';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.password'))('title') };
}

export default async function PasswordPage() {
  const { login, actor, mustChange } = await requireSession();
  return <div className="door"><PasswordForm login={login} roles={actor.roles} least={lengthFor(actor.roles)} must={mustChange} change={changePasswordAction} signOut={signOutAction} /></div>;
}
