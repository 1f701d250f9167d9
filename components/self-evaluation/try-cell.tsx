'use client';

import { useState } from 'react';
import { useEditor } from '@/components/filing/editor-context';
import type { Row } from '@/domain/filings/body';
import { useEvaluation } from './evaluation-context';

/** A cell of 试算: changes this page and nothing else. */
export function TryCell({ table, row, field, label }: { table: string; row: Row; field: string; label: string }) {
  const { choices, textAt } = useEditor();
  const { trial } = useEvaluation();
  const at = { table, row: row.id, field };
  const [text, setText] = useState(() => textAt(at));
  const options = choices(table, field);
  const change = (next: string) => {
    setText(next);
    trial.type(at, next);
  };
  if (options) {
    return (
      <select className="input" aria-label={label} value={text} onChange={(event) => change(event.target.value)}>
        <option value="" />
        {options.map((option) => <option key={option.code} value={option.code}>{option.label}</option>)}
      </select>
    );
  }
  return <input className="input num" inputMode="decimal" aria-label={label} value={text} onChange={(event) => change(event.target.value)} />;
}
