import type { TableSpec } from '@/domain/filings/body';
import { fundTable, INDICATOR_ROWS } from '../shared-tables';

export const PROJECT_CLASSES = ['personnel', 'operation', 'specific'] as const; // 人员类 运转类 特定目标类
export const PROJECT_NATURES = ['new', 'continued'] as const; // 新增 延续

/** 项目支出绩效目标申报表, domain.md 2.3. */
export const PROJECT_TARGET_TABLES: readonly TableSpec[] = [
  {
    name: 'header', shape: 'one', open: false,
    fields: {
      projectName: { type: 'text', max: 180 },
      annualGoal: { type: 'text', max: 1000 },
      overallGoal: { type: 'text', max: 1000 },
      projectClass: { type: 'choice', choices: PROJECT_CLASSES },
      projectNature: { type: 'choice', choices: PROJECT_NATURES },
      startDate: { type: 'date' },
      endDate: { type: 'date' },
      totalAmount: { type: 'money' },
      basis: { type: 'text', max: 2000 },
      summary: { type: 'text', max: 2000 },
      satisfactionNotApplicable: { type: 'boolean' },
      notApplicableReason: { type: 'text', max: 500 },
      contactPhone: { type: 'text', max: 40 },
    },
  },
  fundTable({ annual: { type: 'money' } }),
  INDICATOR_ROWS,
];
