'use client';

import { useEffect } from 'react';
import type { ActionResult } from '@/domain/filings/commands';

const LONG_ENOUGH_MS = 1500;

/** Tells the server that this person has the filing before their eyes: from then on the sender can no longer take it back. */
export function Looked({ filingId, versionNo, look }: { filingId: string; versionNo: number; look: (input: { filingId: string }) => Promise<ActionResult<unknown>> }) {
  useEffect(() => {
    const timer = setTimeout(() => { look({ filingId }).catch(() => undefined); }, LONG_ENOUGH_MS);
    return () => clearTimeout(timer);
  }, [filingId, versionNo, look]);
  return null;
}
