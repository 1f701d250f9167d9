import type { Cell, FundDraft, HeadDraft, RecordDraft, TableDraft } from '../draft';
import type { ColumnKey } from '../labels';
import { codeAndName, looksLikeBody } from '../names';
import { glue } from '../stream/chunks';

const FRAME = /^【\s*([^】]{1,8}指标)\s*[-—–_]\s*([^】]{2,14}指标)\s*】\s*[:：]?\s*(.*)$/;
const PART = /^【\s*(项目概况|项目内容|总体目标|年度目标|绩效目标)\s*】\s*[:：]?\s*(.*)$/;
/** `指标1：机柜数量（≥77台）`; the promise is the last bracket, a name may hold brackets of its own. */
const ITEM = /^指标\s*\d{1,2}\s*[:：]\s*(.+?)\s*[（(]([^（()）]+)[)）]\s*[;；。]?$/;
const AMOUNT = /^\d[\d,]*(?:\.\d+)?$/;

/**
 * Lists that print each project's indicators as lines under 【产出指标-数量指标】 instead of a table, in running text or inside one cell.
 * The project and its amount stand right before.
 */
export function bracketedTables(lines: readonly Cell[]): TableDraft[] {
  const out: TableDraft[] = [];
  let records: RecordDraft[] = [];
  let goal: Cell | null = null;
  let level: readonly [Cell, Cell] | null = null;
  let part: string | null = null;
  let start = 0;
  const close = (): void => {
    if (records.length > 0) out.push(tableOf(lines, start, records, goal));
    records = [];
    goal = null;
    level = null;
    part = null;
  };
  lines.forEach((line, at) => {
    const opens = PART.exec(line.text);
    const frame = FRAME.exec(line.text);
    if (opens) {
      if (records.length > 0 || part === null) {
        close();
        start = at;
      }
      part = opens[1] ?? null;
      if (opens[2] && /目标/.test(part ?? '')) goal = { text: opens[2], where: line.where };
    } else if (frame) {
      if (records.length === 0 && part === null) start = at;
      level = [{ text: frame[1] ?? '', where: line.where }, { text: frame[2] ?? '', where: line.where }];
      part = 'frame';
      if (frame[3]) add(frame[3], line.where);
    } else if (level) {
      if (!add(line.text, line.where)) close();
    } else if (part !== null && /目标/.test(part)) {
      goal = { text: glue(goal?.text ?? '', line.text), where: goal?.where ?? line.where };
    }
  });
  close();
  return out;

  function add(text: string, where: Cell['where']): boolean {
    const item = ITEM.exec(text);
    if (!item || !level) return false;
    const cells = new Map<ColumnKey, Cell>([['level1', level[0]], ['level2', level[1]], ['name', { text: item[1] ?? '', where }], ['value', { text: item[2] ?? '', where }]]);
    records.push({ cells, half: null, where });
    return true;
  }
}

function tableOf(lines: readonly Cell[], start: number, records: readonly RecordDraft[], goal: Cell | null): TableDraft {
  const before = lines.slice(0, start);
  const amountAt = before.findLastIndex((line) => AMOUNT.test(line.text));
  const near = amountAt >= 0 && amountAt >= start - 3;
  const named = near ? before[amountAt - 1] : undefined;
  const amount = near ? before[amountAt] : undefined;
  const body = before.findLast((line) => line !== named && looksLikeBody(codeAndName(line.text).name) && line.text.length <= 24);
  const head: HeadDraft[] = [];
  if (named) head.push({ key: 'project', label: '项目名称', value: codeAndName(named.text).name, where: named.where });
  if (body) head.push({ key: 'department', label: '单位名称', value: codeAndName(body.text).name, where: body.where });
  const funds: FundDraft[] = amount ? [{ row: '年度预算', where: amount.where, cells: new Map([['annual', amount] as const]) }] : [];
  const where = lines[start]?.where ?? records[0]?.where ?? { line: 1 };
  return {
    title: null, where, head, funds, goal, actualGoal: null, longGoal: null,
    slots: (['level1', 'level2', 'name', 'value'] as const).map((key) => ({ key, title: '', half: null })),
    records, totals: { weight: null, score: null, grade: null }, complete: true, scrambled: false, beheaded: false, moneyUnit: null,
  };
}
