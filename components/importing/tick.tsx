'use client';

import { useEffect, useRef } from 'react';

/** A tick for all of a group: neither on nor off while some of it is on. */
export function Tick({ state, label, onChange }: { state: 'all' | 'some' | 'none' | null; label: string; onChange: (on: boolean) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  if (state === null) return null;
  return <label className="import-tick"><input ref={box} type="checkbox" checked={state === 'all'} onChange={(event) => onChange(event.target.checked)} /><span className="sr">{label}</span></label>;
}
