import type { YearOption } from '@/domain/board/year';
import type { RuleSet } from '@/domain/rules/schema';
import type { LeftOver } from './draft';
import type { ImportForm } from './proposal';

/** What would happen if a document were taken over into a year. */
export interface ImportPreview {
  readonly document: { readonly id: string; readonly name: string; readonly fiscalYear: number | null; readonly department: string | null };
  readonly cycle: { readonly id: string; readonly year: number; readonly title: string };
  /** own department by its official name; `same` false: the document names another, which nobody here has */
  readonly department: { readonly name: string; readonly same: boolean };
  readonly forms: readonly ImportForm[];
  readonly leftOver: readonly LeftOver[];
}

export interface PastImport {
  readonly id: string;
  readonly cycleId: string;
  readonly by: string;
  /** ISO times */
  readonly at: string;
  readonly undoneAt: string | null;
  /** somebody has done something to one of its forms since: it stays */
  readonly edited: { readonly title: string; readonly by: string } | null;
  readonly forms: readonly { readonly filingId: string; readonly title: string; readonly kind: string; readonly cells: number; readonly rows: number }[];
}

/** What the page of an import gets. Plain data. */
export interface ImportPage {
  readonly document: { readonly id: string; readonly name: string; readonly title: string | null; readonly department: string | null; readonly fiscalYear: number | null; readonly read: boolean };
  /** years with an open window */
  readonly years: readonly YearOption[];
  readonly year: number | null;
  readonly rules: RuleSet | null;
  readonly preview: ImportPreview | null;
  readonly imports: readonly PastImport[];
}

/** Another year, document or state of a form is another preview, in which ticks made before mean nothing. */
export const previewKey = (preview: ImportPreview | null): string =>
  preview === null ? 'none' : [preview.document.id, preview.cycle.id, ...preview.forms.map((form) => `${form.key}@${form.filing?.seq ?? 'new'}`)].join(' ');
