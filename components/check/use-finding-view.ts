'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
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

interface Chosen { readonly severities: readonly Severity[]; readonly code: string | null; readonly open: number | null; readonly pane: Pane }

/**
 * What is shown of the findings stands in the address too: it survives a reload and can be sent on. The page itself does not wait
 * for the address, or quick presses of F8 would all start from the same finding.
 */
export function useFindingView(findings: readonly CheckedFinding[]): FindingView {
  const params = useSearchParams();
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(params, findings.length));
  const { severities, code } = chosen;
  const shown = useMemo(
    () => findings.filter((finding) => (severities.length === 0 || severities.includes(finding.severity)) && (code === null || finding.code === code)),
    [findings, severities, code],
  );
  const change = useCallback((changes: Partial<Chosen>) => {
    setChosen((now) => ({ ...now, ...changes }));
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(namesOf(changes))) { if (value === '') next.delete(key); else next.set(key, value); }
    const query = next.toString();
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
  }, []);
  return { ...chosen, shown, filter: change, put: change };
}

function chosenIn(params: URLSearchParams | ReturnType<typeof useSearchParams>, findings: number): Chosen {
  const number = Number(params.get('finding'));
  return {
    severities: SEVERITIES.filter((severity) => (params.get('severity') ?? '').split(',').includes(severity)),
    code: params.get('code'),
    open: number >= 1 && number <= findings ? number : null,
    pane: PANES.find((pane) => pane === params.get('view')) ?? 'findings',
  };
}

/** The parameters of the address that change; empty ones are taken out. */
function namesOf({ severities, code, open, pane }: Partial<Chosen>): Record<string, string> {
  return {
    ...(severities === undefined ? {} : { severity: severities.join(',') }),
    ...(code === undefined ? {} : { code: code ?? '' }),
    ...(open === undefined ? {} : { finding: open === null ? '' : String(open) }),
    ...(pane === undefined ? {} : { view: pane === 'findings' ? '' : pane }),
  };
}
