import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { OpenCheck } from '@/components/check/open-check';
import { PublicFrame } from '@/components/check/public-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check'))('title') };
}

const RATE = 6;
const SIZE = 20;

/** No sign-in, no database: what is dropped here is read, answered and forgotten. */
export default async function OpenCheckPage() {
  const t = await getTranslations('check.steps');
  return (
    <PublicFrame foot={[t('what'), t('rate', { count: RATE, size: SIZE })]}>
      <Suspense><OpenCheck rate={RATE} size={SIZE} /></Suspense>
    </PublicFrame>
  );
}
