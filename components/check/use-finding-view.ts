'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { SEVERITIES, type Severity } from '@/domain/checks/finding';
import type { CheckedFinding } from '@/domain/documents/checked-file';

export const PANES = ['findings', 'structure', 'paper'] as const;
export type Pane = (typeof PANES)[number];

export interface FindingView {
  /** none chosen: all are shown */
  readonly severities: readonly Severity[];
  readonly code: string | null;
  readonly shown: readonly CheckedFinding[];
  /** number of the finding that is open, from 1 */
  readonly open: number | null;
  readonly pane: Pane;
  readonly filter: (change: { readonly severities?: readonly Severity[]; readonly code?: string | null }) => void;
  readonly put: (change: { readonly open?: number | null; readonly pane?: Pane }) => void;
}

/** What is shown of the findings stands in the address: it survives a reload and can be sent on. Nothing is asked of the server. */
export function useFindingView(findings: readonly CheckedFinding[]): FindingView {
  const params = useSearchParams();
  const chosen = params.get('severity') ?? '';
  const code = params.get('code');
  const number = Number(params.get('finding'));
  const severities = useMemo(() => SEVERITIES.filter((severity) => chosen.split(',').includes(severity)), [chosen]);
  const shown = useMemo(
    () => findings.filter((finding) => (severities.length === 0 || severities.includes(finding.severity)) && (code === null || finding.code === code)),
    [findings, severities, code],
  );
  const change = useCallback((changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(changes)) { if (value === null || value === '') next.delete(key); else next.set(key, value); }
    const query = next.toString();
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
  }, []);
  return {
    severities, code, shown,
    open: number >= 1 && number <= findings.length ? number : null,
    pane: PANES.find((pane) => pane === params.get('view')) ?? 'findings',
    filter: useCallback((next) => change({ ...(next.severities ? { severity: next.severities.join(',') } : {}), ...(next.code === undefined ? {} : { code: next.code }) }), [change]),
    put: useCallback((next) => change({
      ...(next.open === undefined ? {} : { finding: next.open === null ? null : String(next.open) }), ...(next.pane === undefined ? {} : { view: next.pane === 'findings' ? null : next.pane }),
    }), [change]),
  };
}
