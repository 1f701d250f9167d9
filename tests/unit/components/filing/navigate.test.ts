// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { between, linesAround, marginOf, neighbour, type Way } from '@/components/filing/grid/navigate';

const td = (key: string, col: string) => `<td data-cell="${key}" data-col="${col}"></td>`;

beforeEach(() => {
  document.body.innerHTML = `<table data-grid=""><tbody>
    <tr data-line=""><th rowspan="2">组</th>${td('a1', 'name')}${td('a2', 'value')}<td>固定</td>${td('a3', 'weight')}<td data-margin=""><button>采用</button></td></tr>
    <tr><td>没有格的行</td></tr>
    <tr data-line="">${td('b1', 'name')}${td('b2', 'value')}${td('b3', 'weight')}<td data-margin=""></td></tr>
    <tr data-line=""><th>说明</th>${td('c1', 'note')}</tr>
  </tbody></table>`;
});
const at = (key: string): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${key}"]`);
  if (!cell) throw new Error(key);
  return cell;
};

describe('ways through a table', () => {
  it.each<[string, Way, string | null]>([
    ['a1', 'right', 'a2'], ['a2', 'right', 'a3'], ['a3', 'right', null], ['a1', 'left', null],
    ['a3', 'next', 'b1'], ['b1', 'previous', 'a3'], ['a1', 'previous', null], ['c1', 'next', null],
    ['a2', 'down', 'b2'], ['b2', 'up', 'a2'], ['b2', 'down', 'c1'], ['c1', 'up', 'b1'], ['a2', 'up', null],
    ['a2', 'home', 'a1'], ['a1', 'end', 'a3'], ['c1', 'top', 'a1'], ['a2', 'bottom', 'c1'],
  ])('%s %s → %s', (from, way, to) => {
    expect(neighbour(at(from), way)?.dataset.cell ?? null).toBe(to);
  });

  it('finds the margin of a row, where it holds something to press', () => {
    expect(marginOf(at('a3'))?.textContent).toBe('采用');
    expect(marginOf(at('b3'))).toBeNull();
  });

  it('spans a selection line by line, whichever corner came first', () => {
    const keys = (a: string, b: string) => between(at(a), at(b)).cells.map((line) => line.map((cell) => cell.dataset.cell));
    expect(keys('a2', 'b3')).toEqual([['a2', 'a3'], ['b2', 'b3']]);
    expect(keys('b3', 'a2')).toEqual([['a2', 'a3'], ['b2', 'b3']]);
  });

  it('lists the lines that a block can fall into', () => {
    expect(linesAround(at('b1'))).toEqual([['a1', 'a2', 'a3'], ['b1', 'b2', 'b3'], ['c1']]);
  });
});
