'use client';

import { useId, useState } from 'react';
import { dec, plain } from '@/domain/shared/decimal';
import type { Path } from '@/domain/rules/set-at';
import { useDraft } from './draft-context';
import { useFaultText } from './use-fault-text';

interface FieldProps { readonly path: Path; readonly label: string; readonly value: string; readonly hidden?: boolean }

const NUMBER = /^\d+(\.\d+)?$/;
const inPercent = (fraction: string): string => (NUMBER.test(fraction) ? plain(dec(fraction).times(100)) : fraction);
const fromPercent = (text: string): string => (NUMBER.test(text) ? plain(dec(text).div(100)) : text);

/** A text or number of the rule set; `hidden` keeps the label for readers of the page who do not see the column above it. */
export function TextField({ path, label, value, hidden = false, numeric = false }: FieldProps & { numeric?: boolean }) {
  const { set } = useDraft();
  return <Boxed path={path} label={label} hidden={hidden} numeric={numeric} text={value} change={(text) => set(path, text)} />;
}

/** A fraction, shown and typed in per cent. What was typed stays as typed; `also` holds the same number elsewhere. */
export function PercentField({ path, label, value, hidden = false, also = [] }: FieldProps & { also?: readonly Path[] }) {
  const { set } = useDraft();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && fromPercent(typed) === value ? typed : inPercent(value);
  return <Boxed path={path} label={label} hidden={hidden} numeric unit="%" text={text} change={(next) => { setTyped(next); for (const one of [path, ...also]) set(one, fromPercent(next.trim())); }} />;
}

function Boxed({ path, label, hidden, numeric, unit, text, change }: { path: Path; label: string; hidden: boolean; numeric: boolean; unit?: string; text: string; change: (text: string) => void }) {
  const id = useId();
  const { problems } = useDraft();
  const problem = useFaultText()(problems.get(path.join('.')));
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'sr' : undefined}>{label}</label>
      <span className="unit-box"><input id={id} className={numeric ? 'input num' : 'input'} value={text} onChange={(event) => change(event.target.value)} inputMode={numeric ? 'decimal' : undefined} autoComplete="off" maxLength={200}
        aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-problem` : undefined} />{unit ? <span className="quiet" aria-hidden="true">{unit}</span> : null}</span>
      {problem ? <p className="field__problem" id={`${id}-problem`}>{problem}</p> : null}
    </div>
  );
}

/** One of a few. `value` '' stands for not set, where there is such a thing. */
export function PickField({ path, label, value, options, hidden = false }: FieldProps & { options: readonly (readonly [value: string, text: string])[] }) {
  const id = useId();
  const { set } = useDraft();
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'sr' : undefined}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => set(path, event.target.value === '' ? undefined : event.target.value)}>{options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}</select>
    </div>
  );
}

export function CheckField({ path, label, value, hidden = false }: { path: Path; label: string; value: boolean; hidden?: boolean }) {
  const { set } = useDraft();
  return <label className="pick"><input type="checkbox" checked={value} onChange={(event) => set(path, event.target.checked)} /><span className={hidden ? 'sr' : undefined}>{label}</span></label>;
}

/** Some of a few, in the order of the few. */
export function SomeField({ path, label, value, options }: { path: Path; label: string; value: readonly string[]; options: readonly (readonly [value: string, text: string])[] }) {
  const { set } = useDraft();
  const next = (one: string, on: boolean) => options.map(([code]) => code).filter((code) => (code === one ? on : value.includes(code)));
  return (
    <fieldset className="some">
      <legend className="label">{label}</legend>
      {options.map(([one, text]) => <label key={one} className="pick"><input type="checkbox" checked={value.includes(one)} onChange={(event) => set(path, next(one, event.target.checked))} />{text}</label>)}
    </fieldset>
  );
}

/** A fault of several fields together: weights that do not add up. */
export function Fault({ path }: { path: Path }) {
  const { problems } = useDraft();
  const problem = useFaultText()(problems.get(path.join('.')));
  return problem ? <p className="field__problem" role="alert">{problem}</p> : null;
}
