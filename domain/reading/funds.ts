import type { Cell } from './draft';
import type { FundKey } from './labels';

const MONEY = /^-?[¥￥]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?:万元|元|万)?$|^-?[¥￥]?\d+(?:\.\d+)?(?:万元|元|万)?$/;
const RATE = /^-?\d+(?:\.\d+)?[%％]$/;
const DASH = /^[-—–/\\]{1,3}$/;

const fit = (key: FundKey, printed: string): number => {
  const text = withoutNote(printed);
  if (text === '') return 0.3;
  if (DASH.test(text)) return 0.4;
  switch (key) {
    case 'rate':
      return RATE.test(text) ? 3 : MONEY.test(text) ? 0.2 : -5;
    case 'weight':
      if (/^(?:5|10|15|20)(?:\.0+)?$/.test(text)) return 2.6;
      return MONEY.test(text) && Number.parseFloat(text) <= 100 && !/元|万/.test(text) ? 1.6 : -5;
    case 'score':
      return MONEY.test(text) && Number.parseFloat(text) <= 100 && !/元|万/.test(text) ? 1.5 : -5;
    case 'reason':
      return MONEY.test(text) || RATE.test(text) ? -4 : 0.8;
    default:
      return MONEY.test(text) ? 2 : -5;
  }
};
/** What it costs to leave a column out: an initial budget is the one that forms leave empty. */
const SKIP: Readonly<Record<FundKey, number>> = { initial: 0.3, annual: 0.9, executed: 0.8, forecast: 0.5, rate: 0.6, weight: 0.5, score: 0.5, reason: 0.05 };

/**
 * The cells of one money row → the columns of the block, in order; cells that fit nowhere are dropped, columns without a cell
 * stay empty. Needed where text has lost the empty cells between.
 */
export function alignFunds(slots: readonly FundKey[], given: readonly Cell[]): Map<FundKey, Cell> {
  const cells = given.flatMap((cell) => jammed(cell, slots));
  const memo = new Map<string, { score: number; pairs: readonly [FundKey, Cell][] }>();
  const walk = (s: number, c: number): { score: number; pairs: readonly [FundKey, Cell][] } => {
    const slot = slots[s];
    const cell = cells[c];
    if (!cell) return { score: -slots.slice(s).reduce((sum, k) => sum + SKIP[k], 0), pairs: [] };
    if (!slot) return { score: -cells.slice(c).reduce((sum, x) => sum + (x.text === '' ? 0 : 2), 0), pairs: [] };
    const known = memo.get(`${s},${c}`);
    if (known) return known;
    const skipSlot = walk(s + 1, c);
    const skipCell = walk(s, c + 1);
    const both = walk(s + 1, c + 1);
    let best = { score: both.score + fit(slot, cell.text), pairs: [[slot, cell] as [FundKey, Cell], ...both.pairs] as readonly [FundKey, Cell][] };
    if (skipSlot.score - SKIP[slot] > best.score) best = { score: skipSlot.score - SKIP[slot], pairs: skipSlot.pairs };
    const drop = skipCell.score - (cell.text === '' ? 0.05 : 2);
    if (drop > best.score) best = { score: drop, pairs: skipCell.pairs };
    memo.set(`${s},${c}`, best);
    return best;
  };
  return new Map(walk(0, 0).pairs.filter(([, cell]) => cell.text !== '' && !DASH.test(cell.text)));
}

/** `1.561.56120`: amounts of two decimals run together, then a rate and points. */
function jammed(cell: Cell, slots: readonly FundKey[]): Cell[] {
  const match = /^((?:\d+\.\d{2}){2,})(\d*(?:\.\d+)?[%％]?)(\d*)/.exec(cell.text);
  if (!match?.[1]) return [cell];
  const parts = match[1].match(/\d+?\.\d{2}/g) ?? [];
  const rest = `${match[2] ?? ''}${match[3] ?? ''}`;
  const points = slots.includes('score') ? /(?:20|15|10|5)$/.exec(rest)?.[0] : undefined;
  const rate = points ? rest.slice(0, -points.length) : rest;
  return [...parts, rate, points ?? ''].filter((text) => text !== '').map((text) => ({ text, where: cell.where }));
}

/** `854万元（其中……）`: an amount with its parts in brackets behind it. */
const withoutNote = (text: string): string => text.replace(/^([\d.,，]+\s*(?:万元|万|元))\s*[（(].*$/s, '$1');

/** An amount or rate as printed digits; the unit when it is printed in the cell. */
export function amountOf(text: string | undefined): { value: string | null; unit: '万元' | '元' | null } {
  const shape = withoutNote(text ?? '').normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '').replace(/[\s?？¥￥]/g, '');
  const match = /^(-?\d+(?:\.\d+)?)\s*(万元|万|元|%)?$/.exec(shape);
  if (!match?.[1]) return { value: null, unit: null };
  return { value: match[1], unit: match[2] === '万元' || match[2] === '万' ? '万元' : match[2] === '元' ? '元' : null };
}

/** `项目资金（万元）`, `单位：元`, `金额单位:万元` */
export function moneyUnitIn(text: string): '万元' | '元' | null {
  const match = /(?:单位\s*[:：]?|[（(])\s*(?:人民币)?\s*(万元|元)\s*(?:[)）]|$|\s)/.exec(text);
  return match?.[1] === '万元' ? '万元' : match?.[1] === '元' ? '元' : null;
}
