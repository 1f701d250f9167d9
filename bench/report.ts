import type { Sample } from './measure';

export interface Results { readonly date: string; readonly node: string; readonly samples: readonly (Sample & { toEmptyPage: number; toRawQuery: number })[]; readonly memoryMb: { start: number; end: number }; readonly load: Record<string, number> }

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
  const head = ['what', 'users', 'n', 'p50 ms', 'p95 ms', 'p99 ms', 'per s', '÷ empty page', '÷ raw query', 'failed'];
  const rows = samples.map((s) => [s.name, s.users, s.n, s.p50, s.p95, s.p99, s.perSecond, s.toEmptyPage, s.toRawQuery, s.failed].map(String));
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}
