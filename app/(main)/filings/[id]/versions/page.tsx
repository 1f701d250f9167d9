import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Versions, type Compared } from '@/components/compare/versions';
import type { FilingView } from '@/domain/filings/view';
import { loadFiling, loadVersionBodies } from '@/server/filings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.compare'))('title') };
}

interface Props { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ from?: string; to?: string }> }

/** ?from=1&to=2 are version numbers; `to=working` is the form as it stands. Without them: the last two. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const view = await loadFiling(id);
  return <Versions view={view} compared={await compared(view, asked)} />;
}

async function compared(view: FilingView, asked: { from?: string; to?: string }): Promise<Compared | null> {
  const working = view.open !== 'none';
  const [newest, previous] = [...view.versions].reverse();
  const wantsWorking = asked.to === undefined ? working : asked.to === 'working' && working;
  const after = wantsWorking ? null : (view.versions.find((version) => String(version.no) === asked.to) ?? newest);
  const before = view.versions.find((version) => String(version.no) === asked.from) ?? (wantsWorking ? newest : previous);
  if (!before || after === undefined || before.id === after?.id) return null;
  const bodies = await loadVersionBodies(view.id, [before.id, ...(after ? [after.id] : [])]);
  const bodyOf = (versionId: string) => bodies.find((body) => body.id === versionId);
  const [old, now] = [bodyOf(before.id), after ? bodyOf(after.id) : { no: null, body: view.body }];
  return old && now ? { before: old, after: now } : null;
}
