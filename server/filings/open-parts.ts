import { findVersion, type Filing } from '@/db/repositories/filings';
import { listReturned, type Opinion } from '@/db/repositories/opinions';
import type { Body, Place } from '@/domain/filings/body';
import type { Kind, OpinionTarget } from '@/domain/filings/kind';
import { rowIds } from '@/domain/filings/openness';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';

export interface OpenParts {
  readonly open: 'all' | 'none' | readonly Place[];
  /** rows of the returned version: anything else was added since */
  readonly known: ReadonlySet<string>;
  readonly returned: readonly Opinion[];
  readonly before: Body | null;
}

export const targetOf = (opinion: Opinion): OpinionTarget => ({
  scope: opinion.scope, place: { table: opinion.placeTable, row: opinion.placeRow, field: opinion.placeField },
});

/** What may be typed into in this state: everything, nothing, or what the returning opinions open. */
export async function openParts(ctx: TxCtx, filing: Filing, kind: Kind): Promise<OpenParts> {
  const def = stateOf(kind.workflow, filing.state);
  if (def.editable !== 'returned') return { open: def.editable, known: new Set(), returned: [], before: null };
  const [returned, version] = await Promise.all([listReturned(ctx.tx, filing.id, filing.versionNo - 1, filing.returner ?? ''), findVersion(ctx.tx, filing.id, filing.versionNo - 1)]);
  if (!version) throw new DomainError('source_missing');
  const before = version.snapshot.body;
  const open = returned.filter((opinion) => opinion.blocking).flatMap((opinion) => kind.opens(targetOf(opinion), before));
  return { open, known: rowIds(before), returned, before };
}
