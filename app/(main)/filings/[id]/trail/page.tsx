import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Timeline } from '@/components/trail/timeline';
import { loadFilingTrail } from '@/server/filings/load-trail';
import { loadFiling } from '@/server/filings/loaders';
import { orNotFound } from '@/server/kernel/or-not-found';
import { requireCtx } from '@/server/kernel/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail'))('title') };
}

interface Props { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ before?: string; only?: string }> }

export default async function TrailPage({ params, searchParams }: Props) {
  const [{ id }, asked, ctx] = await Promise.all([params, searchParams, requireCtx()]);
  const only = asked.only === 'acts' || asked.only === 'cells' ? asked.only : 'all';
  const before = asked.before !== undefined && /^\d{1,9}$/.test(asked.before) ? Number(asked.before) : null;
  const [view, trail] = await Promise.all([loadFiling(id), orNotFound(loadFilingTrail(ctx, id, { before, only }))]);
  return <Timeline view={view} trail={trail} only={only} />;
}
