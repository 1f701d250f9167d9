import { documentSource } from '@/server/documents/document-answers';
import { readRoute } from '@/server/kernel/route';

export const GET = readRoute((ctx, _query, params) => documentSource(ctx, params.id ?? ''));
