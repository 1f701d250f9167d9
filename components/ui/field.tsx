import type { InputHTMLAttributes, ReactNode } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: string | null | undefined;
}

/** Label, input, hint and what is wrong with it, tied together for everybody. */
export function Field({ id, label, hint, problem, className = '', ...rest }: FieldProps) {
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className={`input ${className}`.trim()} aria-invalid={problem ? true : undefined} aria-describedby={described || undefined} {...rest} />
      {hint ? <p className="quiet small" id={`${id}-hint`}>{hint}</p> : null}
      {problem ? <p className="field__problem" id={`${id}-problem`}>{problem}</p> : null}
    </div>
  );
}
