import type { Figure, FigureCode, Where } from '../document';
import { figureCode } from './figure-codes';

/** Cells of tables that hold money but no indicators, in reading order, empty ones too. */
export interface FlatCell {
  readonly text: string;
  readonly where: Where;
  /** first cell of a line or row */
  readonly opens: boolean;
}

const NUMBER = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/;
const VOID = /^[-—–/]*$/;
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．]|其中\s*[:：]?)/;
const CHAPTER_TITLE = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分).*(?:情况|说明|解释|事项|信息|目标)$/;

type Mode = 'budget' | 'assets' | null;

/** Figures of 收支总表 and of the table of fixed assets. Other tables of numbers are left alone. */
export function tableFigures(cells: readonly FlatCell[], unit: string | null): Figure[] {
  const out: Figure[] = [];
  let mode: Mode = null;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell || VOID.test(cell.text)) continue;
    const text = cell.text.replace(/\s/g, '');
    mode = modeAfter(text, mode);
    if (!mode || NUMBER.test(text)) continue;
    const label = labelOf(cells, at);
    if (!label) continue;
    out.push(...(mode === 'assets' ? assetFigures(label, unit) : budgetFigure(label, unit)));
    at = label.last;
  }
  return out;
}

function modeAfter(text: string, mode: Mode): Mode {
  if (text.length > 44 || /[，。]/.test(text)) return mode;
  if (/资产占用|固定资产.{0,6}(?:情况|统计)表/.test(text)) return 'assets';
  if (/^预算数$|^栏次$|收支(?:预算)?总表|收支总体情况表|预算总表/.test(text)) return mode === 'assets' ? mode : 'budget';
  return CHAPTER_TITLE.test(text) ? null : mode;
}

interface Labelled {
  readonly label: string;
  readonly numbers: readonly (FlatCell | null)[];
  readonly last: number;
}

/** A label (pieces of one line belong together) and the cells after it, up to the next label. */
function labelOf(cells: readonly FlatCell[], at: number): Labelled | null {
  let label = cells[at]?.text ?? '';
  let next = at + 1;
  for (let cell = cells[next]; cell && !cell.opens && !NUMBER.test(cell.text) && !VOID.test(cell.text); cell = cells[++next]) label += cell.text;
  const numbers: (FlatCell | null)[] = [];
  for (let cell = cells[next]; cell && numbers.length < 2 && (NUMBER.test(cell.text) || VOID.test(cell.text)); cell = cells[++next]) numbers.push(NUMBER.test(cell.text) ? cell : null);
  return numbers.some(Boolean) && label.length <= 40 ? { label: label.replace(/\s/g, ''), numbers, last: next - 1 } : null;
}

function budgetFigure(found: Labelled, unit: string | null): Figure[] {
  const cell = found.numbers[0];
  const label = found.label.replace(NUMBERING, '');
  if (!cell || !/[\u3400-\u9fff]{2}/.test(label) || /^(?:栏次|序号|项目|预算数|合计数)$/.test(label)) return [];
  return [figure(tableCode(label), label, cell, unit)];
}

function tableCode(label: string): FigureCode | null {
  if (/^收入总计$/.test(label)) return 'revenue_total';
  if (/^支出总计$/.test(label)) return 'expenditure_total';
  if (/^本年收入(?:合计|小计)$/.test(label)) return 'revenue_year';
  if (/^本年支出(?:合计|小计)$/.test(label)) return 'expenditure_year';
  if (/^年终结转|^结转下年/.test(label)) return 'exp_carryover';
  if (/^上年结转/.test(label)) return 'rev_carryover';
  const known = figureCode(label)?.code ?? null;
  return known === 'expenditure_total' || known === 'revenue_total' ? null : (known ?? (/支出$/.test(label) ? 'exp_function' : null));
}

const ASSETS: readonly (readonly [RegExp, quantity: FigureCode | null, value: FigureCode])[] = [
  [/资产总额|合计|总计/, null, 'assets_total'],
  [/办公用房/, 'assets_office_area', 'assets_office'],
  [/房屋/, 'assets_house_area', 'assets_house'],
  [/车辆|汽车/, 'assets_vehicles', 'assets_vehicle_value'],
  [/单价|设备/, 'assets_equipment_qty', 'assets_equipment'],
  [/其他/, 'assets_other_qty', 'assets_other'],
];

/** Two columns: 数量 and 价值. One number alone is a quantity where the label names what is counted. */
function assetFigures(found: Labelled, unit: string | null): Figure[] {
  const row = ASSETS.find(([words]) => words.test(found.label));
  if (!row) return [];
  const label = found.label.replace(NUMBERING, '');
  const counted = /[（(]([^（()）、]{1,4})/.exec(label)?.[1] ?? null;
  const [first, second] = found.numbers;
  const out: Figure[] = [];
  const quantity = found.numbers.length > 1 || (counted && row[1]) ? first : null;
  const value = found.numbers.length > 1 ? second : quantity ? null : first;
  if (quantity) out.push(figure(row[1], label, quantity, counted));
  if (value) out.push(figure(row[2], label, value, unit));
  return out;
}

const figure = (code: FigureCode | null, label: string, cell: FlatCell, unit: string | null): Figure => ({
  code, label, value: cell.text.replace(/[,，]/g, ''), unit, where: cell.where, source: 'table', sense: null, year: null,
});
