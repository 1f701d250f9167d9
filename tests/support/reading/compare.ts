import type { StructuredDocument } from '@/domain/reading/document';

const FIELDS = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'text', 'actual', 'actualUnit', 'actualText', 'weight', 'score', 'reason'] as const;
const plain = (text: string | null | undefined): string | null => text?.replace(/\s+/g, '') ?? null;

/** What two readings of the same document say differently: rows, fields, heads. Empty when they agree. */
export function differences(expected: StructuredDocument, got: StructuredDocument): string[] {
  const out: string[] = [];
  const say = (what: string, a: unknown, b: unknown): void => {
    if (a !== b) out.push(`${what}: ${JSON.stringify(a)} read as ${JSON.stringify(b)}`);
  };
  say('kind', expected.kind, got.kind);
  say('department', expected.department, got.department);
  say('year', expected.fiscalYear, got.fiscalYear);
  say('tables', expected.tables.length, got.tables.length);
  expected.tables.forEach((table, t) => {
    const other = got.tables[t];
    say(`table ${t + 1} project`, plain(table.project), plain(other?.project));
    say(`table ${t + 1} goal`, plain(table.goal), plain(other?.goal));
    say(`table ${t + 1} rows`, table.rows.length, other?.rows.length);
    say(`table ${t + 1} total`, `${table.totals.weight}/${table.totals.score}`, `${other?.totals.weight}/${other?.totals.score}`);
    table.rows.forEach((row, r) => FIELDS.forEach((field) => say(`table ${t + 1} row ${r + 1} ${field}`, plain(row[field]), plain(other?.rows[r]?.[field]))));
  });
  const amounts = (doc: StructuredDocument): string => JSON.stringify(doc.funds.map((f) => [f.row, f.initial, f.annual, f.executed, f.rate, f.weight, f.score]).filter(([, ...rest]) => rest.some((v) => v !== null)));
  say('funds', amounts(expected), amounts(got));
  return out;
}

