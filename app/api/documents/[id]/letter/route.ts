import { getLocale } from 'next-intl/server';
import { localeOf } from '@/lib/i18n/locales';
import { documentExport } from '@/server/documents/document-answers';
import { readRoute } from '@/server/kernel/route';

export const GET = readRoute(async (ctx, query, params) => documentExport(ctx, params.id ?? '', 'letter', query, localeOf(await getLocale())));
