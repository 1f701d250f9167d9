import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

/** A public page: no rail, a name, what is open to everybody, and the way in. */
export function PublicFrame({ foot, children }: { foot: readonly string[]; children: ReactNode }) {
  const t = useTranslations('check');
  const common = useTranslations('common');
  const shell = useTranslations('shell');
  return (
    <div className="public">
      <a className="skip" href="#main">{shell('skip')}</a>
      <header className="public__top">
        <div className="public__in">
          <Link className="brand" href="/about"><Icon name="mark" />{common('product')}</Link>
          <span className="soft">{shell('login.product')}</span>
          <nav className="public__nav" aria-label={t('nav')}><Link href="/open/check" aria-current="page" className="strong">{t('title')}</Link><Link href="/login">{t('signIn')}</Link></nav>
        </div>
      </header>
      <main className="check-page" id="main">{children}</main>
      <footer className="public__foot"><div className="public__in">{foot.map((line, index) => <span key={line} className={index === foot.length - 1 && index > 0 ? 'push' : undefined}>{line}</span>)}</div></footer>
    </div>
  );
}
