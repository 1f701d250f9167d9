import { filingPage } from '@/server/filings/list';
import { readRoute } from '@/server/kernel/route';

export const GET = readRoute((ctx, query) => filingPage(ctx, query));
