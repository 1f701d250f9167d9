import { getLocale } from 'next-intl/server';
import { localeOf } from '@/lib/i18n/locales';
import { readRoute } from '@/server/kernel/route';
import { exportProgress } from '@/server/progress/export';

export const GET = readRoute(async (ctx, query) => {
  const asked = { part: query.get('part') === 'indicators' ? 'indicators' as const : 'board' as const, year: query.get('year'), show: query.get('show'), department: query.get('department'), lights: query.get('lights') };
  const { name, csv } = await exportProgress(ctx, asked, localeOf(await getLocale()));
  return new Response(csv, { headers: {
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="progress.csv"; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'private, no-store',
  } });
});
