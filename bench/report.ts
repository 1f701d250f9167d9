import type { ImportSample } from './importing';
import type { Sample } from './measure';
import type { ReadSample } from './reading';

export interface Results {
  readonly date: string; readonly node: string; readonly samples: readonly (Sample & { toEmptyPage: number; toRawQuery: number })[]; readonly memoryMb: { start: number; end: number }; readonly load: Record<string, number>;
  readonly readings: readonly ReadSample[]; readonly imported: ImportSample & { peakMb: number }; readonly missing: readonly string[];
}

/** Ratios by the median of the same run: absolute times belong to the machine. */
export function withRatios(samples: readonly Sample[]): Results['samples'] {
  const of = (name: string, users: number): number => samples.find((sample) => sample.name === name && sample.users === users)?.p50 ?? NaN;
  return samples.map((sample) => ({
    ...sample,
    toEmptyPage: Number((sample.p50 / of('empty dynamic page', sample.users)).toFixed(2)),
    toRawQuery: Number((sample.p50 / of('raw query', sample.users)).toFixed(2)),
  }));
}

export function tableOf(samples: Results['samples']): string {
  return columns(['what', 'users', 'n', 'p50 ms', 'p95 ms', 'p99 ms', 'per s', '÷ empty page', '÷ raw query', 'failed'],
    samples.map((s) => [s.name, s.users, s.n, s.p50, s.p95, s.p99, s.perSecond, s.toEmptyPage, s.toRawQuery, s.failed].map(String)));
}

/** Documents: each in a process of its own. */
export function tableOfReadings({ readings, imported, missing }: Pick<Results, 'readings' | 'imported' | 'missing'>): string {
  const table = columns(['what', 'engine ms', 'whole ms', 'peak MB', 'found'], readings.map((r) => [r.name, r.engineMs, r.wholeMs, r.peakMb, r.findings].map(String)));
  const { previewMs, importMs, forms, rows, cells, peakMb } = imported;
  return [table, `import of the xlsx: preview ${previewMs} ms, import ${importMs} ms: ${forms} forms, ${rows} new rows, ${cells} cells, in one transaction, in a process of its own of at most ${peakMb} MB`, ...missing].join('\n');
}

function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}
