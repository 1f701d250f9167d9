import { desc } from 'drizzle-orm';
import type { YearOption } from '@/domain/board/year';
import type { Tx } from '../client';
import { cycles } from '../schema';

/** Fiscal years of the region, newest first. */
export function listYears(tx: Tx): Promise<YearOption[]> {
  return tx.select({ id: cycles.id, year: cycles.year, title: cycles.title, demo: cycles.demo }).from(cycles).orderBy(desc(cycles.year));
}
