import { sql } from 'drizzle-orm';
import { integer, jsonb, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Column shapes that recur, so that every table says them the same way. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`);
export const at = () => timestamp({ withTimezone: true, mode: 'date' });
export const createdAt = () => at().notNull().defaultNow();
/** yuan; 18 digits with two decimals (domain.md 2) */
export const money = () => numeric({ precision: 18, scale: 2 });
/** points; wide enough for what can be typed and for what is computed from it, right or wrong */
export const score = () => numeric({ precision: 12, scale: 2 });
export const quantity = () => numeric({ precision: 24, scale: 4 });

/** What every row of a body carries: its filing, the reach that policies compare, its identity through the year. */
export const bodyColumns = () => ({
  id: id(),
  filingId: uuid().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  lineage: uuid().notNull(),
  seq: integer().notNull(),
  typed: jsonb().$type<Record<string, string>>().notNull().default({}),
  removedAt: at(),
});

/** 指标值 in columns: one cell of the body. */
export const targetColumns = () => ({
  targetKind: text(),
  targetOperator: text(),
  targetNumber: quantity(),
  targetUnit: text(),
  targetDate: text(),
  targetText: text(),
});

/** The promise as monitoring and self-evaluation carry it. */
export const promiseColumns = () => ({
  level1: text(), level2: text(), name: text(), description: text(),
  ...targetColumns(),
  weight: score(), direction: text(), dueMonth: integer(), pacing: text(),
});
