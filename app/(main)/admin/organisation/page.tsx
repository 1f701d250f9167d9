import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewUnit, RenameRegion, UnitActs } from '@/components/people/unit-acts';
import { UnitTable } from '@/components/people/unit-table';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/server/kernel/session';
import { closeUnitAction, createUnitAction, renameRegionAction, renameUnitAction, setSectionAction } from '@/server/people/actions';
import { ADMIN_RIGHTS } from '@/server/people/admin-pages';
import { loadOrganisation } from '@/server/people/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.tabs'))('organisation') };
}

export default async function OrganisationPage() {
  const ctx = await requirePermission(...ADMIN_RIGHTS.organisation);
  const [t, { region, lines, mayEdit }] = await Promise.all([getTranslations('people'), loadOrganisation(ctx)]);
  const sections = lines.filter((line) => line.kind === 'finance_section' && !line.closed);
  return (
    <>
      <PageHead title={t('tabs.organisation')} kind={region.name} meta={[t('regionCode', { code: region.code }), t('about.organisation', { units: lines.filter((line) => !line.closed).length })]}
        tools={mayEdit ? <><RenameRegion name={region.name} rename={renameRegionAction} /><NewUnit lines={lines} create={createUnitAction} /></> : null} />
      <UnitTable lines={lines} acts={(line) => (mayEdit
        ? <UnitActs line={line} sections={sections} actions={{ create: createUnitAction, rename: renameUnitAction, close: closeUnitAction, setSection: setSectionAction }} /> : null)} />
    </>
  );
}
