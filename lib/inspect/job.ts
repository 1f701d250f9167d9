import type { DocumentContext } from '@/domain/checks/check-document';
import type { Severity } from '@/domain/checks/finding';
import type { FindingVerdict } from '@/domain/documents/kept-document';
import type { DocumentKind } from '@/domain/reading/document';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadCode } from '@/lib/readers/read-error';

/** Which findings a letter or a list has. */
export interface Pick {
  /** null: all */
  readonly severities: readonly Severity[] | null;
  /** keys of findings left out */
  readonly without: readonly string[];
  readonly judged: Readonly<Record<string, FindingVerdict>>;
}

/** What is made of a file: what a page shows (JSON), what is stored (JSON, gzip), an opinion letter (.docx), a list (.xlsx). */
export type Product = 'checked' | 'reading' | 'letter' | 'list';

/** One piece of work for the reading process. It writes its product into `output`; nothing large goes through the channel. */
export interface Job {
  /** a file as it was dropped, or the stored reading of one */
  readonly input: { readonly kind: 'file'; readonly path: string; readonly name: string } | { readonly kind: 'reading'; readonly path: string };
  readonly want: Product;
  /** names and word lists of a region; absent: nobody's document */
  readonly context?: DocumentContext;
  readonly output: string;
  readonly locale: Locale;
  readonly pick: Pick;
  /** ISO time: the date of the letter */
  readonly at: string;
}

/** What a list of documents says of one that was read. */
export interface ReadingSummary {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly department: string | null;
  readonly fiscalYear: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** of the findings, in the order shown */
  readonly keys: readonly string[];
}

export type JobMessage =
  | { readonly step: 'reading' | 'checking' }
  | { readonly done: ReadingSummary }
  | { readonly refused: { readonly code: ReadCode; readonly params: Readonly<Record<string, string | number>> } }
  /** a fault of ours, for the log */
  | { readonly failed: string };

export const EVERYTHING: Pick = { severities: null, without: [], judged: {} };
