import type { Agency } from '../document';
import type { FlatCell } from './table-figures';

const HEAD = /^单位名称(?:单位性质)?$/;

/** 部门机构设置情况: 单位名称, 单位性质, 单位规格, 经费保障形式, one unit a row. */
export function agenciesOf(cells: readonly FlatCell[]): Agency[] {
  const at = cells.findIndex((cell, i) => HEAD.test(cell.text) && /单位性质/.test(cells[i + 1]?.text ?? ''));
  if (at < 0) return [];
  const head = cells.slice(at, at + 4).map((cell) => cell.text);
  const width = head.length >= 4 && /经费/.test(head[3] ?? '') ? 4 : head.length >= 3 && /规格|经费/.test(head[2] ?? '') ? 3 : 2;
  const out: Agency[] = [];
  for (let i = at + width; i + 1 < cells.length; i += width) {
    const [name, nature, rank, funding] = cells.slice(i, i + width);
    if (!name || !nature || !/^(?:行政|事业|参照|参公|财政|企业|全额|差额|自收自支)/.test(nature.text)) break;
    out.push({ name: name.text, nature: nature.text, rank: rank?.text ?? null, funding: funding?.text ?? null, where: name.where });
  }
  return out;
}
