import { foldRadicals } from '../shared/fold';
import { withoutAnnotations } from './annotations';
import { assemble } from './assemble';
import { byTerm, type Cell, type TableDraft } from './draft';
import type { Paragraph, ReadingNote, StructuredDocument } from './document';
import { cutSheet } from './grid/cut';
import { gridTables } from './grid/tables';
import { identify } from './identity';
import { documentKind } from './kind';
import type { RawBlock, RawDocument, RawGrid, RawLine } from './raw';
import { chunksOf, squeeze, type Chunk } from './stream/chunks';
import { loosen } from './stream/loosen';
import { streamTables } from './stream/tables';
import { bracketedTables } from './text/bracketed';
import { agenciesOf } from './text/agencies';
import { dutiesOf } from './text/duties';
import { spokenAmounts } from './text/figures';
import { glossaryOf, overallGoalsOf, safeguardsOf, subGoalsOf } from './text/goals';
import { cleanLines, paragraphsOf } from './text/paragraphs';
import { headingsOf, inSections, missingSections, sectionsOf } from './text/sections';
import { nonesOf, statementsOf, unstated } from './text/statements';
import { tableFigures, type FlatCell } from './text/table-figures';

/** Lines and grids of one file → what the document says. Pure; the same input gives the same output. */
export function readDocument(raw: RawDocument): StructuredDocument {
  const blocks = withoutAnnotations(raw.blocks);
  const sheets = raw.format === 'xlsx' || raw.format === 'csv';
  const parts = runsOf(sheets ? blocks.flatMap((block) => (block.kind === 'grid' ? cutSheet(block) : [block])) : blocks).map(readRun);
  const drafts = parts.flatMap((part) => part.drafts).flatMap(byTerm);
  const plain = parts.flatMap((part) => part.paragraphs);
  const headings = headingsOf(plain);
  const paragraphs = inSections(plain, headings);
  const texts = parts.flatMap((part) => part.texts);
  const who = identify(texts, drafts, raw.file);
  const assembled = drafts.map((draft, i) => assemble(draft, { year: who.fiscalYear, place: who.place }, i));
  const tables = assembled.map((a) => a.table);
  const flat = parts.flatMap((part) => part.flat);
  const spoken = spokenAmounts(paragraphs);
  const figures = [...spoken.map((amount) => amount.figure), ...tableFigures(flat, who.moneyUnit)];
  const found = sectionsOf(paragraphs, headings);
  const duties = dutiesOf(paragraphs, found);
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
    agencies: agenciesOf(flat),
    duties: duties.items,
    statements: statementsOf(paragraphs, found, spoken, duties.summary),
    nones: unstated(nonesOf(paragraphs, found), figures),
    notes: [...raw.notes, ...readingNotes(drafts, who.yearFromName, raw.blocks[0])],
  };
}

/** A grid, or the lines between two grids. */
type Run = { readonly grid: RawGrid; readonly before: readonly RawLine[] } | { readonly lines: readonly RawLine[] };

function runsOf(blocks: readonly RawBlock[]): Run[] {
  const out: Run[] = [];
  let lines: RawLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'line') {
      lines.push(block);
      continue;
    }
    if (lines.length) out.push({ lines });
    out.push({ grid: block, before: lines });
    lines = [];
  }
  if (lines.length) out.push({ lines });
  return out;
}

interface Part {
  readonly drafts: readonly TableDraft[];
  readonly paragraphs: readonly Paragraph[];
  readonly texts: readonly string[];
  readonly flat: readonly FlatCell[];
}

function readRun(run: Run): Part {
  return 'grid' in run ? readGrid(run.grid, run.before) : readLines(run.lines);
}

function readLines(lines: readonly RawLine[]): Part {
  const { chunks, loose } = loosen(chunksOf(lines));
  const listed = bracketedTables(lines.map((line) => ({ text: squeeze(foldRadicals(line.text)), where: line.where })).filter((line) => line.text !== ''));
  const stream = listed.length > 0 ? { tables: listed, taken: [] } : streamTables(chunks, loose);
  const taken = new Set(stream.taken.flatMap(([from, to]) => chunks.slice(from, to).map((c) => c.line)));
  return {
    drafts: stream.tables,
    paragraphs: paragraphsOf(cleanLines(lines, (i) => taken.has(i) || /[|｜\t]/.test(lines[i]?.text ?? ''))),
    texts: lines.map((line) => foldRadicals(line.text).replace(/[|｜\s\u00a0\u3000]+/g, ' ').trim()).filter((text) => text !== ''),
    flat: chunks.filter((_, i) => !stream.taken.some(([from, to]) => i >= from && i < to)).map(flatCell),
  };
}

const flatCell = (chunk: Chunk): FlatCell => ({ text: chunk.text, where: chunk.where, opens: chunk.gap !== 'space' && chunk.gap !== 'wide' });

function readGrid(grid: RawGrid, before: readonly RawLine[]): Part {
  const above: Cell[] = before.slice(-12).map((line) => ({ text: squeeze(foldRadicals(line.text)), where: line.where })).filter((line) => line.text !== '');
  const { tables, rest } = gridTables(grid, above);
  const inCells = grid.cells.flatMap((cell) => foldRadicals(cell.text).split('\n').map((text) => ({ text: squeeze(text), where: cell.where }))).filter((line) => line.text !== '');
  const listed = tables.some((table) => table.records.length > 0) ? [] : bracketedTables(inCells);
  const cells = grid.cells.map((cell) => ({ text: squeeze(foldRadicals(cell.text)), where: cell.where })).filter((cell) => cell.text !== '');
  return {
    drafts: listed.length > 0 ? listed : tables,
    paragraphs: cells.map(({ text, where }) => ({ text, where, spans: [{ from: 0, where }], section: null, inTable: true })),
    texts: cells.map((cell) => cell.text),
    flat: rest.map(flatCell),
  };
}

function readingNotes(drafts: readonly TableDraft[], yearFromName: boolean, first: RawBlock | undefined): ReadingNote[] {
  const out: ReadingNote[] = [];
  if (yearFromName && first) out.push({ code: 'READ-YEAR', severity: 'info', places: [first.where], quote: [], params: {} });
  for (const draft of drafts.filter((d) => d.scrambled)) out.push({ code: 'READ-ORDER', severity: 'warning', places: [draft.where], quote: [], params: {} });
  for (const draft of drafts.filter((d) => d.beheaded)) out.push({ code: 'READ-HEAD', severity: 'warning', places: [draft.where], quote: [], params: {} });
  for (const draft of drafts.filter((d) => !d.complete && !d.beheaded)) out.push({ code: 'READ-CUT', severity: 'info', places: [draft.where], quote: draft.title ? [draft.title] : [], params: {} });
  return out;
}
