import { parseValue } from '../values/parse-value';
import type { Operator } from '../indicator/types';
import type { ParsedValue } from '../values/parse-value';
import type { Cell, RecordDraft } from './draft';
import type { Doubt, IndicatorRow, PrintedOperator, RowField, Where } from './document';
import type { ColumnKey } from './labels';
import { isEmptyMark } from './stream/cell-scores';

const SIGN: Readonly<Record<Operator, PrintedOperator>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };
const WORDED = /^(?:文字描述|定性|定性指标|文字型|描述)[:：]?/;
const DIRECTION = /^(?:正向|反向|正向指标|反向指标|逆向|逆向指标|定量|定量指标|数值型|计划标准|历史标准|行业标准|预算支出标准|其他标准|其他)$/;
const NUMBER_IN_NAME = /^[^\d]{2,}?(\d[\d,]*(?:\.\d+)?)\s*(万元|元|%|％)$/;

interface Target {
  readonly operator: PrintedOperator | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly text: string | null;
  readonly printed: string | null;
  readonly placeholder: boolean;
  readonly fromBasis: boolean;
  readonly doubts: readonly Doubt[];
}

/** Sorted cells → the indicator row they print. `year` dates `3月底前`; null for a frame row without an indicator. */
export function rowOf(record: RecordDraft, levels: { level1: string | null; level2: string | null }, year: number | null): IndicatorRow | null {
  const at = (key: ColumnKey): string | null => filled(record.cells.get(key));
  const name = nameOf(at('name'));
  if (!name || (name === '无' && at('value') === null && at('actual') === null)) return null;
  const target = targetOf(record, name, levels.level2, year);
  const actual = actualOf(at('actual'), levels.level2, year);
  const basis = target.fromBasis ? null : at('basis');
  return {
    level1: levels.level1,
    level2: levels.level2,
    name,
    description: at('description'),
    operator: target.operator,
    value: target.value,
    unit: target.unit,
    text: target.text,
    printed: target.printed,
    weight: pointsOf(at('weight')) ?? (record.cells.has('weight') ? null : pointsIn(at('scoringRule'))),
    scoringRule: at('scoringRule'),
    basis,
    actual: actual.value,
    actualUnit: actual.unit,
    actualText: actual.text,
    score: pointsOf(at('score')),
    reason: at('reason'),
    where: record.where,
    printedActual: at('actual'),
    likelihood: at('likelihood'),
    forecast: at('forecast'),
    remark: at('remark'),
    textPlaceholder: target.placeholder,
    textFromBasis: target.fromBasis,
    doubts: [...target.doubts, ...actual.doubts],
    places: placesOf(record),
  };
}

/** Text of a cell; dashes and slashes that stand for "empty" are null only where nothing can be meant by them. */
function filled(cell: Cell | undefined): string | null {
  const text = cell?.text.trim() ?? '';
  return text === '' || /^[-—–]{1,3}$/.test(text) ? null : text;
}

/** `指标1：发放人数` → 发放人数; an unused `指标2：` or `……` is no indicator. */
export function nameOf(text: string | null): string | null {
  const name = (text ?? '')
    .replace(/^指标\s*\d{1,2}\s*(?:[:：、.．)）]\s*|(?=[^\d]))/, '')
    .replace(/^[（(]?\d{1,2}[)）、.．]\s*(?=\D)/, '')
    .trim();
  return name === '' || /^[.…·。\-—/\\*]+$/.test(name) ? null : name;
}

function targetOf(record: RecordDraft, name: string, level2: string | null, year: number | null): Target {
  const operatorCell = filled(record.cells.get('operator'));
  const valueCell = filled(record.cells.get('value'));
  const unitCell = filled(record.cells.get('unit'));
  const basisCell = filled(record.cells.get('basis'));
  const operator = operatorCell && DIRECTION.test(operatorCell) ? null : operatorCell;
  const worded = WORDED.test(operator ?? '') || WORDED.test(valueCell ?? '');
  const printed = [operator, valueCell, valueCell && unitCell && valueCell.endsWith(unitCell) ? null : unitCell].filter(Boolean).join('') || null;
  if (worded) {
    const own = (valueCell ?? '').replace(WORDED, '').trim() || null;
    const fromBasis = own === null && basisCell !== null;
    return { ...NONE, text: own ?? basisCell, printed, placeholder: true, fromBasis, unit: own === null ? null : unitCell };
  }
  if (valueCell === null) return operator ? { ...NONE, printed } : fromName(name);
  const parsed = parseValue((operator ?? '') + valueCell, { unit: unitCell && !isEmptyMark(unitCell) ? unitCell : null, level2, fiscalYear: year });
  const doubts = doubtsOf('value', printed ?? valueCell, parsed);
  if (parsed.value.kind !== 'number' || (isMonth(parsed.value.unit) && !unitCell)) return { ...NONE, text: valueCell, unit: unitCell, printed, doubts };
  const sign = parsed.value.operator;
  return {
    ...NONE,
    operator: sign ? SIGN[sign] : null,
    value: digitsIn(valueCell, parsed.value.number),
    unit: parsed.value.unit,
    printed,
    doubts,
  };
}

const NONE: Target = { operator: null, value: null, unit: null, text: null, printed: null, placeholder: false, fromBasis: false, doubts: [] };

/** `年度预算220万元` with an empty value cell: the promise stands in the name. */
function fromName(name: string): Target {
  const match = NUMBER_IN_NAME.exec(name);
  return match?.[1] && match[2] ? { ...NONE, value: match[1].replace(/,/g, ''), unit: match[2].replace('％', '%') } : NONE;
}

function actualOf(text: string | null, level2: string | null, year: number | null): { value: string | null; unit: string | null; text: string | null; doubts: Doubt[] } {
  if (text === null) return { value: null, unit: null, text: null, doubts: [] };
  const parsed = parseValue(text, { level2, fiscalYear: year });
  const doubts = doubtsOf('actual', text, parsed);
  return parsed.value.kind === 'number' && !isMonth(parsed.value.unit)
    ? { value: digitsIn(text, parsed.value.number), unit: parsed.value.unit, text: null, doubts }
    : { value: null, unit: null, text, doubts };
}

/** `7月`, `15日` are times, not quantities. */
const isMonth = (unit: string | null): boolean => unit === '月' || unit === '日' || unit === '号' || unit === '月份';

/** `9月前` is a due date like any other, though it has two readings; only slips of the pen or of OCR are doubted. */
const doubtsOf = (field: RowField, printed: string, parsed: ParsedValue): Doubt[] =>
  parsed.doubtful !== null && !/^(?:\d{4}年)?\d{1,2}月(?:份)?(?:之|以)?前$/.test(printed) ? [{ field, printed, proposal: parsed.doubtful, kind: /^\d{4}-/.test(parsed.doubtful) ? 'date_serial' : 'ocr' }] : [];

/** The digits as printed (`9.00`, not 9), without thousands marks; the parsed number where they cannot be told. */
function digitsIn(text: string, parsed: string): string {
  const shape = text.normalize('NFKC').replace(/(?<=\d)[,，](?=\d{3})/g, '');
  const digits = /[-+]?\d+(?:\.\d+)?/.exec(shape)?.[0] ?? parsed;
  return Number(digits) === Number(parsed) ? digits.replace(/^\+/, '') : parsed;
}

/** `按计划完成15分`: a rule that names one number of points says the row's points; a ladder of several says none. */
function pointsIn(rule: string | null): string | null {
  const all = [...(rule ?? '').matchAll(/(\d{1,3}(?:\.\d+)?)\s*分(?!之)/g)];
  return all.length === 1 && !/扣/.test(rule ?? '') ? (all[0]?.[1] ?? null) : null;
}

/** Points: `15`, `15分`, `10%` of a weight column; anything else is not points. */
export function pointsOf(text: string | null): string | null {
  const match = /^(-?\d{1,4}(?:\.\d+)?)\s*(?:分|%|％)?$/.exec((text ?? '').normalize('NFKC').trim());
  return match?.[1] ?? null;
}

const FIELDS: Readonly<Partial<Record<ColumnKey, keyof IndicatorRow['places']>>> = {
  level1: 'level1', level2: 'level2', name: 'name', value: 'value', actual: 'actual', weight: 'weight', score: 'score', unit: 'unit',
  reason: 'reason', description: 'description', scoringRule: 'scoringRule', basis: 'basis',
  likelihood: 'likelihood', forecast: 'forecast', remark: 'remark',
};

function placesOf(record: RecordDraft): IndicatorRow['places'] {
  const out: Partial<Record<keyof IndicatorRow['places'], Where>> = {};
  for (const [key, cell] of record.cells) {
    const field = FIELDS[key];
    if (field && cell.text) out[field] = cell.where;
  }
  return out;
}
