import { SEVERITIES } from '@/domain/checks/finding';
import { contractOf, type PrintedFinding } from '@/domain/reading/contract';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { ReadError } from '@/lib/readers/read-error';
import type { Inspection } from './inspect';

/** Errors first; within a severity in the order they were found. */
export const inOrder = (findings: Inspection['findings']): Inspection['findings'] =>
  [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** Findings in words, in order. What was read with doubt is among them. */
export function printedFindings({ findings }: Pick<Inspection, 'findings'>, locale: Locale): PrintedFinding[] {
  const t = translator(locale, 'findings');
  return inOrder(findings).map((finding): PrintedFinding => ({
    code: finding.code,
    severity: finding.severity,
    certainty: finding.certainty,
    message: t.has(`${finding.code}.message`) ? t(`${finding.code}.message`, finding.params) : finding.code,
    quote: finding.quote,
    expected: finding.expected,
    found: finding.found,
    suggestion: finding.suggestion ?? (t.has(`${finding.code}.advice`) ? t(`${finding.code}.advice`, finding.params) : null),
    where: finding.places,
  }));
}

/** The whole as `inspect --json` prints it (docs/inspect.md). */
export const printedJson = (inspection: Inspection, locale: Locale): object => contractOf(inspection.document, printedFindings(inspection, locale), inspection.checks);

export interface PrintedError {
  readonly code: string;
  readonly message: string;
}

/** Why a file cannot be read, as a sentence with what to do. Other errors are ours and go on. */
export function printedError(error: unknown, locale: Locale): PrintedError {
  if (!(error instanceof ReadError)) throw error;
  return { code: error.code, message: translator(locale, 'reading')(error.code, error.params) };
}
