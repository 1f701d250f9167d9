import { eq } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { units } from '../schema';

export type Unit = typeof units.$inferSelect;

export async function getUnit(tx: Tx, unitId: string): Promise<Unit> {
  const [row] = await tx.select().from(units).where(eq(units.id, unitId));
  if (!row) throw new DomainError('not_found');
  return row;
}
