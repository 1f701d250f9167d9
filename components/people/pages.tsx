import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** Pages of a list by number; the filter stays in the address. */
export function Pages({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations('people.pages');
  if (pages <= 1) return null;
  return (
    <nav className="acts gap-4" aria-label={t('label')}>
      {page > 1 ? <ButtonLink href={href(page - 1)} size="row">{t('before')}</ButtonLink> : null}
      <span className="soft small">{t('place', { page, pages })}</span>
      {page < pages ? <ButtonLink href={href(page + 1)} size="row">{t('after')}</ButtonLink> : null}
    </nav>
  );
}
