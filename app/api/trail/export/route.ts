import { getLocale } from 'next-intl/server';
import { localeOf } from '@/lib/i18n/locales';
import { writeRoute } from '@/server/kernel/route';
import { trailQuery } from '@/server/people/trail-query';
import { exportTrail } from '@/server/trail/loaders';

/** POST, because taking the trail out is itself an act that is recorded. */
export const POST = writeRoute(trailQuery, async (ctx, query) => {
  const { name, csv } = await exportTrail(ctx, query, localeOf(await getLocale()));
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' } });
}, 4_000);
