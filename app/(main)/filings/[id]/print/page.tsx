import type { Metadata } from 'next';
import { Paper } from '@/components/print/paper';
import { loadFiling, loadVersionBodies } from '@/server/filings/loaders';
import { requireCtx } from '@/server/kernel/session';

interface Props { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ version?: string; form?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadFiling((await params).id)).title };
}

/** ?version=2 prints that frozen version. Without it: the form as it stands while it may be typed into, else its newest version. */
export default async function PrintPage({ params, searchParams }: Props) {
  const [{ id }, asked, ctx] = await Promise.all([params, searchParams, requireCtx()]);
  const view = await loadFiling(id);
  const newest = view.open === 'none' ? view.versions.at(-1) : undefined;
  const version = view.versions.find((one) => String(one.no) === asked.version) ?? newest ?? null;
  const frozen = version ? (await loadVersionBodies(view.id, [version.id]))[0] : undefined;
  return <Paper view={view} body={frozen?.body ?? view.body} version={version} form={asked.form ?? null} now={ctx.now().toISOString()} />;
}
