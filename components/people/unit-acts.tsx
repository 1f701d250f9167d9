'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { UNIT_PARENTS, type UnitKind } from '@/domain/access/fitting';
import { ActDialog, type Act } from './act-dialog';
import { Choice, Words } from './choice';
import type { UnitLine } from './unit-table';

export interface UnitActions { readonly create: Act; readonly rename: Act; readonly close: Act; readonly setSection: Act }
const looked = (kind: UnitKind): boolean => kind === 'department' || kind === 'finance_bureau';

function SectionChoice({ id, sections, value }: { id: string; sections: readonly UnitLine[]; value: string | null }) {
  const t = useTranslations('people');
  return (
    <Choice id={id} name="sectionId" label={t('section')} defaultValue={value ?? ''} hint={t('sectionHint')}>
      <option value="">{t('noSection')}</option>
      {sections.map((section) => <option key={section.id} value={section.id}>{section.name}</option>)}
    </Choice>
  );
}

/** What a system administrator does with a unit. */
export function UnitActs({ line, sections, actions }: { line: UnitLine; sections: readonly UnitLine[]; actions: UnitActions }) {
  const t = useTranslations('people');
  const unitId = line.id;
  return (
    <span className="acts acts--end">
      {looked(line.kind) ? (
        <ActDialog size="mini" look="quiet" label={t('org.section')} title={t('org.sectionTitle', { name: line.name })} submit={t('org.section')} act={actions.setSection} done={t('org.sectionDone')}
          input={(form) => ({ unitId, sectionId: String(form.get('sectionId')) || null })}><SectionChoice id={`section-${line.id}`} sections={sections} value={line.sectionId} /></ActDialog>
      ) : null}
      <ActDialog size="mini" look="quiet" label={t('org.rename')} title={t('org.renameTitle', { name: line.name })} submit={t('org.rename')} act={actions.rename} done={t('org.renamed')}
        input={(form) => ({ unitId, name: form.get('name'), shortName: form.get('shortName'), reason: form.get('reason') })}>
        <Field id={`name-${line.id}`} name="name" label={t('unitName')} defaultValue={line.name} maxLength={100} required />
        <Field id={`short-${line.id}`} name="shortName" label={t('shortName')} defaultValue={line.shortName} maxLength={40} required />
        <Words id={`why-${line.id}`} name="reason" label={t('org.reason')} hint={t('org.renameHint')} required longest={200} />
      </ActDialog>
      <ActDialog size="mini" look="quiet" label={t('org.close')} title={t('org.closeTitle', { name: line.name })} submit={t('org.close')} act={actions.close} done={t('org.closed')}
        input={(form) => ({ unitId, reason: form.get('reason') })}>
        <p>{t('org.closeText')}</p>
        <Words id={`end-${line.id}`} name="reason" label={t('org.reason')} required longest={200} />
      </ActDialog>
    </span>
  );
}

/** The own region: its name changes by law; its code stays. */
export function RenameRegion({ name, rename }: { name: string; rename: Act }) {
  const t = useTranslations('people');
  return (
    <ActDialog look="quiet" label={t('org.renameRegion')} title={t('org.renameTitle', { name })} submit={t('org.rename')} act={rename} done={t('org.renamed')}
      input={(form) => ({ name: form.get('name'), reason: form.get('reason') })}>
      <Field id="region-name" name="name" label={t('regionName')} defaultValue={name} maxLength={100} required />
      <Words id="region-why" name="reason" label={t('org.reason')} hint={t('org.renameHint')} required longest={200} />
    </ActDialog>
  );
}

export function NewUnit({ lines, create }: { lines: readonly UnitLine[]; create: Act }) {
  const t = useTranslations('people');
  const [kind, setKind] = useState<UnitKind>('department');
  const open = lines.filter((line) => !line.closed);
  const parents = open.filter((line) => UNIT_PARENTS[kind].includes(line.kind));
  const alone = UNIT_PARENTS[kind].includes(null);
  return (
    <ActDialog look="main" label={<><Icon name="add" />{t('org.new')}</>} title={t('org.new')} submit={t('org.create')} act={create} done={t('org.created')}
      input={(form) => ({ kind, code: form.get('code'), name: form.get('name'), shortName: form.get('shortName'), parentId: String(form.get('parentId') ?? '') || null, sectionId: String(form.get('sectionId') ?? '') || null })}>
      <div className="form-2">
        <Choice id="unit-kind" label={t('kind')} value={kind} onChange={(event) => setKind(event.target.value as UnitKind)}>
          {(Object.keys(UNIT_PARENTS) as UnitKind[]).map((code) => <option key={code} value={code}>{t(`unitKinds.${code}`)}</option>)}
        </Choice>
        <Field id="unit-code" name="code" label={t('code')} pattern="[A-Za-z0-9._\-]{1,30}" autoCapitalize="none" required />
        <div className="whole"><Field id="unit-name" name="name" label={t('unitName')} hint={t('org.nameHint')} maxLength={100} required /></div>
        <div className="whole"><Field id="unit-short" name="shortName" label={t('shortName')} hint={t('org.shortHint')} maxLength={40} required /></div>
        {parents.length > 0 || !alone ? (
          <div className="whole"><Choice id="unit-parent" name="parentId" label={t('parent')} required={!alone} defaultValue="">
            <option value="" disabled={!alone}>{alone ? t('noParent') : t('choose')}</option>
            {parents.map((line) => <option key={line.id} value={line.id}>{line.name}</option>)}
          </Choice></div>
        ) : null}
        {looked(kind) ? <div className="whole"><SectionChoice id="unit-section" sections={open.filter((line) => line.kind === 'finance_section')} value={null} /></div> : null}
      </div>
    </ActDialog>
  );
}
