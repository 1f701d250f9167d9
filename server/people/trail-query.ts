import { z } from 'zod';
import type { TrailFilter } from '@/db/queries/trail';
import { ALL_ACTS } from '@/domain/trail/said';

const day = z.union([z.iso.date(), z.literal('')]);

/** What the page of the trail asks for: the same from the address and from the export. */
export const trailQuery = z.object({
  act: z.string().max(40).transform((act) => (ALL_ACTS.some((known) => known === act) ? act : '')),
  person: z.string().trim().max(40), from: day, to: day, scope: z.enum(['region', 'all']),
});
export type TrailQuery = z.output<typeof trailQuery>;

/** From the address; what does not fit counts as not asked. */
export function readTrailQuery(search: Readonly<Record<string, string | string[] | undefined>>): TrailQuery {
  const part = <T>(schema: z.ZodType<T>, key: string, otherwise: T): T => {
    const parsed = schema.safeParse(search[key] ?? '');
    return parsed.success ? parsed.data : otherwise;
  };
  const { act, person, from, to, scope } = trailQuery.shape;
  return { act: part(act, 'act', ''), person: part(person, 'person', ''), from: part(from, 'from', ''), to: part(to, 'to', ''), scope: part(scope, 'scope', 'region') };
}

const DAY = 86_400_000;
/** Days are those of the county's clock; the last one counts whole. */
export const filterOf = (query: TrailQuery): TrailFilter => ({
  act: query.act || null, person: query.person, regionOnly: query.scope === 'region',
  from: query.from ? new Date(`${query.from}T00:00:00+08:00`) : null,
  until: query.to ? new Date(Date.parse(`${query.to}T00:00:00+08:00`) + DAY) : null,
});
