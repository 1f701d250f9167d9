/** Everything the trail can say. A closed list: an act without a name cannot be written. */
export const FILING_ACTS = [
  'filing.created', 'cell.saved', 'row.added', 'row.removed', 'row.restored', 'row.moved',
  'filing.submitted', 'filing.withdrawn', 'filing.passed', 'filing.returned_parts', 'filing.returned_all', 'filing.refused',
  'filing.approved', 'filing.reopened', 'filing.opened', 'filing.due_set', 'filing.reminded', 'filing.rules_set', 'source.taken_over',
  'opinion.added', 'opinion.withdrawn', 'opinion.answered', 'finding.explained', 'review.saved', 'evidence.added', 'evidence.removed',
  'import.done', 'import.undone',
] as const;
export type FilingAct = (typeof FILING_ACTS)[number];

/** What a reviewer writes before deciding: others read that it happened, and what it says once it is sent. */
export const UNTIL_SENT: readonly FilingAct[] = ['opinion.added', 'opinion.withdrawn', 'review.saved'];
/** Stands in the place of such an entry's words. */
export const UNSENT = '{"unsent":true}';

/** Acts that move a filing to another state: with them goes what was written before. */
export const MOVES: readonly FilingAct[] = [
  'filing.submitted', 'filing.passed', 'filing.approved', 'filing.returned_parts', 'filing.returned_all', 'filing.withdrawn', 'filing.reopened', 'filing.refused',
];

export const REGION_ACTS = [
  'region.created', 'region.renamed', 'cycle.created', 'window.opened', 'window.closed', 'window.reopened', 'window.due_set', 'exemption.made', 'exemption.ended', 'decision.made', 'rules.published', 'rules.adopted',
  'project.created', 'project.renamed', 'unit.created', 'unit.renamed', 'unit.closed', 'unit.section_set',
  'account.created', 'account.disabled', 'account.enabled', 'account.password_reset', 'role.granted', 'role.revoked',
  'password.changed', 'session.started', 'session.ended', 'session.refused', 'trail.exported',
  'document.kept', 'document.judged', 'document.forgotten',
  'document.imported', 'document.import_undone', 'project.removed', 'project.restored',
] as const;
export type RegionAct = (typeof REGION_ACTS)[number];
