import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import { document } from './plain-document';

/** A checked file written by hand, for what is made of one. */
export const finding = (no: number, more: Partial<CheckedFinding> = {}): CheckedFinding => ({
  no, key: `key-${no}`, code: 'AR-01', severity: 'error', certainty: 'certain', message: `第 ${no} 个问题。`, quote: [`原话${no}`], expected: null, found: null, suggestion: null, where: [{ line: no }], ...more,
});

export const checkedFile = (findings: readonly CheckedFinding[], more: Partial<CheckedFile> = {}): CheckedFile => ({
  name: '公开说明.txt', format: 'txt', bytes: 100, sha256: '0'.repeat(64), lines: 10, pages: null, milliseconds: 5, source: [], checks: [], findings,
  document: document({ title: '2021年部门预算信息公开情况说明', department: '大城县科学技术和工业信息化局' }),
  measurable: { rows: 0, measurable: 0, percent: null }, moneyUnderTargets: null, ...more,
});
