import type { EvidenceRow } from '@/db/repositories/evidence';
import type { Filing } from '@/db/repositories/filings';
import type { Body } from '@/domain/filings/body';
import type { OpenParts } from './open-parts';

/** May this file be taken off? On a form of which only parts came back: what was attached since, and files of the rows that came back. */
export function mayTakeOff(file: Pick<EvidenceRow, 'lineage' | 'madeAt'>, filing: Pick<Filing, 'stateAt'>, { open }: Pick<OpenParts, 'open'>, body: Body): boolean {
  if (open === 'all') return true;
  if (open === 'none') return false;
  if (file.madeAt >= filing.stateAt) return true;
  const row = Object.entries(body).flatMap(([table, rows]) => rows.filter((one) => one.lineage === file.lineage).map(({ id }) => ({ table, id })))[0];
  return open.some((place) => (place.table === null || place.table === row?.table) && (place.row === null || place.row === row?.id));
}
