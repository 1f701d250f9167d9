import { documentFilter } from '@/server/documents/document-filter';
import { keepAnswer } from '@/server/documents/keep-answer';
import { keptDocuments } from '@/server/documents/kept-document';
import { readRoute } from '@/server/kernel/route';
import { uploadRoute } from '@/server/kernel/upload-route';

/** One page of the kept documents, as compact rows. */
export const GET = readRoute((ctx, query) => keptDocuments(ctx, documentFilter(query)));

/** The body is the file itself, streamed; `?name=` says what it is called. Answers its id; reading goes on in the background. */
export const POST = uploadRoute((ctx, request) => keepAnswer(ctx, request));
