'use client';

import { useEffect, useRef } from 'react';
import type { Choice } from '../choices';

/** The list below a cell: choices, or the operators of a value. The cell keeps the focus; the chosen one is named to screen readers. */
export function Options({ id, label, choices, active, onPick, onHover }: {
  id: string; label: string; choices: readonly Choice[]; active: number; onPick: (index: number) => void; onHover: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [active]);
  return (
    <div className="menu menu--start options" role="listbox" id={id} aria-label={label} ref={list}>
      {choices.map((choice, index) => (
        <div key={`${choice.group ?? ''}/${choice.code}`} role="option" id={`${id}-${index}`} aria-selected={index === active} className="menu__item"
          onMouseDown={(event) => { event.preventDefault(); onPick(index); }} onMouseEnter={() => onHover(index)}>
          <span>{choice.label}</span>{choice.group && choice.group !== choices[index - 1]?.group ? <span className="quiet small">{choice.group}</span> : null}
        </div>
      ))}
    </div>
  );
}
