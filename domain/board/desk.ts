import type { FilingLine, Reminder } from './filing-line';
import type { NextAction } from './next-action';
import type { QueueLine } from './queue';

/** What somebody said when the form came back. */
export interface ReturnWords { readonly text: string; readonly by: string; readonly state: string; readonly at: string; readonly more: number }

export interface TodoLine {
  readonly line: FilingLine;
  readonly action: NextAction;
  readonly returned: { readonly rows: number; readonly frozen: number; readonly words: ReturnWords | null } | null;
  readonly rows: { readonly filled: number; readonly all: number } | null;
}

/** Many forms of one sort that nobody has begun stand on one line. */
export interface TodoGroup { readonly key: string; readonly first: FilingLine; readonly count: number; readonly sent: number; readonly dueAt: string | null }
export type TodoEntry = { readonly kind: 'one'; readonly todo: TodoLine } | { readonly kind: 'group'; readonly group: TodoGroup };

export interface SentLine { readonly line: FilingLine; readonly withdrawable: boolean }

/** A reminder and how many of my forms it is about. */
export interface DeskReminder extends Reminder { readonly forms: number }

/** One act of reminding reaches many forms: it is said once, the newest first. */
export function remindersOf(lines: readonly FilingLine[]): readonly DeskReminder[] {
  const said = new Map<string, DeskReminder>();
  for (const { reminder } of lines) {
    if (!reminder) continue;
    const key = `${reminder.at} ${reminder.by} ${reminder.words}`;
    said.set(key, { ...reminder, forms: (said.get(key)?.forms ?? 0) + 1 });
  }
  return [...said.values()].sort((a, b) => b.at.localeCompare(a.at));
}

export interface YearRow {
  readonly key: string;
  /** null: the department as a whole */
  readonly project: string | null;
  readonly target: FilingLine | null;
  readonly monitoring: FilingLine | null;
  readonly evaluation: FilingLine | null;
}
export interface YearStage { readonly key: string; readonly stage: string; readonly period: number | null; readonly dueAt: string | null; readonly status: 'done' | 'now' | 'later' }
export interface YearPanel {
  readonly year: number;
  readonly yearDemo: boolean;
  readonly departmentId: string;
  readonly stages: readonly YearStage[];
  readonly period: number | null;
  readonly rows: readonly YearRow[];
  readonly funds: { readonly annual: string; readonly executed: string; readonly rate: string | null } | null;
}

export interface DeskView {
  readonly now: string;
  /** something on the page was invented for the demonstration */
  readonly demo: boolean;
  readonly counts: { readonly todo: number; readonly returned: number; readonly soon: number; readonly review: number; readonly clean: number };
  readonly reminders: readonly DeskReminder[];
  readonly author: { readonly returned: readonly TodoLine[]; readonly due: readonly TodoEntry[]; readonly sent: readonly SentLine[] } | null;
  readonly queue: { readonly lines: readonly QueueLine[]; readonly more: number } | null;
  readonly year: YearPanel | null;
}

/** Not begun, of one kind, year and period: from three on they stand on one line. */
export const GROUP_FROM = 3;
export const groupKey = (line: FilingLine): string => [line.kind, line.object, line.fiscalYear, line.period ?? 0, line.departmentId].join(' ');

/** Lines by due date, with the many unbegun of one sort drawn together. `sent` counts those of the same sort already submitted. */
export function entries(todo: readonly TodoLine[], sent: readonly FilingLine[]): TodoEntry[] {
  const unbegun = new Map<string, TodoLine[]>();
  for (const one of todo) if (one.line.phase === 'not_begun') unbegun.set(groupKey(one.line), [...(unbegun.get(groupKey(one.line)) ?? []), one]);
  const drawn = new Set<string>();
  return todo.flatMap((one): TodoEntry[] => {
    const key = groupKey(one.line);
    const members = one.line.phase === 'not_begun' ? (unbegun.get(key) ?? []) : [];
    if (members.length < GROUP_FROM) return [{ kind: 'one', todo: one }];
    if (drawn.has(key)) return [];
    drawn.add(key);
    return [{ kind: 'group', group: { key, first: one.line, count: members.length, sent: sent.filter((line) => groupKey(line) === key).length, dueAt: one.line.dueAt } }];
  });
}
