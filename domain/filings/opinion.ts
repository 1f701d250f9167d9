/** What an opinion speaks of: a cell, a row, a table (section), something missing from a table, or the whole form. */
export const OPINION_SCOPES = ['cell', 'row', 'table', 'missing', 'form'] as const;
export type OpinionScope = (typeof OPINION_SCOPES)[number];
