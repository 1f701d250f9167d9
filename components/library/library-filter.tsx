import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip';
import type { LibraryIndicator } from '@/domain/checks/library';
import { NATURES_OF_LEVEL2, type Level2Nature } from '@/domain/rules/schema';

/** What is asked for lives in the address: a word, and one kind of second level. */
export function LibraryFilter({ found, kind, words }: { found: readonly LibraryIndicator[]; kind: Level2Nature | null; words: string }) {
  const t = useTranslations('library');
  const hrefOf = (one: Level2Nature | null) => {
    const query = new URLSearchParams({ ...(one ? { kind: one } : {}), ...(words ? { q: words } : {}) }).toString();
    return query === '' ? '/library' : `/library?${query}`;
  };
  return (
    <div className="library-bar below-3">
      <form action="/library" role="search">
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <input key={words} className="input" type="search" name="q" defaultValue={words} maxLength={40} placeholder={t('searchHint')} aria-label={t('search')} />
      </form>
      <nav className="chips" aria-label={t('kinds')}>
        <ChipLink on={kind === null} href={hrefOf(null)} count={found.length}>{t('all')}</ChipLink>
        {NATURES_OF_LEVEL2.map((one) => <ChipLink key={one} on={one === kind} href={hrefOf(one)} count={found.filter((item) => item.nature === one).length}>{t(`nature.${one}`)}</ChipLink>)}
      </nav>
    </div>
  );
}
