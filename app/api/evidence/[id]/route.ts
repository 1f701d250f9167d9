import { readEvidence } from '@/server/filings/read-evidence';
import { readRoute } from '@/server/kernel/route';

export const GET = readRoute((ctx, _query, params) => readEvidence(ctx, params.id ?? ''));
