import type { Cell, Place } from '@/domain/filings/body';

/** What the trail of a filing says, ready for a message: `trail.<key>` with its values. Texts lie in messages/<locale>/trail.json. */
export interface Sentence { readonly key: string; readonly values: Readonly<Record<string, string>> }

/** How things are called on this page, in the reader's language. */
export interface Naming {
  /** a place by its section, row and field; `name` is the row's name when the act was done */
  readonly place: (place: Place, name: string | null) => string;
  readonly cell: (place: Place, cell: Cell) => string;
  readonly state: (code: string) => string;
  readonly grade: (code: string) => string;
  readonly moment: (iso: string) => string;
  readonly day: (iso: string) => string;
}

type Details = Readonly<Record<string, unknown>>;

/** The stored canonical text of an entry; {} for one that cannot be read, so that a damaged line never hides the others. */
export function detailsOf(body: string): Details {
  try {
    const details: unknown = JSON.parse(body);
    return typeof details === 'object' && details !== null && !Array.isArray(details) ? (details as Details) : {};
  } catch {
    return {};
  }
}

const text = (details: Details, name: string): string | null => (typeof details[name] === 'string' && details[name] !== '' ? details[name] : null);
const number = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
const counted = (value: unknown): string => (Array.isArray(value) ? String(value.length) : '');
const part = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function placeOf(details: Details): Place {
  const place = (typeof details.place === 'object' && details.place !== null ? details.place : {}) as Details;
  return { table: part(place.table), row: part(place.row), field: part(place.field) };
}

/** `table/row/field` as explanations keep it. */
function placeFromKey(key: string | null): Place {
  const [table = '', row = '', field = ''] = (key ?? '').split('/');
  return { table: table || null, row: row || null, field: field || null };
}

/** One act as a sentence. An act that has no sentence of its own gives its name, never nothing. */
export function sentenceOf(act: string, details: Details, naming: Naming): Sentence {
  const place = placeOf(details);
  const say = (key: string, values: Record<string, string | null> = {}): Sentence =>
    ({ key, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])) });
  const words = (key: string, values: Record<string, string | null>, said: string | null): Sentence => say(said ? `${key}_words` : key, { ...values, words: said });
  const to = text(details, 'to');
  const step = { state: to ? naming.state(to) : '' };

  if (details.unsent === true) return say('not_sent');
  switch (act) {
    case 'cell.saved': return saved(details, place, naming, say);
    case 'row.added': return say('row_added', { place: naming.place(place, rowName(details.cells)) });
    case 'row.removed': case 'row.restored': return say(act.replace('.', '_'), { place: naming.place(place, text(details, 'name') ?? rowName(details.cells)) });
    case 'import.done': case 'import.undone': return say(act.replace('.', '_'), { name: text(details, 'name'), cells: number(details.cells), rows: number(details.rows) });
    case 'row.moved': return moved(details, place, naming, say);
    case 'filing.created': return say(details.source ? 'filing_created_from' : 'filing_created');
    case 'filing.opened': return say('filing_opened', { state: naming.state(text(details, 'state') ?? '') });
    case 'filing.submitted': return words('filing_submitted', { ...step, version: String(details.version ?? ''), receipt: text(details, 'receipt') }, text(details, 'words'));
    case 'filing.withdrawn': case 'filing.passed': case 'filing.returned_all': case 'filing.refused': case 'filing.reopened':
      return words(act.replace('.', '_'), step, text(details, 'words') ?? text(details, 'reason'));
    case 'filing.returned_parts': return words('filing_returned_parts', { count: String(Array.isArray(details.opinions) ? details.opinions.length : 0) }, text(details, 'words'));
    case 'filing.approved': return say('filing_approved', { decision: text(details, 'decision'), day: naming.day(text(details, 'decidedOn') ?? '') });
    case 'filing.due_set': return words('filing_due_set', { to: to ? naming.moment(to) : '' }, text(details, 'reason'));
    case 'filing.reminded': return say('filing_reminded', { words: text(details, 'words') });
    case 'filing.rules_set': return words('filing_rules_set', { code: text(details, 'code'), version: String(details.rulesVersion ?? '') }, text(details, 'reason'));
    case 'source.taken_over': return say('source_taken_over', { from: number(details.from), to: number(details.to), changed: counted(details.set), added: counted(details.add), removed: counted(details.remove) });
    case 'opinion.added': return say(details.blocking === true ? 'opinion_added' : 'opinion_advised', { place: naming.place(place, null), text: text(details, 'text') });
    case 'opinion.withdrawn': return say('opinion_withdrawn');
    case 'opinion.answered': return say('opinion_answered', { text: text(details, 'text') });
    case 'finding.explained': return say('finding_explained', { code: text(details, 'code'), place: naming.place(placeFromKey(text(details, 'placeKey')), null), text: text(details, 'text') });
    case 'review.saved': { const grade = text(details, 'grade'); return say(grade ? 'review_graded' : 'review_saved', { grade: grade ? naming.grade(grade) : '' }); }
    case 'evidence.added': case 'evidence.removed': return say(act.replace('.', '_'), { name: text(details, 'name') });
    default: return say('other', { act });
  }
}

/** 把 A 移到 B 之后: both rows by their names when it was done. */
function moved(details: Details, place: Place, naming: Naming, say: (key: string, values: Record<string, string | null>) => Sentence): Sentence {
  const what = naming.place(place, text(details, 'name'));
  const after = text(details, 'after');
  return after === null ? say('row_moved_first', { place: what }) : say('row_moved', { place: what, after: naming.place({ table: place.table, row: after, field: null }, text(details, 'afterName')) });
}

/** 把 目标值 从 2 改为 3: an empty side reads as filled or cleared; text that could not be read is quoted as typed. */
function saved(details: Details, place: Place, naming: Naming, say: (key: string, values: Record<string, string | null>) => Sentence): Sentence {
  const where = naming.place(place, text(details, 'name'));
  const before = naming.cell(place, (details.from ?? null) as Cell);
  const after = naming.cell(place, (details.to ?? null) as Cell) || (text(details, 'typed') ?? '');
  if (before === '' && after === '') return say('cell_touched', { place: where });
  if (before === '') return say('cell_filled', { place: where, to: after });
  return after === '' ? say('cell_cleared', { place: where, from: before }) : say('cell_changed', { place: where, from: before, to: after });
}

function rowName(cells: unknown): string | null {
  if (typeof cells !== 'object' || cells === null) return null;
  const all = cells as Details;
  return ['name', 'title', 'term', 'section', 'text', 'goalText'].map((field) => part(all[field])).find(Boolean) ?? null;
}
