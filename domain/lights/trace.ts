import { z } from 'zod';
import { LIGHTS } from '@/domain/indicator/types';

/** How a light was judged (domain.md 6). */
export const LIGHT_RULES = [
  'fund_pace', 'fund_behind', 'fund_steps', 'over_budget', 'no_budget', // money
  'paced', 'year_target', 'limit', 'range', 'zero_target', 'tier', 'date', 'not_due', // a row
  'worst', // several into one
] as const;
export type LightRule = (typeof LIGHT_RULES)[number];

/** Stored with a light: rule set, rule, what went in, and the numbers it was measured by. Decimal strings; `v` is a fraction. */
export const lightTraceSchema = z.strictObject({
  ruleSet: z.strictObject({ code: z.string(), version: z.number().int() }),
  rule: z.enum(LIGHT_RULES),
  inputs: z.record(z.string(), z.string().nullable()),
  numbers: z.record(z.string(), z.string()),
  result: z.enum(LIGHTS),
});
export type LightTrace = z.infer<typeof lightTraceSchema>;

/** A trace as it comes from a stored cell; null when the cell holds none. Throws ZodError on one that was damaged. */
export const readLightTrace = (stored: unknown): LightTrace | null => (stored === null || stored === undefined ? null : lightTraceSchema.parse(stored));
