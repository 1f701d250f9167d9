'use client';

import { MarkedText } from '@/components/compare/marked-text';
import type { Words } from '@/components/compare/use-words';
import { written } from '@/domain/filings/compare';
import type { Row, TableSpec } from '@/domain/filings/body';
import type { Line } from '@/domain/review/lines';

/** Fields that have a column of their own, or name the row. */
const SHOWN = new Set(['name', 'target', 'level1', 'level2', 'source', 'actual', 'actualDate', 'tier', 'actualText', 'points']);

/** Every other field that changed, by its name, old and new in one line. */
export function ChangedDetails({ line, words }: { line: Line; words: Words }) {
  const changes = line.changes.filter((change) => !SHOWN.has(change.field) || (change.field.startsWith('level') && line.status === 'changed'));
  if (changes.length === 0) return null;
  return (
    <dl className="more">
      {changes.map((change) => {
        const spec = line.table.fields[change.field];
        if (!spec) return null;
        return (
          <div key={change.field} className="contents">
            <dt>{words.field(line.table.name, change.field)}</dt>
            <dd><MarkedText side="both" before={change.typedBefore ?? words.cell(change.field, spec, change.before)} after={change.typedAfter ?? words.cell(change.field, spec, change.after)} /></dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Every other field that has a content: on a first submission all of it is to be read. */
export function AllDetails({ table, row, words }: { table: TableSpec; row: Row | null; words: Words }) {
  const fields = Object.entries(table.fields).filter(([field, spec]) => written(spec) && spec.owner !== 'reviewer' && !SHOWN.has(field))
    .map(([field, spec]) => [field, row?.typed[field] ?? words.cell(field, spec, row?.cells[field] ?? null)] as const)
    .filter(([, text]) => text !== '');
  if (fields.length === 0) return null;
  return (
    <dl className="more more--stack">
      {fields.map(([field, text]) => <div key={field} className="contents"><dt>{words.field(table.name, field)}</dt><dd>{text}</dd></div>)}
    </dl>
  );
}
