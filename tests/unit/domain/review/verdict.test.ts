import { describe, expect, test } from 'vitest';
import type { EventCode } from '@/domain/filings/workflow';
import type { Grade } from '@/domain/indicator/types';
import { TARGET_WORKFLOW } from '@/domain/kinds/target-workflow';
import { gradeAllows, isScored, proposedGrade, scoreFits, totalOf, type ItemMark } from '@/domain/review/verdict';
import { HEBEI } from '@/domain/rules/sets/hebei';

const CODES = HEBEI.reviewItems.map((item) => item.code);
const graded = (...grades: (Grade | null)[]): ItemMark[] => CODES.map((code, index) => ({ code, grade: grades[index] ?? null, score: null, opinion: null }));
const scored = (...scores: (string | null)[]): ItemMark[] => CODES.map((code, index) => ({ code, grade: null, score: scores[index] ?? null, opinion: null }));
const eight = (grade: Grade): Grade[] => CODES.map(() => grade);

describe('proposedGrade', () => {
  test.each<[string, ItemMark[], Grade | null]>([
    ['all excellent', graded(...eight('excellent')), 'excellent'],
    ['the worst item counts', graded('excellent', 'good', 'excellent', 'fair', 'good', 'good', 'good', 'good'), 'fair'],
    ['an open item leaves it open', graded('excellent'), null],
    ['nothing yet', [], null],
    ['90 points', scored('10', '10', '15', '15', '15', '15', '10', '0'), 'excellent'],
    ['89.99 points', scored('10', '10', '15', '15', '15', '15', '9.99', '0'), 'good'],
    ['60 points', scored('10', '10', '15', '15', '10', '0', '0', '0'), 'fair'],
    ['59.99 points', scored('10', '10', '15', '15', '9.99', '0', '0', '0'), 'poor'],
    ['a scored table with an open item', scored('10', '10'), null],
  ])('%s', (_name, items, expected) => expect(proposedGrade(HEBEI, items)).toBe(expected));
});

test('points are added exactly', () => {
  expect(totalOf(scored('9.99', '0.01', '14.5'))).toBe('24.5');
  expect([isScored(scored('1')), isScored(graded('good'))]).toEqual([true, false]);
});

test.each([['10', '10', true], ['10.01', '10', false], ['9.999', '10', false], ['-1', '10', false], ['1e1', '10', false], ['', '10', false], ['0', '15', true]])(
  '%s of %s points: %s', (score, most, expected) => expect(scoreFits(score, most)).toBe(expected));

describe('财预〔2015〕88号 art. 25', () => {
  const allowed = (state: string, grade: Grade | null) =>
    (['pass', 'return_parts', 'return_all', 'refuse'] as EventCode[]).filter((event) => gradeAllows(TARGET_WORKFLOW, state, event, grade));
  test.each<[Grade, string[]]>([
    ['excellent', ['pass', 'return_parts']], ['good', ['pass', 'return_parts', 'return_all']], ['fair', ['return_all']], ['poor', ['refuse']],
  ])('%s at the performance section', (grade, expected) => expect(allowed('performance_review', grade)).toEqual(expected));
  test('without a grade nothing passes', () => expect(allowed('performance_review', null)).not.toContain('pass'));
  test('the steps before need no grade', () => expect(allowed('business_review', null)).toEqual(['pass', 'return_parts', 'return_all']));
  test('what the state does not know is never allowed', () => expect(gradeAllows(TARGET_WORKFLOW, 'nowhere', 'pass', 'good')).toBe(false));
});
