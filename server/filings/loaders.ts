import { cache } from 'react';
import type { FilingView } from '@/domain/filings/view';
import { orNotFound } from '../kernel/or-not-found';
import { requireCtx } from '../kernel/session';
import { filingView, versionBodies } from './view';

/** Reads for pages: the session of the request, asked once however many components want the filing. */
export const loadFiling = cache(async (filingId: string): Promise<FilingView> => orNotFound(filingView(await requireCtx(), filingId)));

export const loadVersionBodies = async (filingId: string, ids: readonly string[]): ReturnType<typeof versionBodies> =>
  orNotFound(versionBodies(await requireCtx(), filingId, ids));
