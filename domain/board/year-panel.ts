import type { YearRow, YearStage } from './desk';
import type { FilingLine } from './filing-line';

/** A department's year as rows: itself first, then its projects in order; the newest monitoring period stands for monitoring. */
export function yearRows(lines: readonly FilingLine[]): { rows: YearRow[]; period: number | null } {
  const period = lines.reduce<number | null>((newest, line) => (line.stage === 'monitoring' && line.period !== null && line.period > (newest ?? 0) ? line.period : newest), null);
  const keys = [...new Set(lines.map((line) => line.project))].sort((a, b) => order(lines, a) - order(lines, b));
  const rows = keys.map((project): YearRow => {
    const of = (stage: string) => lines.find((line) => line.project === project && line.stage === stage && (stage !== 'monitoring' || line.period === period)) ?? null;
    return { key: project ?? '', project, target: of('target'), monitoring: of('monitoring'), evaluation: of('self_evaluation') };
  });
  return { rows, period };
}
const order = (lines: readonly FilingLine[], project: string | null): number => (project === null ? -1 : (lines.find((line) => line.project === project)?.projectSeq ?? 0));

interface Opened { readonly stage: string; readonly period: number | null; readonly opensAt: string; readonly dueAt: string | null }

/** The stages of the year in their order; now is the last one whose window is open and whose forms are not all accepted. */
export function yearStages(windows: readonly Opened[], lines: readonly FilingLine[], now: string): YearStage[] {
  const rank: Readonly<Record<string, number>> = { target: 0, monitoring: 1, self_evaluation: 2 };
  const stages = [...windows].sort((a, b) => (rank[a.stage] ?? 9) - (rank[b.stage] ?? 9) || (a.period ?? 0) - (b.period ?? 0)).map((window) => {
    const own = lines.filter((line) => line.stage === window.stage && line.period === window.period);
    return { window, began: Date.parse(window.opensAt) <= Date.parse(now), done: own.length > 0 && own.every((line) => line.phase === 'done' || line.phase === 'refused') };
  });
  const current = stages.map((stage, index) => (stage.began && !stage.done ? index : -1)).reduce((last, index) => Math.max(last, index), -1);
  return stages.map(({ window, done }, index) => ({
    key: `${window.stage} ${window.period ?? 0}`, stage: window.stage, period: window.period, dueAt: window.dueAt,
    status: index === current ? 'now' : done || index < current ? 'done' : 'later',
  }));
}
