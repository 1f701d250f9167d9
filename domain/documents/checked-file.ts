import type { CheckResult } from '@/domain/checks/document/result';
import type { VagueRow } from '@/domain/checks/document/vague-rows';
import type { MeasurableShare } from '@/domain/checks/measurable-share';
import type { MoneyUnderTargets } from '@/domain/checks/document/money-under-targets';
import type { PrintedFinding } from '@/domain/reading/contract';
import type { StructuredDocument } from '@/domain/reading/document';
import type { RawBlock, RawFormat } from '@/domain/reading/raw';

/** A finding in the viewer's language, numbered as it is listed. */
export interface CheckedFinding extends PrintedFinding {
  /** from 1, in the order shown: errors first */
  readonly no: number;
  /** the same for the same fault at the same place in the same file, in every language and reading; verdicts hang on it */
  readonly key: string;
}

/** One published document, read and checked, as the pages show it. Plain data. */
export interface CheckedFile {
  readonly name: string;
  readonly format: RawFormat;
  /** size of the file */
  readonly bytes: number;
  readonly sha256: string;
  /** lines of a text file; null for other formats */
  readonly lines: number | null;
  /** pages of a PDF; null for other formats */
  readonly pages: number | null;
  /** what reading and checking took */
  readonly milliseconds: number;
  /** text lines and grids in reading order, each with its place: the left side */
  readonly source: readonly RawBlock[];
  readonly document: StructuredDocument;
  readonly findings: readonly CheckedFinding[];
  readonly checks: readonly CheckResult[];
  readonly measurable: MeasurableShare;
  /** absent in readings stored before it was kept */
  readonly vague?: readonly VagueRow[];
  /** null where the document has no project forms */
  readonly moneyUnderTargets: MoneyUnderTargets | null;
}

/** What is known while a file is worked; one line of NDJSON each. `failed` and `done` end the stream. */
export type CheckProgress =
  | { readonly state: 'received'; readonly bytes: number }
  /** files before this one in the queue */
  | { readonly state: 'waiting'; readonly ahead: number }
  | { readonly state: 'reading' }
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly file: CheckedFile }
  /** a sentence with what to do, and its READ-code */
  | { readonly state: 'failed'; readonly code: string; readonly message: string };
