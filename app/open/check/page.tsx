import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { OpenCheck } from '@/components/check/open-check';
import { PublicFrame } from '@/components/check/public-frame';
import { LIMITS } from '@/lib/readers/limits';
import { PUBLIC_CHECKS } from '@/server/documents/allowance';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check'))('title') };
}

/** No sign-in, no database: what is dropped here is read, answered and forgotten. */
export default async function OpenCheckPage() {
  const t = await getTranslations('check.steps');
  return (
    <PublicFrame foot={[t('what'), t('rate', { count: PUBLIC_CHECKS.perMinute, size: LIMITS.fileBytes / 1024 / 1024 })]}>
      <Suspense><OpenCheck rate={PUBLIC_CHECKS.perMinute} mostBytes={LIMITS.fileBytes} /></Suspense>
    </PublicFrame>
  );
}
