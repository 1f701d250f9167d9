import type { ReactNode } from 'react';

/** A part of a rule set as lines of name and sentence. */
export function RuleLines({ title, lines, note }: { title: string; lines: readonly (readonly [ReactNode, ReactNode])[]; note?: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <dl className="fact">{lines.map(([name, text], index) => <div key={index}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
      {note ? <p className="quiet small gap-2">{note}</p> : null}
    </section>
  );
}
