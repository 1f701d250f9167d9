import { getTranslations } from 'next-intl/server';

export default async function Loading() {
  const t = await getTranslations('shell');
  return <main className="main" id="main" aria-busy="true"><p className="quiet loading">{t('loading')}</p></main>;
}
