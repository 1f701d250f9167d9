import { checkProjectTarget } from '@/domain/checks/project-target';
import type { Kind } from '@/domain/filings/kind';
import { emptyFunds, firstRows, inFrame, opensForTarget, totalFund } from '../indicator-rows';
import { TARGET_WORKFLOW } from '../target-workflow';
import { PROJECT_TARGET_TABLES } from './tables';

/** 项目绩效目标 */
export const projectTarget: Kind = {
  code: 'project_target',
  stage: 'target',
  objects: ['project'],
  workflow: TARGET_WORKFLOW,
  tables: PROJECT_TARGET_TABLES,
  sources: [],
  create: (context) => {
    const last = context.source?.body.header?.[0]?.cells ?? {};
    return { header: [{ lineage: null, seq: 0, cells: { ...last, projectName: context.projectName } }], funds: emptyFunds(), rows: firstRows(context) };
  },
  derive: (body) => body,
  check: checkProjectTarget,
  opens: opensForTarget,
  accepts: inFrame,
  summary: (body) => ({ amount: totalFund(body, 'annual'), totalScore: null, grade: null, light: null }),
};
