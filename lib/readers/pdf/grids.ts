import type { Rule, Rules } from './rules';

/** A cell of a ruled table, in page coordinates, with its place in the grid (from 0). */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RuledTable {
  readonly cells: readonly RuledCell[];
  readonly rows: number;
  readonly columns: number;
  readonly xs: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const NEAR = 3;

/** Ruled tables of a page: connected lines make a table, missing borders merge cells. */
export function tablesOf(rules: Rules): RuledTable[] {
  return groups(rules).flatMap((group) => {
    const table = tableOf(group);
    return table ? [table] : [];
  });
}

/** Lines that touch each other belong to one table. */
function groups(rules: Rules): Rules[] {
  const all = [...rules.horizontal.map((rule) => ({ rule, flat: true })), ...rules.vertical.map((rule) => ({ rule, flat: false }))];
  const parent = all.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const touches = (h: Rule, v: Rule): boolean => v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
  all.forEach((a, i) => {
    if (!a.flat) return;
    for (let j = rules.horizontal.length; j < all.length; j++) {
      const b = all[j];
      if (b && touches(a.rule, b.rule)) parent[find(i)] = find(j);
    }
  });
  const out = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  all.forEach((item, i) => {
    const root = find(i);
    const group = out.get(root) ?? { horizontal: [], vertical: [] };
    out.set(root, group);
    (item.flat ? group.horizontal : group.vertical).push(item.rule);
  });
  return [...out.values()].filter((g) => g.horizontal.length >= 2 && g.vertical.length >= 2);
}

function positions(rules: readonly Rule[]): number[] {
  const out: number[] = [];
  for (const at of rules.map((r) => r.at).sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last === undefined || at - last > NEAR) out.push(at);
  }
  return out;
}

function tableOf(rules: Rules): RuledTable | null {
  const xs = positions(rules.vertical);
  const ys = positions(rules.horizontal).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > 20_000) return null;
  const covers = (list: readonly Rule[], at: number, from: number, to: number): boolean => {
    const need = (to - from) * 0.75;
    let have = 0;
    for (const rule of list) if (Math.abs(rule.at - at) <= NEAR) have += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
    return have >= need;
  };
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [top, bottom, left, right] = [ys[r] ?? 0, ys[r + 1] ?? 0, xs[c] ?? 0, xs[c + 1] ?? 0];
      if (c + 1 < columns && !covers(rules.vertical, right, bottom, top)) parent[find(r * columns + c + 1)] = find(r * columns + c);
      if (r + 1 < rows && !covers(rules.horizontal, bottom, left, right)) parent[find((r + 1) * columns + c)] = find(r * columns + c);
    }
  }
  const boxes = new Map<number, { r0: number; r1: number; c0: number; c1: number }>();
  for (let i = 0; i < rows * columns; i++) {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const box = boxes.get(find(i));
    if (box) Object.assign(box, { r0: Math.min(box.r0, r), r1: Math.max(box.r1, r), c0: Math.min(box.c0, c), c1: Math.max(box.c1, c) });
    else boxes.set(find(i), { r0: r, r1: r, c0: c, c1: c });
  }
  const cells = [...boxes.values()].map((b): RuledCell => ({
    row: b.r0, column: b.c0, rowSpan: b.r1 - b.r0 + 1, columnSpan: b.c1 - b.c0 + 1, left: xs[b.c0] ?? 0, right: xs[b.c1 + 1] ?? 0, top: ys[b.r0] ?? 0, bottom: ys[b.r1 + 1] ?? 0,
  }));
  if (cells.length < 2) return null;
  return { cells, rows, columns, xs, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}
