'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useSignedIn } from '@/components/session/sign-in-layer';
import { browserStorage } from '@/lib/browser-storage';

/** An opinion as it stands in its box, not yet recorded. */
export interface KeptOpinion { readonly text: string; readonly blocking: boolean; readonly code: string | null }

export interface KeptOpinions {
  /** what these boxes are about, as far as something is written in them */
  readonly begun: ReadonlySet<string>;
  readonly read: (about: string) => KeptOpinion | null;
  /** null, and an opinion without words: nothing is kept any more */
  readonly keep: (about: string, opinion: KeptOpinion | null) => void;
}

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener); // another tab of the same person
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Opinions that this person began on this filing and has not recorded: kept in the browser over Esc, a reload and a crash, read by nobody else's page. */
export function useKeptOpinions(filingId: string): KeptOpinions {
  const { userId } = useSignedIn();
  const start = `zhunsheng.opinion.${userId}.${filingId}.`;
  const begun = useSyncExternalStore(subscribe, () => namesFrom(start), () => '');
  return useMemo(() => ({
    begun: new Set(begun === '' ? [] : begun.split('\n')),
    read: (about) => opinionFrom(browserStorage()?.getItem(start + about) ?? null),
    keep: (about, opinion) => {
      try {
        if (opinion && opinion.text.trim() !== '') browserStorage()?.setItem(start + about, JSON.stringify(opinion));
        else browserStorage()?.removeItem(start + about);
      } catch {
        // A full storage must not stop the writing; the words still stand in the box.
      }
      tell();
    },
  }), [begun, start]);
}

function namesFrom(start: string): string {
  const storage = browserStorage();
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((name) => name.startsWith(start));
  return names.map((name) => name.slice(start.length)).sort().join('\n');
}

function opinionFrom(stored: string | null): KeptOpinion | null {
  try {
    const kept = JSON.parse(stored ?? 'null') as Partial<KeptOpinion> | null;
    return typeof kept?.text === 'string' ? { text: kept.text, blocking: kept.blocking !== false, code: kept.code ?? null } : null;
  } catch {
    return null;
  }
}
