import type { IndicatorRow, TargetTable, Where } from '@/domain/reading/document';
import { foldRadicals } from '@/domain/shared/fold';
import { placeKey } from './marks';

/** A form in a reviewer's hands that speaks of what a document speaks of. */
export interface MatchingFiling {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** null: the department as a whole */
  readonly project: string | null;
  /** indicator rows that the form has, by the name of their line on the reviewer's page */
  readonly rows: readonly { readonly line: string; readonly name: string }[];
}

/** What of a document's table says where its findings belong. */
interface PlacedTable extends Pick<TargetTable, 'project' | 'where'> { readonly rows: readonly Pick<IndicatorRow, 'name' | 'where' | 'places'>[] }

/** Where an opinion on a finding belongs: the row it speaks of, else the whole table of rows. */
export interface OpinionPlace { readonly filing: MatchingFiling; readonly about: string }

const bare = (text: string): string => foldRadicals(text).replace(/[\s　]+/g, '');
export const sameName = (one: string | null, other: string | null): boolean => one !== null && other !== null && bare(one) === bare(other);

/**
 * The forms to which a finding can be taken: of the project whose table it stands in, else of the department as a whole.
 * `order` gives a place's position in the document, `sectionAt` its section: a table ends with its section at the latest.
 */
export function opinionPlaces(where: Where, tables: readonly PlacedTable[], order: (where: Where) => number, sectionAt: (where: Where) => string | null, filings: readonly MatchingFiling[]): readonly OpinionPlace[] {
  const here = order(where);
  const table = tables.filter((one) => order(one.where) <= here && sectionAt(one.where) === sectionAt(where)).sort((a, b) => order(b.where) - order(a.where))[0];
  const row = table?.rows.find((one) => placeKey(one.where) === placeKey(where) || Object.values(one.places).some((place) => placeKey(place) === placeKey(where)))
    ?? table?.rows.filter((one) => order(one.where) <= here).sort((a, b) => order(b.where) - order(a.where))[0];
  const project = table?.project ?? null;
  return filings.filter((filing) => (project === null ? filing.project === null : sameName(filing.project, project))).map((filing) => {
    const line = row && filing.rows.find((one) => sameName(one.name, row.name))?.line;
    return { filing, about: line ? `line:${line}` : 'table:rows' };
  });
}
