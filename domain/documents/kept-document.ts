import type { Severity } from '@/domain/checks/finding';
import type { DocumentKind } from '@/domain/reading/document';
import type { CheckedFile } from './checked-file';

/** reading: in work or waiting for it · read: done · failed: it cannot be read, the row says why */
export const DOCUMENT_STATES = ['reading', 'read', 'failed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** 属实 · 有说明 · 误报 */
export const VERDICTS = ['confirmed', 'explained', 'false_alarm'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 有说明 and 误报 say why; 属实 may. */
export const asksForNote = (verdict: Verdict): boolean => verdict !== 'confirmed';

/** What a person said of one finding. */
export interface FindingVerdict {
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly by: string;
  /** ISO time */
  readonly at: string;
}

/** A row of the list of kept documents. What was read of it is null until it is read. */
export interface DocumentLine {
  readonly id: string;
  /** of the file */
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind | null;
  /** as the document names it */
  readonly department: string | null;
  readonly fiscalYear: number | null;
  readonly state: DocumentState;
  /** findings by severity; all 0 until read */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** who dropped it, and the unit it belongs to */
  readonly by: string;
  readonly unit: string;
  /** ISO time */
  readonly at: string;
  /** bytes */
  readonly size: number;
}

export interface KeptDocument extends DocumentLine {
  /** null until read */
  readonly file: CheckedFile | null;
  /** state failed: a sentence with what to do, and its READ-code */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** by the key of a finding; a finding that nobody judged is not there */
  readonly judged: Readonly<Record<string, FindingVerdict>>;
  /** what the viewer may do with it */
  readonly may: { readonly judge: boolean; readonly forget: boolean; readonly import: boolean };
}

/** Filter of the list, kept in the address of the page. */
export interface DocumentFilter {
  /** words in the names of file, title and department */
  readonly text: string;
  readonly year: number | null;
  readonly kind: DocumentKind | null;
  readonly state: DocumentState | null;
  /** from 1 */
  readonly page: number;
}

export interface DocumentPage {
  readonly lines: readonly DocumentLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** fiscal years that occur, newest first */
  readonly years: readonly number[];
}
