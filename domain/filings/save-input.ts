import { z } from 'zod';
import { typedText } from '@/domain/shared/words';
import type { Cell } from './body';

const name = z.string().min(1).max(40);
const id = z.uuid();
/** longer than any field allows, so that the field's own limit can answer with its number */
const typed = typedText(100_000);
/** only compared with what is stored, never written */
const base = z.custom<Cell>((value) => value !== undefined && JSON.stringify(value).length <= 100_000);

/** POST /api/filings/[id]/cells; unknown keys are refused. */
export const saveInput = z.strictObject({
  operation: id,
  edits: z.array(z.strictObject({ table: name, row: id, field: name, base, typed })).max(2000),
  add: z.array(z.strictObject({ table: name, row: id, after: id.nullable(), cells: z.record(name, typed).optional() })).max(500).default([]),
  remove: z.array(z.strictObject({ table: name, row: id })).max(500).default([]),
  restore: z.array(z.strictObject({ table: name, row: id })).max(500).default([]),
  move: z.array(z.strictObject({ table: name, row: id, after: id.nullable() })).max(500).default([]),
});
