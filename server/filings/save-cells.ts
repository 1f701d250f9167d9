import { loadBody } from '@/db/bodies/load';
import { addAuthor, lockFiling, type Filing } from '@/db/repositories/filings';
import type { FieldSpec } from '@/domain/filings/body';
import type { Kind, KindContext } from '@/domain/filings/kind';
import type { CellAnswer, SaveAnswer, SaveRequest } from '@/domain/filings/view';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { once } from '../kernel/once';
import { writeTrail, type Entry } from '../kernel/trail';
import { changeRows } from './change-rows';
import { begun, deriveInto } from './derive';
import { openParts } from './open-parts';
import { saveCell } from './save-cell';
import { Sheet } from './sheet';
import { authorizeView } from './view-right';
import { kindOf, loadContext, tablesOf } from './work';

/** At most one paste of a large table in one request. */
const MOST_EDITS = 2000;

/**
 * Saves what was typed, cell by cell: different cells both land, the same cell with another base is a conflict
 * that shows both values, a retry with the same operation id returns the first answer (product.md 6).
 */
export function saveCells(outer: Ctx, filingId: string, request: SaveRequest): Promise<SaveAnswer> {
  if (request.edits.length > MOST_EDITS) throw new DomainError('too_many', { max: MOST_EDITS, found: request.edits.length });
  return withActor(outer, (ctx) => once(ctx, { id: request.operation, verb: 'save', about: filingId }, () => lockFiling(ctx.tx, filingId), (filing) => {
    authorizeView(ctx, filing);
    return saveInto(ctx, filing, request);
  }));
}

/** The same inside a transaction that has locked the filing: an import saves several forms in one. */
export async function saveInto(ctx: TxCtx, filing: Filing, request: SaveRequest): Promise<SaveAnswer> {
  const kind = kindOf(ctx, filing.kind);
  const physical = tablesOf(ctx, filing.kind);
  const [parts, context, stored] = await Promise.all([openParts(ctx, filing, kind), contextFor(ctx, filing, kind, request), loadBody(ctx.tx, kind.tables, physical, filing.id)]);
  const sheet = new Sheet(kind, physical, stored);

  const entries: Entry[] = await changeRows(ctx, filing, sheet, parts, context, request);
  const answers: CellAnswer[] = [];
  for (const edit of request.edits) answers.push(await saveCell(ctx, filing, sheet, parts, context, edit, entries));

  let derived: SaveAnswer['derived'] = [];
  if (entries.length > 0) {
    derived = context ? deriveInto(sheet, context) : [];
    await Promise.all([
      sheet.write(ctx, filing),
      ...(entries.some((entry) => isAuthored(sheet, entry)) ? [addAuthor(ctx.tx, filing, ctx.actor.userId)] : []),
      writeTrail(ctx, filing, entries, { ...kind.summary(sheet.body), ...begun(ctx, filing, kind) }),
    ]);
  }
  return { at: ctx.now().toISOString(), edits: answers, derived };
}

const fieldsOf = (kind: Kind, test: (field: FieldSpec) => boolean): boolean => kind.tables.some((spec) => Object.values(spec.fields).some(test));

/** Rules, source and evidence, where something is computed from them or a value must be one of theirs; most saves need none of it. */
async function contextFor(ctx: TxCtx, filing: Filing, kind: Kind, request: SaveRequest): Promise<KindContext | null> {
  const framed = (table: string, field: string) => kind.tables.find((spec) => spec.name === table)?.fields[field]?.framed === true;
  const asked = request.edits.some((edit) => framed(edit.table, edit.field)) || (request.add ?? []).some((add) => Object.keys(add.cells ?? {}).some((field) => framed(add.table, field)));
  return asked || fieldsOf(kind, (field) => field.owner === 'derived') ? (await loadContext(ctx, filing)).context : null;
}

/** What a reviewer marks at their own step does not make them an author. */
const isAuthored = (sheet: Sheet, { place }: Entry): boolean =>
  !place?.field || !place.table || sheet.specOf(place.table)?.fields[place.field]?.owner !== 'reviewer';
