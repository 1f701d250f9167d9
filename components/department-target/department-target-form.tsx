'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { ListTable, type ListColumn } from '@/components/filing/grid/list-table';
import { IndicatorTable } from '@/components/indicators/indicator-table';
import { headerOf } from '@/domain/filings/cell';
import { ASSETS, EXPENDITURE, INCOME, OPERATING, PROCUREMENT, SECTIONS, THREE_PUBLIC } from './layout';
import { MoneyTable } from './money-table';
import { TextTable } from './text-table';

const named = (field: string): ListColumn => ({ field, className: 'w-item' });
const DUTIES = [named('section'), { field: 'text', cell: 'fold' }];
const AGENCIES = [{ field: 'name' }, { field: 'nature' }, { field: 'rank' }, { field: 'funding' }];
const GOALS = [named('section'), { field: 'text' }];
const SUB_GOALS = [named('section'), { field: 'goalText' }, { field: 'indicatorText' }];
const SAFEGUARDS = [named('title'), { field: 'text' }];
const TERMS = [named('term'), { field: 'text' }];

/** 部门整体绩效目标 with the profile and budget it is frozen with (domain.md 2.2): the nine parts of the published document. */
export function DepartmentTargetForm() {
  const t = useTranslations('filing.department');
  const { label } = useEditor();
  const row = headerOf(useLive().body);
  return (
    <>
      <nav className="anchors" aria-label={t('sections')}>
        {SECTIONS.map((section) => <a key={section} href={`#${section}`}>{t(section)}</a>)}
      </nav>
      <Part id="s1">
        <TextTable title={label('header', 'dutySummary')} row={row} fields={['dutySummary']} />
        <ListTable table="duties" columns={DUTIES} />
        <ListTable table="agencies" columns={AGENCIES} />
      </Part>
      <Part id="s2">
        <MoneyTable title={t('income')} row={row} lines={INCOME} />
        <MoneyTable title={t('expenditure')} row={row} lines={EXPENDITURE} second={t('change')} texts={['expProjectNote', 'changeBasicReason', 'changeProjectReason', 'budgetNote']} />
      </Part>
      <Part id="s3"><MoneyTable title={t('s3')} row={row} lines={OPERATING} texts={['operatingFundUse']} /></Part>
      <Part id="s4"><MoneyTable title={t('s4')} row={row} lines={THREE_PUBLIC} second={t('change')} texts={['threeChangeReason']} /></Part>
      <Part id="s5">
        <ListTable table="goals" columns={GOALS} />
        <ListTable table="subGoals" columns={SUB_GOALS} />
        <ListTable table="safeguards" columns={SAFEGUARDS} />
        <IndicatorTable />
      </Part>
      <Part id="s6"><MoneyTable title={t('s6')} row={row} lines={PROCUREMENT} texts={['procurementNote']} /></Part>
      <Part id="s7"><MoneyTable title={t('s7')} row={row} lines={ASSETS} second={t('quantity')} texts={['assetAsOf']} /></Part>
      <Part id="s8"><ListTable table="terms" columns={TERMS} /></Part>
      <Part id="s9"><TextTable title={t('s9')} row={row} fields={['otherMatters', 'contactPhone']} /></Part>
    </>
  );
}

function Part({ id, children }: { id: (typeof SECTIONS)[number]; children: ReactNode }) {
  const t = useTranslations('filing.department');
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(id)}</h2>
      {children}
    </section>
  );
}
