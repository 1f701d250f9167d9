/** Ruling lines of a page, from what is drawn: stroked lines, edges of stroked boxes, thin filled boxes. Page coordinates, y upwards. */
export interface Rule {
  /** the coordinate across the line: x of a vertical one, y of a horizontal one */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export type OpCodes = Readonly<Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'stroke' | 'closeStroke' | 'fill' | 'eoFill' | 'fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke', number>>;

type Matrix = readonly [number, number, number, number, number, number];
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
/** thickest filled box that is a line, shortest line that counts (points) */
const THICK = 3.2;
const SHORT = 4;

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3], m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
];
const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

function matrixOf(args: unknown): Matrix {
  const list = Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as ArrayLike<unknown>).map(Number) : [];
  const [a, b, c, d, e, f] = list;
  return [a, b, c, d, e, f].every((n) => Number.isFinite(n)) ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : UNIT;
}

export function rulesOf(operators: Operators, codes: OpCodes): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const strokes = new Set([codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]);
  const fills = new Set([codes.fill, codes.eoFill]);
  let matrix = UNIT;
  const saved: Matrix[] = [];
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (dy <= 1 && dx >= SHORT) horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (dx <= 1 && dy >= SHORT) vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  };
  operators.fnArray.forEach((fn, i) => {
    const args = operators.argsArray[i];
    if (fn === codes.save) saved.push(matrix);
    else if (fn === codes.restore) matrix = saved.pop() ?? UNIT;
    else if (fn === codes.transform) matrix = times(matrix, matrixOf(args));
    else if (fn === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args) && args[0]) matrix = times(matrix, matrixOf(args[0]));
    } else if (fn === codes.paintFormXObjectEnd) matrix = saved.pop() ?? UNIT;
    else if (fn === codes.constructPath && Array.isArray(args)) {
      const paint = Number(args[0]);
      if (!strokes.has(paint) && !fills.has(paint)) return;
      const data = Array.isArray(args[1]) ? (args[1][0] as unknown) : null;
      if (!data || typeof data !== 'object') return;
      for (const path of subpaths(Array.from(Object.values(data)).map(Number))) {
        const points = path.map(([x, y]) => apply(matrix, x, y));
        if (strokes.has(paint)) points.slice(1).forEach(([x, y], k) => add(points[k]?.[0] ?? x, points[k]?.[1] ?? y, x, y));
        else {
          const xs = points.map((p) => p[0]);
          const ys = points.map((p) => p[1]);
          const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
          if (high - low <= THICK && right - left > high - low) add(left, (low + high) / 2, right, (low + high) / 2);
          else if (right - left <= THICK) add((left + right) / 2, low, (left + right) / 2, high);
        }
      }
    }
  });
  return { horizontal: merged(horizontal), vertical: merged(vertical) };
}

/** Numbers of a path → its corner points; curves end a straight run. Codes: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function subpaths(data: readonly number[]): (readonly [number, number])[][] {
  const out: (readonly [number, number])[][] = [];
  let current: (readonly [number, number])[] = [];
  const point = (at: number): readonly [number, number] => [data[at] ?? 0, data[at + 1] ?? 0];
  for (let i = 0; i < data.length; ) {
    const code = data[i];
    if (code === 0) {
      if (current.length > 1) out.push(current);
      current = [point(i + 1)];
      i += 3;
    } else if (code === 1) {
      current.push(point(i + 1));
      i += 3;
    } else if (code === 2 || code === 3) {
      if (current.length > 1) out.push(current);
      const size = code === 2 ? 6 : 4;
      current = [point(i + size - 1)];
      i += size + 1;
    } else {
      const first = current[0];
      if (code === 4 && first) current.push(first);
      i += 1;
    }
  }
  if (current.length > 1) out.push(current);
  return out;
}

/** Pieces of one line (each cell draws its own border) → whole lines. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from);
  const out: { at: number; from: number; to: number }[] = [];
  for (const rule of sorted) {
    const last = [...out].reverse().slice(0, 40).find((o) => Math.abs(o.at - rule.at) <= 1.5 && rule.from <= o.to + 2.5 && rule.to >= o.from - 2.5);
    if (last) {
      last.to = Math.max(last.to, rule.to);
      last.from = Math.min(last.from, rule.from);
    } else out.push({ ...rule });
  }
  return out;
}
