import { foldRadicals } from '../shared/fold';
import { assemble } from './assemble';
import type { TableDraft } from './draft';
import type { ReadingNote, StructuredDocument } from './document';
import { identify } from './identity';
import { documentKind } from './kind';
import type { RawDocument, RawLine } from './raw';
import { chunksOf, type Chunk } from './stream/chunks';
import { loosen } from './stream/loosen';
import { streamTables } from './stream/tables';
import { textFigures } from './text/figures';
import { glossaryOf, overallGoalsOf, safeguardsOf, subGoalsOf } from './text/goals';
import { cleanLines, paragraphsOf } from './text/paragraphs';
import { headingsOf, inSections, missingSections, sectionsOf } from './text/sections';
import { tableFigures, type FlatCell } from './text/table-figures';

/** Lines and grids of one file → what the document says. Pure; the same input gives the same output. */
export function readDocument(raw: RawDocument): StructuredDocument {
  const lines = raw.blocks.filter((block): block is RawLine => block.kind === 'line');
  const { chunks, loose } = loosen(chunksOf(lines));
  const stream = streamTables(chunks, loose);
  const drafts: TableDraft[] = [...stream.tables];

  const taken = takenLines(chunks, stream.taken);
  const plain = paragraphsOf(cleanLines(lines, (i) => taken.has(i) || /[|｜\t]/.test(lines[i]?.text ?? '')));
  const headings = headingsOf(plain);
  const paragraphs = inSections(plain, headings);
  const texts = lines.map((line) => foldRadicals(line.text).replace(/[|｜\s\u00a0\u3000]+/g, ' ').trim()).filter((text) => text !== '');
  const who = identify(texts, drafts, raw.file);
  const assembled = drafts.map((draft, i) => assemble(draft, { year: who.fiscalYear, place: who.place }, i));
  const tables = assembled.map((a) => a.table);
  const figures = [...textFigures(paragraphs), ...tableFigures(flatCells(chunks, stream.taken), who.moneyUnit)];
  const found = sectionsOf(paragraphs, headings);
  const kind = documentKind({ title: who.title, text: texts.join('\n'), tables, sections: found, figures: figures.length });
  return {
    file: raw.file,
    kind,
    department: who.department,
    departmentCode: who.departmentCode,
    fiscalYear: who.fiscalYear,
    period: who.period,
    moneyUnit: who.moneyUnit,
    figures,
    funds: assembled.flatMap((a) => a.funds),
    tables,
    sections: kind === 'disclosure' ? [...found, ...missingSections(paragraphs)] : found,
    title: who.title,
    paragraphs,
    overallGoals: overallGoalsOf(paragraphs),
    subGoals: subGoalsOf(paragraphs),
    safeguards: safeguardsOf(paragraphs),
    glossary: glossaryOf(paragraphs, headings.find((h) => /名词解释/.test(h.title))?.no ?? null),
    agencies: [],
    notes: [...raw.notes, ...readingNotes(drafts, who.yearFromName, lines)],
  };
}

function takenLines(chunks: readonly Chunk[], ranges: readonly (readonly [number, number])[]): Set<number> {
  return new Set(ranges.flatMap(([from, to]) => chunks.slice(from, to).map((c) => c.line)));
}

function flatCells(chunks: readonly Chunk[], ranges: readonly (readonly [number, number])[]): FlatCell[] {
  return chunks.filter((_, i) => !ranges.some(([from, to]) => i >= from && i < to)).map((c) => ({ text: c.text, where: c.where, opens: c.gap !== 'space' && c.gap !== 'wide' }));
}

function readingNotes(drafts: readonly TableDraft[], yearFromName: boolean, lines: readonly RawLine[]): ReadingNote[] {
  const out: ReadingNote[] = [];
  const first = lines[0]?.where;
  if (yearFromName && first) out.push({ code: 'READ-YEAR', severity: 'info', places: [first], quote: [], params: {} });
  for (const draft of drafts.filter((d) => d.scrambled)) out.push({ code: 'READ-ORDER', severity: 'warning', places: [draft.where], quote: [], params: {} });
  for (const draft of drafts.filter((d) => !d.complete)) out.push({ code: 'READ-CUT', severity: 'info', places: [draft.where], quote: draft.title ? [draft.title] : [], params: {} });
  return out;
}
