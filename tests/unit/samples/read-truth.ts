import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Real published forms with hand-made truth lie beside the checkout; without them the tests that need them are skipped, counted. */
export const SAMPLES = path.resolve(import.meta.dirname, '../../../../shared/samples');
export const SAMPLES_PRESENT = existsSync(SAMPLES);
export const WHY_SKIPPED = 'needs the published forms in ../shared/samples, which are not here';

const cell = z.union([z.number(), z.string()]).nullable().transform((value) => (value === null ? null : String(value)));
const row = z
  .object({
    level1: z.string().nullable(), level2: z.string().nullable(), name: z.string(), operator: z.string().nullable(), target: z.union([z.number(), z.string()]).nullable(), unit: z.string().nullable(),
    raw_target: z.string().nullable(), actual: cell, weight: cell, score: cell,
  })
  .transform((read) => ({ ...read, targetIsNumber: typeof read.target === 'number', target: read.target === null ? null : String(read.target) }));
const truth = z.object({
  amounts: z.record(z.string(), z.unknown()).transform((all) => Object.fromEntries(Object.entries(all).flatMap(([name, columns]) => {
    const read = z.record(z.string(), cell).safeParse(columns);
    return read.success ? [[name, read.data]] : [];
  }))),
  indicators: z.array(row).default([]),
  totals_printed: z.record(z.string(), cell).default({}),
  defects: z.array(z.object({ code: z.string() })).default([]),
});
export type Truth = z.infer<typeof truth>;

export const readTruth = (number: string): Truth => truth.parse(JSON.parse(readFileSync(path.join(SAMPLES, `${number}.truth.json`), 'utf8')));
