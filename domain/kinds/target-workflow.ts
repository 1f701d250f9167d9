import type { Workflow } from '@/domain/filings/workflow';
import { draft, returnedParts, returnedWhole, review } from './chain';

/** 目标申报: unit → department → (supervising department) → business → performance 终审 → 批复 batch. domain.md 3.2, 3.3. */
export const TARGET_WORKFLOW: Workflow = {
  start: 'draft',
  states: {
    draft: draft('department_review'),
    returned: returnedWhole('department_review'),
    returned_parts: returnedParts(),
    department_review: review('department', 'dept_reviewer', 'filing.review_department', 'supervisor_review'),
    supervisor_review: review('department', 'supervisor', 'filing.review_supervisor', 'business_review', { optional: true }),
    business_review: review('business', 'fin_business', 'filing.review_business', 'performance_review'),
    // The grade decides: 优 and 良 go on (良 may return parts), 中 returns the whole form, 差 is refused (财预〔2015〕88号 art. 25).
    performance_review: review('performance', 'fin_performance', 'filing.review_performance', 'passed', {
      on: {
        pass: { to: 'passed', requires: 'filing.review_performance', notAuthor: true, grades: ['excellent', 'good'] },
        return_parts: { to: 'returned_parts', requires: 'filing.review_performance', notAuthor: true, words: true, grades: [null, 'excellent', 'good'] },
        return_all: { to: 'returned', requires: 'filing.review_performance', notAuthor: true, words: true, grades: [null, 'good', 'fair'] },
        refuse: { to: 'refused', requires: 'filing.review_performance', notAuthor: true, words: true, grades: ['poor'] },
      },
    }),
    passed: {
      phase: 'passed', holder: 'fin_leader', editable: 'none',
      on: {
        approve: { to: 'approved', requires: 'filing.approve', notAuthor: true, batch: true },
        return_all: { to: 'returned', requires: 'filing.approve', notAuthor: true, words: true },
      },
    },
    approved: {
      phase: 'done', holder: null, editable: 'none', accepted: true,
      on: { reopen: { to: 'returned', requires: 'filing.reopen', words: true } },
    },
    refused: {
      phase: 'refused', holder: null, editable: 'none', terminal: true,
      on: { reopen: { to: 'returned', requires: 'filing.reopen', words: true } },
    },
  },
};
