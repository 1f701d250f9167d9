import type { TableSpec } from '@/domain/filings/body';
import { LIGHTS, LIKELIHOODS, TIERS } from '@/domain/indicator/types';
import { fundTable, PROMISE } from '../shared-tables';

export const HANDLINGS = ['continue', 'adjust', 'suspend', 'cancel'] as const; // 继续执行 调整 暂停 取消

/** 绩效目标执行监控表, domain.md 2.8. */
export const MONITORING_TABLES: readonly TableSpec[] = [
  {
    name: 'header', shape: 'one', open: false,
    fields: {
      annualGoal: { type: 'text', max: 2000, owner: 'copied' },
      reportWork: { type: 'text', max: 4000 },
      reportExecution: { type: 'text', max: 4000 },
      reportProblems: { type: 'text', max: 4000 },
      reportMeasures: { type: 'text', max: 4000 },
      reportSuggestions: { type: 'text', max: 4000 },
      handling: { type: 'choice', choices: HANDLINGS, owner: 'reviewer' },
      needsRectification: { type: 'boolean', owner: 'reviewer' },
      rectificationAdvice: { type: 'text', max: 2000, owner: 'reviewer' },
      rectificationResult: { type: 'text', max: 2000, owner: 'reviewer' },
      fundLight: { type: 'choice', choices: LIGHTS, owner: 'derived' },
      targetLight: { type: 'choice', choices: LIGHTS, owner: 'derived' },
      overallLight: { type: 'choice', choices: LIGHTS, owner: 'derived' },
      fundTrace: { type: 'json', owner: 'derived' },
    },
  },
  fundTable({
    initial: { type: 'money', owner: 'copied' },
    annual: { type: 'money', also: 'filing.execution' },
    executed: { type: 'money', also: 'filing.execution' },
    forecast: { type: 'money' },
    note: { type: 'text', max: 1000 },
  }),
  {
    name: 'rows', shape: 'many', open: false,
    fields: {
      ...PROMISE,
      actual: { type: 'number' },
      tier: { type: 'choice', choices: TIERS },
      actualText: { type: 'text', max: 2000 },
      forecast: { type: 'text', max: 2000 },
      likelihood: { type: 'choice', choices: LIKELIHOODS },
      causeFunding: { type: 'boolean' },
      causeSystem: { type: 'boolean' },
      causeStaff: { type: 'boolean' },
      causeHardware: { type: 'boolean' },
      causeOther: { type: 'boolean' },
      explanation: { type: 'text', max: 2000 },
      remark: { type: 'text', max: 2000 },
      completion: { type: 'number', scale: 2, owner: 'derived' },
      light: { type: 'choice', choices: LIGHTS, owner: 'derived' },
      lightTrace: { type: 'json', owner: 'derived' },
    },
  },
];
