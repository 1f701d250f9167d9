import type { Workflow } from '@/domain/filings/workflow';
import { draft, returnedParts, returnedWhole, review } from './chain';

/** 监控 and 自评: unit → department → (supervising department) → business → performance, which accepts (no approval of the score). domain.md 3.2, 3.3. */
export const REPORT_WORKFLOW: Workflow = {
  start: 'draft',
  states: {
    draft: draft('department_review'),
    returned: returnedWhole('department_review'),
    returned_parts: returnedParts(),
    department_review: review('department', 'dept_reviewer', 'filing.review_department', 'supervisor_review'),
    supervisor_review: review('department', 'supervisor', 'filing.review_supervisor', 'business_review', { optional: true }),
    business_review: review('business', 'fin_business', 'filing.review_business', 'performance_review'),
    performance_review: review('performance', 'fin_performance', 'filing.review_performance', 'accepted'),
    accepted: {
      phase: 'done', holder: null, editable: 'none', accepted: true,
      on: { reopen: { to: 'returned', requires: 'filing.reopen', words: true } },
    },
  },
};
