import type { Figure, FigureCode, StructuredDocument } from '@/domain/reading/document';
import { dec, plain, type Decimal } from '@/domain/shared/decimal';

const WAN: Readonly<Record<string, string>> = { 万元: '1', 元: '0.0001', 亿元: '10000', 千元: '0.1' };

/** A figure with its amount in 万元; for changes with the sign of its word. */
export interface Amount {
  readonly figure: Figure;
  readonly wan: Decimal;
  /** as printed, for details and quotes */
  readonly printed: string;
}

const amountOf = (figure: Figure, unit: string | null): Amount | null => {
  const factor = WAN[figure.unit ?? unit ?? ''];
  if (factor === undefined || !/^-?\d+(\.\d+)?$/.test(figure.value)) return null;
  const wan = dec(figure.value).times(factor);
  return { figure, wan: figure.sense === 'decrease' ? wan.negated() : wan, printed: figure.sense === 'decrease' ? `-${figure.value}` : figure.value };
};

/** Of the document's own year; a change names the year it compares with. */
export const ofThisYear = (doc: StructuredDocument, figure: Figure): boolean =>
  figure.sense !== null || figure.year === null || doc.fiscalYear === null || figure.year === doc.fiscalYear;

/** First amount of a code; null: not stated, or its unit is unknown. */
export function amount(doc: StructuredDocument, code: FigureCode): Amount | null {
  for (const figure of doc.figures) {
    const found = figure.code === code && ofThisYear(doc, figure) ? amountOf(figure, doc.moneyUnit) : null;
    if (found) return found;
  }
  return null;
}

/** The amount of a code that stands nearest before these parts: 收入总计 and 收入合计 of one report are two figures, each with its own parts. */
export function amountBefore(doc: StructuredDocument, code: FigureCode, parts: readonly Amount[]): Amount | null {
  const first = Math.min(...parts.map((part) => doc.figures.indexOf(part.figure)));
  const before = doc.figures.slice(0, first).reverse().find((figure) => figure.code === code && ofThisYear(doc, figure) && amountOf(figure, doc.moneyUnit) !== null);
  return (before && amountOf(before, doc.moneyUnit)) ?? amount(doc, code);
}

export const amounts = (doc: StructuredDocument, code: FigureCode): readonly Amount[] =>
  doc.figures.filter((figure) => figure.code === code).flatMap((figure) => amountOf(figure, doc.moneyUnit) ?? []);

/** Money figures between these, or right behind the last, that nobody could name: a sum over them cannot be judged. */
export function unnamedBetween(doc: StructuredDocument, terms: readonly Amount[]): boolean {
  const at = terms.map((term) => doc.figures.indexOf(term.figure));
  const [from, to] = [Math.min(...at), Math.max(...at)];
  return doc.figures.some((figure, index) => index > from && index <= to + 1 && figure.code === null && figure.sense === null && WAN[figure.unit ?? ''] !== undefined);
}

/** 0.005·n + 0.001 万元 for n rounded terms (domain.md 4.6.3). */
export const within = (a: Decimal, b: Decimal, terms: number): boolean => a.minus(b).abs().lte(dec('0.005').times(terms).plus('0.001'));

export const wan = (value: Decimal): string => plain(dec(value.toFixed(6)));

/** "913.12+0+647.46" */
export const termsOf = (parts: readonly Amount[]): string => parts.map((part) => part.printed).join('+').replace(/\+-/g, '-');
