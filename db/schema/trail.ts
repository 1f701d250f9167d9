import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns';

/** 留痕: append-only. `body` is the canonical text the hash was made over; the other columns are copies for reading and filtering. */
export const trail = pgTable('trail', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  regionId: uuid().notNull(),
  unitId: uuid(),
  filingId: uuid(),
  seq: integer().notNull(),
  act: text().notNull(),
  actorId: uuid(),
  actorName: text().notNull(),
  at: at().notNull(),
  placeTable: text(),
  placeRow: uuid(),
  placeField: text(),
  body: text().notNull(),
  prev: text().notNull(),
  hash: text().notNull(),
}, (t) => [
  uniqueIndex('trail_chain').on(t.regionId, t.filingId, t.seq),
  index('trail_cell').on(t.filingId, t.placeRow, t.placeField),
  index('trail_region').on(t.regionId, t.at),
]);

/** Head of a region's own chain and of its seals. */
export const regionChains = pgTable('region_chains', {
  regionId: uuid().primaryKey(),
  seq: integer().notNull().default(0),
  head: text().notNull().default(''),
  sealSeq: integer().notNull().default(0),
  sealHead: text().notNull().default(''),
});

/** A seal lists the heads that changed since the last one: cutting the end of a chain shows. */
export const seals = pgTable('seals', {
  regionId: uuid().notNull(),
  seq: integer().notNull(),
  at: at().notNull(),
  body: text().notNull(),
  prev: text().notNull(),
  hash: text().notNull(),
}, (t) => [uniqueIndex('seals_chain').on(t.regionId, t.seq)]);
