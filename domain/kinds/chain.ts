import type { Role } from '@/domain/access/roles';
import type { Permission } from '@/domain/access/permissions';
import type { Phase, StateDef, Transition } from '@/domain/filings/workflow';

/** Parts of workflow tables that every chain of domain.md 3.3 has alike; a kind's table names its states and joins them. */

const SUBMIT: Transition = { to: '', requires: 'filing.submit', inWindow: true, clean: true, snapshot: true };

export const draft = (next: string): StateDef => ({
  phase: 'draft', holder: 'unit_operator', editable: 'all', on: { submit: { ...SUBMIT, to: next } },
});

/** Whole form sent back (grade 中, 财预〔2015〕88号 art. 25): mended freely, then the whole procedure again. */
export const returnedWhole = (next: string): StateDef => ({
  phase: 'returned', holder: 'unit_operator', editable: 'all', on: { submit: { ...SUBMIT, to: next, untilDue: true } },
});

/** Only the parts at fault are open; resubmission goes straight to the one who returned it. */
export const returnedParts = (): StateDef => ({
  phase: 'returned', holder: 'unit_operator', editable: 'returned', on: { submit: { ...SUBMIT, to: '@returner', untilDue: true } },
});

export function review(phase: Phase, holder: Role, requires: Permission, next: string, more: Partial<StateDef> = {}): StateDef {
  const { on, ...flags } = more;
  return {
    phase, holder, editable: 'none', ...flags,
    on: {
      pass: { to: next, requires, notAuthor: true },
      return_parts: { to: 'returned_parts', requires, notAuthor: true, words: true },
      return_all: { to: 'returned', requires, notAuthor: true, words: true },
      // Taken back after the end it could not be handed in again.
      withdraw: { to: 'draft', requires: 'filing.submit', unopened: true, inWindow: true },
      ...on,
    },
  };
}
