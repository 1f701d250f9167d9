import type { Agency } from '../document';
import type { FlatCell } from './table-figures';

type Column = 'seq' | 'name' | 'nature' | 'rank' | 'funding' | 'other';

const TITLES: readonly (readonly [Column, RegExp])[] = [
  ['seq', /^(?:序号|编号)$/], ['name', /^(?:单位|机构|部门)名称$/], ['nature', /^(?:单位|机构)?性质$/], ['rank', /^(?:单位|机构)?(?:规格|级别)$/],
  ['funding', /^经费(?:保障|供给|来源)?(?:形式|方式|渠道)?(?:来源)?$/], ['other', /^(?:备注|人员编制|编制数?)$/],
];
const NATURE = /^(?:行政|事业|参照|参公|财政|企业|全额|差额|自收自支|公益)/;

/** 部门机构设置情况: 单位名称, 单位性质, 单位规格, 经费保障形式, one unit a row. */
export function agenciesOf(cells: readonly FlatCell[]): Agency[] {
  for (let at = 0; at < cells.length; at++) {
    const columns = titlesFrom(cells, at);
    if (columns.includes('name') && columns.includes('nature')) return rowsFrom(cells, at + columns.length, columns);
  }
  return [];
}

function titlesFrom(cells: readonly FlatCell[], at: number): Column[] {
  const out: Column[] = [];
  for (let cell = cells[at]; cell; cell = cells[at + out.length]) {
    const column = TITLES.find(([, words]) => words.test((cell?.text ?? '').replace(/\s/g, '')))?.[0];
    if (!column || (column !== 'other' && out.includes(column))) break;
    out.push(column);
  }
  return out;
}

function rowsFrom(cells: readonly FlatCell[], from: number, columns: readonly Column[]): Agency[] {
  const out: Agency[] = [];
  for (let at = from; at < cells.length; ) {
    const row = rowAt(cells, at, columns.length);
    const skipped = columns[0] === 'seq' && !/^\d{0,3}$/.test(row[0]?.text ?? '') ? 1 : 0; // in text an empty number leaves no cell
    const cell = (column: Column): FlatCell | undefined => (columns.includes(column) ? row[columns.indexOf(column) - skipped] : undefined);
    const [name, nature] = [cell('name'), cell('nature')];
    if (!name || !nature || !NATURE.test(nature.text)) break;
    out.push({ name: name.text, nature: nature.text, rank: cell('rank')?.text || null, funding: cell('funding')?.text || null, where: name.where });
    at += row.length;
  }
  return out;
}

/** The cells of one line or row; where each cell has a line of its own, as many as there are titles. */
function rowAt(cells: readonly FlatCell[], at: number, width: number): readonly FlatCell[] {
  const next = cells.findIndex((cell, i) => i > at && cell.opens);
  const end = next < 0 ? cells.length : next;
  return end - at > 1 ? cells.slice(at, Math.min(end, at + width)) : cells.slice(at, at + width);
}
