import type { ReactNode, SelectHTMLAttributes } from 'react';

interface ChoiceProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A choice from a list, with its label. */
export function Choice({ id, label, hint, children, ...rest }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" aria-describedby={hint ? `${id}-hint` : undefined} {...rest}>{children}</select>
      {hint ? <p className="quiet small" id={`${id}-hint`}>{hint}</p> : null}
    </div>
  );
}

interface WordsProps { readonly id: string; readonly name: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly required?: boolean; readonly longest: number; /** words to begin with */ readonly start?: string }

/** A sentence or two: a reason that goes into the trail. */
export function Words({ id, name, label, hint, required = false, longest, start = '' }: WordsProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} className="area" required={required} maxLength={longest} defaultValue={start} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint ? <p className="quiet small" id={`${id}-hint`}>{hint}</p> : null}
    </div>
  );
}
