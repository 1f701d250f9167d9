import { expect, test } from 'vitest';
import { conditionsOf, mainPath, sideStates, stepsOf } from '@/domain/board/workflow-map';
import { REPORT_WORKFLOW } from '@/domain/kinds/report-workflow';
import { TARGET_WORKFLOW } from '@/domain/kinds/target-workflow';

test('the straight way of a target ends with its approval', () => {
  expect(mainPath(TARGET_WORKFLOW)).toEqual(['draft', 'department_review', 'supervisor_review', 'business_review', 'performance_review', 'passed', 'approved']);
  expect(sideStates(TARGET_WORKFLOW)).toEqual(['returned', 'returned_parts', 'refused']);
});
test('a report ends with its acceptance', () => expect(mainPath(REPORT_WORKFLOW).at(-1)).toBe('accepted'));
test('every cell of the table is drawn, with its conditions', () => {
  const steps = stepsOf(TARGET_WORKFLOW);
  expect(steps).toHaveLength(Object.values(TARGET_WORKFLOW.states).reduce((sum, state) => sum + Object.keys(state.on).length, 0));
  const submit = steps.find((step) => step.from === 'draft' && step.event === 'submit');
  expect(submit && conditionsOf(submit.transition)).toEqual(['inWindow', 'clean']);
});
