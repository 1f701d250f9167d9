import type { TableSpec } from '@/domain/filings/body';
import { GRADES, LIGHTS, TIERS } from '@/domain/indicator/types';
import { fundTable, PROMISE } from '../shared-tables';

/** 绩效自评表 of a project (domain.md 2.9) and of a whole department (2.10 a). */
export const SELF_EVALUATION_TABLES: readonly TableSpec[] = [
  {
    name: 'header', shape: 'one', open: false,
    fields: {
      plannedGoal: { type: 'text', max: 2000, owner: 'copied' },
      actualGoal: { type: 'text', max: 2000 },
      problems: { type: 'text', max: 4000 },
      improvements: { type: 'text', max: 4000 },
      executionScore: { type: 'number', scale: 2, owner: 'derived' },
      indicatorScore: { type: 'number', scale: 2, owner: 'derived' },
      totalScore: { type: 'number', scale: 2, owner: 'derived' },
      grade: { type: 'choice', choices: GRADES, owner: 'derived' },
      plausibility: { type: 'choice', choices: LIGHTS, owner: 'derived' },
      executionTrace: { type: 'json', owner: 'derived' },
      totalTrace: { type: 'json', owner: 'derived' },
    },
  },
  fundTable({
    initial: { type: 'money', owner: 'copied' },
    annual: { type: 'money', also: 'filing.execution' },
    executed: { type: 'money', also: 'filing.execution' },
    note: { type: 'text', max: 1000 },
  }),
  {
    name: 'rows', shape: 'many', open: false,
    fields: {
      ...PROMISE,
      actual: { type: 'number' },
      actualDate: { type: 'date' },
      tier: { type: 'choice', choices: TIERS },
      points: { type: 'number', scale: 2, whole: 4 },
      reason: { type: 'text', max: 2000 },
      softTarget: { type: 'boolean', owner: 'reviewer' },
      score: { type: 'number', scale: 2, owner: 'derived' },
      trace: { type: 'json', owner: 'derived' },
    },
  },
];
