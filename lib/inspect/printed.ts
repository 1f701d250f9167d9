import { contractOf, type PrintedFinding } from '@/domain/reading/contract';
import type { ReadingNote } from '@/domain/reading/document';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { ReadError } from '@/lib/readers/read-error';
import type { Inspection } from './inspect';

/** Findings in words, what the reader could not read among them, errors first; within a severity in the order they were found. */
export function printedFindings(inspection: Inspection, locale: Locale): PrintedFinding[] {
  const t = translator(locale, 'findings');
  const found = inspection.findings.map((finding): PrintedFinding => ({
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
  const order = { error: 0, warning: 1, info: 2 } as const;
  return [...found, ...inspection.document.notes.map((note) => printedNote(note, locale))].sort((a, b) => order[a.severity] - order[b.severity]);
}

function printedNote(note: ReadingNote, locale: Locale): PrintedFinding {
  const t = translator(locale, 'reading');
  return {
    code: note.code,
    severity: note.severity,
    certainty: 'certain',
    message: t(`notes.${note.code}`, note.params),
    quote: note.quote,
    expected: null,
    found: null,
    suggestion: null,
    where: note.places,
  };
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
