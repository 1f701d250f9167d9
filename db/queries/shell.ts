import { count, desc, inArray } from 'drizzle-orm';
import type { Role } from '@/domain/access/roles';
import type { YearOption } from '@/domain/board/year';
import type { Tx } from '../client';
import { cycles, filings } from '../schema';

/** Fiscal years of the region, newest first. */
export function listYears(tx: Tx): Promise<YearOption[]> {
  return tx.select({ id: cycles.id, year: cycles.year, title: cycles.title, demo: cycles.demo }).from(cycles).orderBy(desc(cycles.year));
}

/** Filings in the hands of one of these roles, as far as the reach goes. */
export async function countHeld(tx: Tx, roles: readonly Role[]): Promise<number> {
  if (roles.length === 0) return 0;
  const [row] = await tx.select({ n: count() }).from(filings).where(inArray(filings.holder, [...roles]));
  return row?.n ?? 0;
}
