import type { Figure, FigureCode, Section, StructuredDocument, Where } from '@/domain/reading/document';
import { placeKey } from './marks';
import type { Paper } from './paper';

/** What was read of one part of a document. Counts of 0 were looked for and not found. */
export interface SectionContents {
  readonly section: Section;
  /** its totals, one of each kind */
  readonly totals: readonly Figure[];
  readonly figures: number;
  readonly agencies: number;
  readonly goals: number;
  readonly subGoals: number;
  readonly safeguards: number;
  readonly tables: number;
  readonly rows: number;
  readonly terms: number;
}

export interface Outline {
  readonly contents: readonly SectionContents[];
  /** number of the section in which a place stands, null before the first one and in files without sections */
  readonly sectionAt: (where: Where) => string | null;
  /** position in the document; -1 for a place that is not drawn */
  readonly orderOf: (where: Where) => number;
}

const TOTALS: readonly FigureCode[] = ['revenue_total', 'expenditure_total', 'operating_fund', 'three_public_total', 'three_public_change', 'procurement_total', 'assets_total'];

/** The parts of a document in its own order, with what each of them holds. */
export function outlineOf(paper: Paper, document: StructuredDocument): Outline {
  const first = new Map<string, number>();
  paper.pieces.forEach((piece, index) => { const key = placeKey(piece.where); if (!first.has(key)) first.set(key, index); });
  const at = (where: Where): number => first.get(placeKey(where)) ?? -1;
  const starts = document.sections.filter((section) => section.found && at(section.where) >= 0).map((section) => ({ section, from: at(section.where) })).sort((a, b) => a.from - b.from);
  const startOf = (where: Where) => { const here = at(where); return starts.findLast((start) => start.from <= here) ?? null; };
  const within = <T extends { readonly where: Where }>(section: Section, all: readonly T[]): readonly T[] => all.filter((one) => startOf(one.where)?.section === section);

  const contents = document.sections.map((section): SectionContents => {
    const figures = within(section, document.figures);
    const tables = within(section, document.tables);
    return {
      section,
      totals: TOTALS.flatMap((code) => figures.find((figure) => figure.code === code) ?? []),
      figures: figures.length,
      agencies: within(section, document.agencies).length,
      goals: within(section, document.overallGoals).length,
      subGoals: within(section, document.subGoals).length,
      safeguards: within(section, document.safeguards).length,
      tables: tables.length,
      rows: tables.reduce((count, table) => count + table.rows.length, 0),
      terms: within(section, document.glossary).length,
    };
  });
  return { contents, orderOf: at, sectionAt: (where) => startOf(where)?.section.no ?? null };
}
