'use client';

import { useTranslations } from 'next-intl';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Choice, Words } from '@/components/people/choice';
import { Button } from '@/components/ui/button';
import { STAGES } from '@/domain/filings/kind';
import type { ExemptionLine } from './exemption-table';

interface NewExemptionProps {
  readonly cycleId: string;
  readonly year: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly make: Act;
}

/** First the unit, by the address, so that its projects can be offered; then the exemption. */
export function NewExemption({ cycleId, year, units, unit, projects, make }: NewExemptionProps) {
  const t = useTranslations('people.cycle');
  const stageName = useTranslations('states.stage');
  const common = useTranslations('common');
  return (
    <div className="filter">
      <form className="filter" method="get">
        <input type="hidden" name="year" value={year} />
        <Choice key={unit?.id ?? ''} id="unit" name="unit" label={t('exemptUnit')} defaultValue={unit?.id ?? ''} required>
          <option value="" disabled>{t('choose')}</option>
          {units.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </Choice>
        <Button type="submit">{t('takeUnit')}</Button>
      </form>
      {unit ? (
        <ActDialog label={t('exemptFor', { name: unit.name })} title={t('exemptFor', { name: unit.name })} submit={t('record')} act={make} done={t('recorded')}
          input={(form) => ({
            cycleId, unitId: unit.id, projectId: String(form.get('projectId')) || null, stage: form.get('stage'), period: Number(form.get('period')) || null, kind: form.get('kind'), reason: form.get('reason'),
          })}>
          <div className="form-2">
            <div className="whole"><Choice id="ex-project" name="projectId" label={t('object')}>
              <option value="">{common('wholeDepartment')}</option>
              {projects.map((project) => <option key={project.id} value={project.id}>{project.name}</option>)}
            </Choice></div>
            <Choice id="ex-stage" name="stage" label={t('stage')}>{STAGES.map((code) => <option key={code} value={code}>{stageName(code)}</option>)}</Choice>
            <Choice id="ex-period" name="period" label={t('period')} hint={t('periodHint')}>
              <option value="">{t('everyPeriod')}</option>
              {[6, 7, 9, 10, 12].map((month) => <option key={month} value={month}>{common('period', { month })}</option>)}
            </Choice>
            <div className="whole"><Choice id="ex-kind" name="kind" label={t('exemptKind')}>
              {(['waived', 'secret', 'new_in_year'] as const).map((code) => <option key={code} value={code}>{t(`kinds.${code}`)}</option>)}
            </Choice></div>
          </div>
          <Words id="ex-reason" name="reason" label={t('reason')} hint={t('reasonHint')} required longest={500} />
        </ActDialog>
      ) : null}
    </div>
  );
}

export function LiftExemption({ line, lift }: { line: ExemptionLine; lift: Act }) {
  const t = useTranslations('people.cycle');
  return (
    <ActDialog size="mini" look="quiet" label={t('lift')} title={t('liftTitle')} submit={t('lift')} act={lift} done={t('lifted')} input={(form) => ({ exemptionId: line.id, reason: form.get('reason') })}>
      <p>{t('liftText')}</p>
      <Words id={`lift-${line.id}`} name="reason" label={t('reason')} required longest={500} />
    </ActDialog>
  );
}
