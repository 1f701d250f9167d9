import type { Cell, FundDraft, RecordDraft, TableDraft } from './draft';
import type { Doubt, FundRow, IndicatorRow, RowColumn, TargetTable, Where } from './document';
import { amountOf } from './funds';
import { tableKind } from './kind';
import { codeAndName, projectCodeAndName } from './names';
import { pointsOf, rowOf } from './rows';
import { shuffledFrameWord } from './frame-words';
import { formTitle, projectInTitle } from './titles';

export interface Assembled {
  readonly table: TargetTable;
  readonly funds: readonly FundRow[];
}

export interface AssembleContext {
  readonly year: number | null;
  /** county or city that titles begin with */
  readonly place: string | null;
}

/** One cut-out table → what it says. `index`: its place among the document's tables, for its money rows. */
export function assemble(draft: TableDraft, context: AssembleContext, index: number): Assembled {
  const project = projectOf(draft, context.place);
  const rows: IndicatorRow[] = [];
  const emptyRows: { level1: string | null; level2: string | null; where: Where }[] = [];
  let level1: string | null = null;
  let level2: string | null = null;
  for (const record of draft.records) {
    const own1 = levelText(record.cells.get('level1'));
    const own2 = levelText(record.cells.get('level2'));
    if (own1 && own1 !== level1) level2 = null;
    level1 = own1 ?? level1;
    level2 = own2 ?? level2;
    const row = rowOf(record, { level1, level2 }, context.year);
    if (row) rows.push({ ...row, doubts: [...levelDoubt(record), ...row.doubts] });
    else if (own2) emptyRows.push({ level1, level2, where: record.where });
  }
  const kind = tableKind(draft, rows);
  const department = draft.head.find((h) => h.key === 'department' && h.value)?.value ?? null;
  const unit = draft.head.find((h) => h.key === 'unit' && h.value)?.value ?? null;
  const title = draft.title;
  return {
    table: {
      kind,
      title,
      project: project.name,
      goal: textOf(draft.goal),
      actualGoal: textOf(draft.actualGoal),
      rows,
      totals: { weight: draft.totals.weight, score: draft.totals.score },
      no: title ? (formTitle(title)?.no ?? null) : null,
      projectCode: project.code,
      longGoal: textOf(draft.longGoal),
      goalPlaces: { goal: draft.goal?.where ?? null, actualGoal: draft.actualGoal?.where ?? null, longGoal: draft.longGoal?.where ?? null },
      department: department ? codeAndName(department).name : null,
      unitName: unit ? codeAndName(unit).name : null,
      grade: draft.totals.grade,
      columns: columnsOf(draft),
      complete: draft.complete,
      emptyRows: emptyRows.filter((e) => !rows.some((r) => r.level2 === e.level2 && r.level1 === e.level1)),
      head: draft.head.map((h) => ({ label: h.label.replace(/[:：]$/, ''), value: h.value, where: h.where })),
      where: draft.where,
    },
    funds: draft.funds.map((fund) => fundRow(fund, project.name, draft.moneyUnit, index)),
  };
}

function levelText(cell: Cell | undefined): string | null {
  const text = (cell?.text ?? '').replace(/\s+/g, '').replace(/[（(][\d.]+分?[)）]$|等$|[:：]$/g, '').replace(/^\d+[.、]|^[（(]\d+(?:\.\d+)?分?[)）]/, '');
  return text === '' ? null : (shuffledFrameWord(text) ?? text);
}

function levelDoubt(record: RecordDraft): Doubt[] {
  const printed = record.cells.get('level1')?.text ?? '';
  const word = shuffledFrameWord(printed);
  return word ? [{ field: 'level1', printed, proposal: word, kind: 'ocr' }] : [];
}

function textOf(cell: Cell | null): string | null {
  const text = cell?.text.trim() ?? '';
  return text === '' || /^[-—–/]+$/.test(text) ? null : text;
}

function projectOf(draft: TableDraft, place: string | null): { name: string | null; code: string | null } {
  const field = draft.head.find((h) => h.key === 'project' && h.value) ?? draft.head.find((h) => h.key === 'transfer' && h.value);
  const code = draft.head.find((h) => h.key === 'projectCode' && h.value)?.value ?? null;
  if (field?.value) {
    const split = projectCodeAndName(field.value);
    return { name: split.name, code: code ?? split.code };
  }
  // A form with an empty name field names no project; its title is that of the form.
  if (draft.head.some((h) => h.key === 'project') || !draft.title) return { name: null, code };
  return { name: projectInTitle(draft.title, place), code };
}

const SHOWN: readonly RowColumn[] = ['description', 'operator', 'value', 'unit', 'weight', 'scoringRule', 'basis', 'actual', 'score', 'reason', 'likelihood', 'remark'];
const columnsOf = (draft: TableDraft): RowColumn[] => SHOWN.filter((key) => draft.slots.some((slot) => slot.key === key));

function fundRow(fund: FundDraft, project: string | null, unit: '万元' | '元' | null, table: number): FundRow {
  const read = (key: Parameters<typeof fund.cells.get>[0]): ReturnType<typeof amountOf> => amountOf(fund.cells.get(key)?.text);
  const amounts = [read('initial'), read('annual'), read('executed')];
  return {
    project,
    row: fund.row,
    initial: amounts[0]?.value ?? null,
    annual: amounts[1]?.value ?? null,
    executed: amounts[2]?.value ?? null,
    rate: read('rate').value,
    weight: pointsOf(fund.cells.get('weight')?.text ?? null),
    score: pointsOf(fund.cells.get('score')?.text ?? null),
    where: fund.where,
    forecast: read('forecast').value,
    reason: fund.cells.get('reason')?.text ?? null,
    unit: amounts.find((a) => a.unit)?.unit ?? unit,
    table,
  };
}
