import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Real published forms with hand-made truth lie beside the checkout; without them the tests that need them are skipped, counted. */
export const SAMPLES = path.resolve(import.meta.dirname, '../../../../shared/samples');
export const SAMPLES_PRESENT = existsSync(SAMPLES);
export const WHY_SKIPPED = 'needs the published forms in ../shared/samples, which are not here';

const cell = z.union([z.number(), z.string()]).nullable().transform((value) => (value === null ? null : String(value)));
const truth = z.object({
  amounts: z.record(z.string(), z.record(z.string(), cell)),
  indicators: z.array(z.object({ level1: z.string(), level2: z.string(), name: z.string(), raw_target: z.string().nullable(), actual: cell, raw_actual: z.string().nullable(), weight: cell, score: cell })),
  totals_printed: z.record(z.string(), cell),
  defects: z.array(z.object({ code: z.string() })),
});
export type Truth = z.infer<typeof truth>;

export const readTruth = (number: string): Truth => truth.parse(JSON.parse(readFileSync(path.join(SAMPLES, `${number}.truth.json`), 'utf8')));
