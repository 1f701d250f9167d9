import { publicCheck } from '@/server/documents/public-check';

/** No sign-in: anybody may have a published document checked. Nothing is stored. */
export const POST = publicCheck;
