import { expect, test } from 'vitest';
import { fillOf, wordOf } from '@/domain/board/filing-line';
import { authorAction, reviewerAction } from '@/domain/board/next-action';
import { line } from './line';

const none = { returnedRows: 0, rows: null };
const rows = (filled: number, all: number) => ({ returnedRows: 0, rows: { filled, all } });

test.each([
  ['one row came back', line({ phase: 'returned' }), { returnedRows: 1, rows: { filled: 6, all: 6 } }, 'mendRows', 1],
  ['the whole form came back', line({ phase: 'returned' }), none, 'mendForm', 0],
  ['a copied target not yet begun', line({ phase: 'not_begun', copied: true }), rows(8, 8), 'checkCopied', 8],
  ['a report not yet begun is no copy', line({ phase: 'not_begun', stage: 'self_evaluation', copied: true }), rows(0, 6), 'begin', 6],
  ['a target without its sum of money', line({ amount: null }), rows(4, 7), 'fillAmount', 0],
  ['a report without money of its own asks for rows', line({ stage: 'monitoring', amount: null }), rows(4, 6), 'fillRows', 2],
  ['rows are missing', line(), rows(4, 6), 'fillRows', 2],
  ['all is filled in', line(), rows(6, 6), 'checkAndSubmit', 0],
] as const)('author: %s', (_name, given, input, key, count) => expect(authorAction(given, input)).toEqual({ key, count }));

test.each([
  ['a leader approves', line({ phase: 'passed', holder: 'fin_leader' }), 'approve'],
  ['a head of department signs', line({ phase: 'department', holder: 'dept_reviewer' }), 'sign'],
  ['a section reviews', line({ phase: 'business', holder: 'fin_business', state: 'business_review' }), 'review'],
  ['who returned it sees the changes', line({ phase: 'business', holder: 'fin_business', state: 'business_review', returner: 'business_review', versionNo: 2 }), 'seeChanges'],
  ['returned by somebody else: everything is new', line({ phase: 'performance', holder: 'fin_performance', state: 'performance_review', returner: 'business_review', versionNo: 2 }), 'review'],
] as const)('reviewer: %s', (_name, given, key) => expect(reviewerAction(given).key).toBe(key));

const now = '2022-03-16T00:00:00.000Z';
const past = '2022-03-15T00:00:00.000Z';
test.each([
  ['not_begun', null, 0, 'not_begun'], ['draft', null, 1, 'draft'], ['draft', past, 'late', 'overdue'], ['not_begun', past, 'late', 'overdue'],
  ['returned', past, 'back', 'returned'], ['business', past, 2, 'business'], ['performance', past, 3, 'performance'], ['done', past, 4, 'done'],
] as const)('%s due %s is drawn %s and said %s', (phase, dueAt, fill, word) => {
  expect(fillOf({ phase, dueAt }, now)).toBe(fill);
  expect(wordOf({ phase, dueAt }, now)).toBe(word);
});
