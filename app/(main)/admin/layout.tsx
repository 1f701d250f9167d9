import type { ReactNode } from 'react';
import { AdminTabs } from '@/components/people/admin-tabs';
import { adminPagesOf } from '@/server/people/admin-pages';
import { requireCtx } from '@/server/kernel/session';

/** Tabs only; each page asks for its own right. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const pages = adminPagesOf((await requireCtx()).actor);
  return <main className="main" id="main">{pages.length > 1 ? <AdminTabs pages={pages} /> : null}{children}</main>;
}
