import type { Cell, FieldSpec, Json, TableSpec } from '@/domain/filings/body';
import type { Operator, Value } from '@/domain/indicator/types';

/** Between the columns of a table and the cells of a body; the only place that knows how a cell is stored. */
type Columns = Record<string, unknown>;

const plain = (text: string): string => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

function valueFrom(row: Columns, name: string): Value | null {
  const at = (part: string) => row[`${name}${part}`] as string | null;
  switch (at('Kind')) {
    case 'number': return { kind: 'number', operator: at('Operator') as Operator | null, number: plain(at('Number') ?? '0'), unit: at('Unit') };
    case 'date': return { kind: 'date', operator: at('Operator') as Operator | null, date: at('Date') ?? '' };
    case 'text': return { kind: 'text', text: at('Text') ?? '' };
    default: return null;
  }
}

export function cellFrom(row: Columns, name: string, spec: FieldSpec): Cell {
  if (spec.type === 'value') return valueFrom(row, name);
  const raw = row[name];
  if (raw === null || raw === undefined) return null;
  switch (spec.type) {
    case 'boolean': return raw as boolean;
    case 'json': return raw as Json;
    case 'number': return plain(String(raw));
    default: return String(raw);
  }
}

export function cellsFrom(row: Columns, table: TableSpec): Record<string, Cell> {
  return Object.fromEntries(Object.entries(table.fields).map(([name, spec]) => [name, cellFrom(row, name, spec)]));
}

/** The columns one cell is written to. */
export function columnsOf(name: string, spec: FieldSpec, cell: Cell): Columns {
  if (spec.type === 'value') {
    const value = cell as Value | null;
    return {
      [`${name}Kind`]: value?.kind ?? null,
      [`${name}Operator`]: value && value.kind !== 'text' ? value.operator : null,
      [`${name}Number`]: value?.kind === 'number' ? value.number : null,
      [`${name}Unit`]: value?.kind === 'number' ? value.unit : null,
      [`${name}Date`]: value?.kind === 'date' ? value.date : null,
      [`${name}Text`]: value?.kind === 'text' ? value.text : null,
    };
  }
  if (spec.type === 'month' || spec.type === 'integer') return { [name]: cell === null ? null : Number(cell) };
  return { [name]: cell };
}
