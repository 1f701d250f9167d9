import { eq } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { regions } from '../schema';

export type Region = typeof regions.$inferSelect;

/** Row-level security shows the own region only. */
export async function getRegion(tx: Tx, regionId: string): Promise<Region> {
  const [row] = await tx.select().from(regions).where(eq(regions.id, regionId));
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function lockRegion(tx: Tx, regionId: string): Promise<Region> {
  const [row] = await tx.select().from(regions).where(eq(regions.id, regionId)).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function updateRegionName(tx: Tx, regionId: string, name: string): Promise<void> {
  await tx.update(regions).set({ name }).where(eq(regions.id, regionId));
}
