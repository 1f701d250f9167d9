'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActDialog, type Act } from '@/components/people/act-dialog';
import { Choice, Words } from '@/components/people/choice';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { STAGES, type Stage } from '@/domain/filings/kind';
import { isoDay } from '@/lib/format/dates';
import type { WindowLine } from './window-table';

/** The end of a day in the county; an empty field means no end. */
const endOf = (form: FormData, name: string): string | null => {
  const day = String(form.get(name) ?? '');
  return day ? new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString() : null;
};

/** The day that a moment ends: midnight belongs to the day before. */
const lastDay = (iso: string): string => isoDay(new Date(Date.parse(iso) - 1000).toISOString());

/** Opening a stage creates the forms that are expected in it. */
export function OpenWindow({ cycleId, open }: { cycleId: string; open: Act<{ expected: number }> }) {
  const t = useTranslations('people.cycle');
  const stageName = useTranslations('states.stage');
  const common = useTranslations('common');
  const [stage, setStage] = useState<Stage>('target');
  return (
    <ActDialog look="main" label={<><Icon name="add" />{t('open')}</>} title={t('open')} submit={t('openNow')} act={open} done=""
      input={(form) => ({
        cycleId, stage, period: stage === 'monitoring' ? Number(form.get('period')) : null, dueAt: endOf(form, 'due'), closesAt: endOf(form, 'closes'),
        reviewDays: Number(form.get('reviewDays')), mendDays: Number(form.get('mendDays')),
      })}
      after={({ expected }) => <p>{t('openedNow', { expected })}</p>}>
      <div className="form-2">
        <Choice id="stage" label={t('stage')} value={stage} onChange={(event) => setStage(event.target.value as Stage)}>
          {STAGES.map((code) => <option key={code} value={code}>{stageName(code)}</option>)}
        </Choice>
        {stage === 'monitoring' ? (
          <Choice id="period" name="period" label={t('period')} defaultValue="7">
            {[3, 6, 7, 8, 9, 10, 11, 12].map((month) => <option key={month} value={month}>{common('period', { month })}</option>)}
          </Choice>
        ) : <span />}
        <Field id="due" name="due" type="date" label={t('due')} hint={t('dueHint')} />
        <Field id="closes" name="closes" type="date" label={t('closes')} hint={t('closesHint')} />
        <Field id="review-days" name="reviewDays" type="number" min={1} max={60} defaultValue={5} label={t('reviewDays')} required />
        <Field id="mend-days" name="mendDays" type="number" min={1} max={60} defaultValue={3} label={t('mendDays')} required />
      </div>
      <p className="soft small">{t('openText')}</p>
    </ActDialog>
  );
}

/** Another due date for an open window, its closing, and the reopening of a closed one; all are recorded. */
export function WindowActs({ line, close, reopen, setDue }: { line: WindowLine; close: Act; reopen: Act; setDue: Act<{ forms: number }> }) {
  const t = useTranslations('people.cycle');
  return line.open ? (
    <>
      <ActDialog size="mini" look="quiet" label={t('changeDue')} title={t('changeDueTitle')} submit={t('changeDue')} act={setDue} done="" after={({ forms }) => <p>{t('dueChanged', { forms })}</p>}
        input={(form) => ({ windowId: line.id, dueAt: endOf(form, 'due'), reason: form.get('reason') })}>
        <p>{t('changeDueText')}</p>
        <Field id={`due-${line.id}`} name="due" type="date" label={t('due')} hint={t('changeDueHint')} {...(line.dueAt ? { defaultValue: lastDay(line.dueAt) } : {})} />
        <Words id={`due-why-${line.id}`} name="reason" label={t('reason')} required longest={500} />
      </ActDialog>
      <ActDialog size="mini" look="quiet" label={t('close')} title={t('closeTitle')} submit={t('close')} act={close} done={t('closedNow')} input={(form) => ({ windowId: line.id, reason: form.get('reason') })}>
        <p>{t('closeText')}</p>
        <Words id={`close-${line.id}`} name="reason" label={t('reason')} required longest={500} />
      </ActDialog>
    </>
  ) : (
    <ActDialog size="mini" look="quiet" label={t('reopen')} title={t('reopenTitle')} submit={t('reopen')} act={reopen} done={t('reopened')} input={(form) => ({ windowId: line.id, closesAt: endOf(form, 'closes'), reason: form.get('reason') })}>
      <p>{t('reopenText')}</p>
      <Field id={`until-${line.id}`} name="closes" type="date" label={t('closes')} hint={t('closesHint')} />
      <Words id={`reopen-${line.id}`} name="reason" label={t('reason')} required longest={500} />
    </ActDialog>
  );
}
