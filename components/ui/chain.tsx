import type { ReactNode } from 'react';

export interface ChainStep { readonly key: string; readonly title: ReactNode; readonly text?: ReactNode; readonly status: 'done' | 'now' | 'later' }

/** The cord with knots: the way of a filing, or the stages of a year. */
export function Chain({ label, steps, top = false }: { label: string; steps: readonly ChainStep[]; top?: boolean }) {
  return (
    <ol className={top ? 'chain chain--top' : 'chain'} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={step.status === 'later' ? undefined : `is-${step.status}`} aria-current={step.status === 'now' ? 'step' : undefined}>
          <b>{step.title}</b>{step.text}
        </li>
      ))}
    </ol>
  );
}
