import type { z } from 'zod';
import type { ActionResult } from '@/domain/filings/commands';

type Refusal = Extract<ActionResult<never>, { status: 'invalid' }>;
const DEEPEST = 12;

/**
 * Parses what came from outside. Unlike zod alone it refuses, at any depth, keys that the schema does not know and
 * keys that could reach a prototype: zod would drop them in silence, and a dropped `status` looks like an accepted one.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): { ok: true; data: z.output<S> } | { ok: false; refusal: Refusal } {
  const reaching = prototypeKey(input, '');
  if (reaching !== null) return { ok: false, refusal: { status: 'invalid', fields: { [reaching]: 'unrecognized_keys' } } };
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    // The broken rule as a code; zod's English sentence stays here.
    return { ok: false, refusal: { status: 'invalid', fields: Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.') || 'input', issue.code])) } };
  }
  const unknown = unknownKey(input, parsed.data, '');
  if (unknown !== null) return { ok: false, refusal: { status: 'invalid', fields: { [unknown]: 'unrecognized_keys' } } };
  const broken = unstorable(parsed.data, '');
  if (broken !== null) return { ok: false, refusal: { status: 'invalid', fields: { [broken]: 'invalid_format' } } };
  return { ok: true, data: parsed.data };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function prototypeKey(value: unknown, path: string, depth = 0): string | null {
  if (!isObject(value)) return null;
  if (depth > DEEPEST) return path;
  for (const key of Object.getOwnPropertyNames(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return `${path}${key}`;
    const found = prototypeKey(value[key], `${path}${key}.`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

// NUL and lone halves of a pair: Postgres keeps neither, and would say so with an error of its own. Schemas of words take them out themselves.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path.slice(0, -1) || 'input' : null;
  if (!isObject(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) return path.slice(0, -1) || 'input';
    const found = unstorable(inner, `${path}${key}.`);
    if (found !== null) return found;
  }
  return null;
}

// A part that the schema turned into something else is the schema's own business.
function unknownKey(given: unknown, taken: unknown, path: string): string | null {
  if (!isObject(given) || !isObject(taken) || Array.isArray(given) !== Array.isArray(taken)) return null;
  for (const key of Object.keys(given)) {
    if (!(key in taken) && given[key] !== undefined) return `${path}${key}`;
    const found = unknownKey(given[key], taken[key], `${path}${key}.`);
    if (found !== null) return found;
  }
  return null;
}
