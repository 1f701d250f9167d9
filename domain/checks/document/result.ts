import type { Where } from '@/domain/reading/document';
import type { Finding } from '../finding';

export const CHECK_RESULTS = ['pass', 'fail', 'cannot_check', 'not_applicable'] as const;

/** One cross-check and how it came out; `detail` is the sum with its numbers, or what is missing (product.md 4). */
export interface CheckResult {
  readonly code: string;
  readonly result: (typeof CHECK_RESULTS)[number];
  readonly detail: string;
}

export interface Checked {
  readonly check: CheckResult;
  readonly findings: readonly Finding<Where>[];
}

export const pass = (code: string, detail: string): Checked => ({ check: { code, result: 'pass', detail }, findings: [] });
export const fail = (code: string, detail: string, findings: readonly Finding<Where>[]): Checked => ({ check: { code, result: 'fail', detail }, findings });
export const cannot = (code: string, detail: string): Checked => ({ check: { code, result: 'cannot_check', detail }, findings: [] });
export const outside = (code: string, detail: string): Checked => ({ check: { code, result: 'not_applicable', detail }, findings: [] });
