import { notFound, redirect } from 'next/navigation';
import { requireCtx } from '@/server/kernel/session';
import { adminPagesOf } from '@/server/people/admin-pages';

/** The first page of administration that this person may open. */
export default async function AdminPage(): Promise<never> {
  const [first] = adminPagesOf((await requireCtx()).actor);
  if (!first) notFound();
  redirect(`/admin/${first}`);
}
