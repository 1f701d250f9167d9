import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';
import { SignInLayer } from '@/components/session/sign-in-layer';
import { KeySheet } from '@/components/shell/key-sheet';
import { navOf } from '@/components/shell/nav';
import { PageKeysProvider } from '@/components/shell/page-keys';
import { PageYearProvider } from '@/components/shell/page-year';
import { Palette } from '@/components/shell/palette';
import { Rail } from '@/components/shell/rail';
import { TopBar } from '@/components/shell/top-bar';
import { loadShell } from '@/server/shell/loaders';
import { signOutAction } from '@/server/shell/sign-out-action';

export default async function MainLayout({ children }: { children: ReactNode }) {
  const [t, shell] = await Promise.all([getTranslations('shell'), loadShell()]);
  const items = navOf(shell.permissions);
  return (
    <SignInLayer person={shell.signedIn}>
    <PageKeysProvider>
    <PageYearProvider>
      <a className="skip" href="#main">{t('skip')}</a>
      <div className="shell">
        <Suspense><Rail items={items} /></Suspense>
        <div className="stage">
          <Suspense><TopBar regionName={shell.regionName} years={shell.years} person={shell.person} signOut={signOutAction} /></Suspense>
          {children}
        </div>
      </div>
      <Suspense><Palette items={items} /></Suspense>
      <KeySheet />
    </PageYearProvider>
    </PageKeysProvider>
    </SignInLayer>
  );
}
