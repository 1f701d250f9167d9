import { getLocale } from 'next-intl/server';
import { localeOf } from '@/lib/i18n/locales';
import { keptDocument } from '@/server/documents/kept-document';
import { readRoute } from '@/server/kernel/route';

/** One kept document with everything that was read of it; asked for again while it is being read. */
export const GET = readRoute(async (ctx, _query, params) => keptDocument(ctx, params.id ?? '', localeOf(await getLocale())));
