import { z } from 'zod';

/*
 * A back-up is a gzipped tar: backup.json, tables/<name>.copy (PostgreSQL's COPY text), files/<path>, sums.json.
 * The sums come last because everything is written in one pass; a file without them was cut off.
 */
export const FORMAT = 'zhunsheng-backup';
export const HEADER_ENTRY = 'backup.json';
export const SUMS_ENTRY = 'sums.json';

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** sha256 of each migration that made the schema, in order */
  migrations: z.array(z.string()),
  /** `key`: columns by which the rows are sorted, so that the same rows give the same bytes wherever they lie */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), key: z.array(z.string()), rows: z.number() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
});
export type Header = z.infer<typeof headerSchema>;
export type TableShape = Header['tables'][number];

const sumSchema = z.object({ bytes: z.number(), sha256: z.string() });
export const sumsSchema = z.object({ tables: z.record(z.string(), sumSchema), files: z.record(z.string(), sumSchema) });
export type Sum = z.infer<typeof sumSchema>;
export type Sums = z.infer<typeof sumsSchema>;
