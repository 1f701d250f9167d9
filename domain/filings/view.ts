import type { Permission } from '@/domain/access/permissions';
import type { Role } from '@/domain/access/roles';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';
import type { Body, Cell, Place } from './body';
import type { KindContext } from './kind';
import type { EventCode, Phase } from './workflow';

/** What the page of a filing gets. Plain data: it crosses from server to browser as JSON. Times are ISO strings. */
export interface FilingView {
  readonly id: string;
  /** the server's time before it read anything of this */
  readonly readAt: string;
  readonly docNo: string;
  readonly kind: string;
  readonly stage: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly period: number | null;
  readonly unit: Named;
  readonly department: Named;
  readonly project: Named | null;
  readonly demo: boolean;
  readonly state: string;
  readonly phase: Phase;
  readonly holder: Role | null;
  readonly versionNo: number;
  readonly dueAt: string | null;
  readonly stateAt: string;
  readonly steps: readonly StepView[];
  readonly body: Body;
  readonly context: KindContextData;
  /** what this person may type into now: everything, nothing, or these places */
  readonly open: 'all' | 'none' | readonly Place[];
  readonly events: readonly EventView[];
  /** why nothing can be typed or submitted, with who can change that */
  readonly lock: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  readonly opinions: readonly OpinionView[];
  /** `${code}@${placeKey}` → the line of explanation */
  readonly explanations: Readonly<Record<string, string>>;
  readonly versions: readonly VersionView[];
  readonly review: ReviewView | null;
  readonly evidence: readonly EvidenceView[];
  /** with what words the form came back to its author, or was refused; null while it goes its way */
  readonly sentBack: SentBack | null;
  /** what the person last looked at */
  readonly lastLook: { readonly at: string; readonly versionNo: number } | null;
  /** the version to compare with: what was returned, else what was last looked at */
  readonly before: { readonly no: number; readonly body: Body } | null;
  /** lights of the same indicator in monitoring periods, by lineage */
  readonly lights: Readonly<Record<string, readonly { readonly period: number; readonly light: string }[]>>;
}

/** KindContext with its set as an array. */
export type KindContextData = Omit<KindContext, 'evidence'> & { readonly evidence: readonly string[] };

export interface Named { readonly id: string; readonly name: string }

export interface StepView {
  readonly state: string;
  readonly phase: Phase;
  readonly holder: Role | null;
  readonly status: 'done' | 'now' | 'later' | 'skipped';
  readonly by: string | null;
  readonly at: string | null;
}

export interface SentBack {
  readonly act: 'returned_all' | 'returned_parts' | 'refused' | 'reopened';
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

export interface EventView {
  readonly event: EventCode;
  readonly requires: Permission;
  readonly words: boolean;
  /** allowed by role, but not now, and why */
  readonly blocked: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  /** where it leads, and whose hands */
  readonly next: { readonly state: string; readonly holder: Role | null };
}

export interface OpinionView {
  readonly id: string;
  readonly versionNo: number;
  readonly scope: 'cell' | 'row' | 'table' | 'missing' | 'form';
  readonly place: Place;
  readonly text: string;
  readonly blocking: boolean;
  readonly findingCode: string | null;
  readonly by: string;
  readonly state: string;
  readonly at: string;
  readonly sent: boolean;
  readonly mine: boolean;
  readonly answer: string | null;
  /** sent back with this return: changed, answered, or still to mend */
  readonly mended: 'changed' | 'answered' | 'open' | null;
}

export interface VersionView {
  readonly id: string;
  readonly no: number;
  readonly at: string;
  readonly by: string;
  readonly receiptNo: string;
  readonly hash: string;
  readonly accepted: boolean;
  readonly decision: { readonly docNo: string; readonly on: string } | null;
}

export interface ReviewView {
  readonly items: readonly { readonly code: string; readonly grade: string | null; readonly score: string | null; readonly opinion: string | null }[];
  readonly grade: string | null;
  readonly opinion: string | null;
  readonly editable: boolean;
}

export interface EvidenceView {
  readonly id: string;
  readonly lineage: string | null;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
  readonly removable: boolean;
}

/* Saving: POST /api/filings/[id]/cells */

export interface CellEdit { readonly table: string; readonly row: string; readonly field: string; readonly base: Cell; readonly typed: string }
export interface SaveRequest {
  /** a retry with the same id returns the first answer */
  readonly operation: string;
  readonly edits: readonly CellEdit[];
  /** rows that a paste or a button adds first; ids are made by the browser */
  readonly add?: readonly { readonly table: string; readonly row: string; readonly after: string | null; readonly cells?: Readonly<Record<string, string>> | undefined }[];
  readonly remove?: readonly { readonly table: string; readonly row: string }[];
  readonly restore?: readonly { readonly table: string; readonly row: string }[];
  /** rows that shall stand behind another one; null: first */
  readonly move?: readonly { readonly table: string; readonly row: string; readonly after: string | null }[];
}
export type CellAnswer =
  | { readonly status: 'saved'; readonly cell: Cell; readonly typed: string | null; readonly problem: string | null }
  | { readonly status: 'conflict'; readonly cell: Cell; readonly typed: string | null; readonly by: string; readonly at: string }
  | { readonly status: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams };
export interface SaveAnswer {
  readonly at: string;
  readonly edits: readonly CellAnswer[];
  /** derived cells that changed: scores, lights, totals */
  readonly derived: readonly { readonly table: string; readonly row: string; readonly field: string; readonly cell: Cell }[];
}
