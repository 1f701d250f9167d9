'use client';

export interface Choice<T extends string> { readonly value: T; readonly label: string }

/** A small choice of one: buttons side by side, the pressed one says so. */
export function Segmented<T extends string>({ label, choices, value, onChange, disabled = false }: {
  label: string; choices: readonly Choice<T>[]; value: T | null; onChange: (value: T) => void; disabled?: boolean;
}) {
  return (
    <span className="seg" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" aria-pressed={choice.value === value} disabled={disabled} onClick={() => onChange(choice.value)}>{choice.label}</button>
      ))}
    </span>
  );
}
