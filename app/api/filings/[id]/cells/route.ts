import { saveInput } from '@/domain/filings/save-input';
import { writeRoute } from '@/server/kernel/route';
import { saveCells } from '@/server/filings/save-cells';

/** Cell saves: not a server action, because the framework runs those one after the other for a client (product.md 6). */
export const POST = writeRoute(saveInput, (ctx, input, params) => saveCells(ctx, params.id ?? '', input));
