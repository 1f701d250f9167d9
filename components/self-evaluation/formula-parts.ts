import type { FormulaId } from '@/domain/scoring/trace';

/** A piece of a printed formula: words on the line, or a fraction. */
export type FormulaPart = string | { readonly over: string; readonly under: string };

/**
 * The formula of a score as it stands on paper, once with names and once with numbers: `say` gives either for a letter.
 * domain.md 1.5.2–1.5.6; the same formulas as domain/scoring/formula.ts prints on one line.
 */
export function formulaParts(id: FormulaId, say: (name: string) => string): readonly FormulaPart[] {
  const [w, a, t] = [say('w'), say('a'), say('t')];
  switch (id) {
    case 'full': return [say('full')];
    case 'zero': return [say('zero')];
    case 'points': return [say('points')];
    case 'proportion': return [w, '×', { over: a, under: t }];
    case 'linear': return [w, '× (1 −', { over: `${a} − ${t}`, under: t }, ')'];
    case 'ratio': return [w, '×', { over: t, under: a }];
    case 'two_sided': return [w, '× max(0, 1 −', { over: `|${a} − ${t}|`, under: t }, ')'];
    case 'soft_target': return [w, `× max(${say('floor')}, 1 − (`, { over: `${a} − ${t}`, under: t }, `− ${say('tolerance')}))`];
    case 'execution': return [w, '×', { over: say('spent'), under: say('budget') }];
    case 'sum': return [say('execution'), '+', say('indicators')];
    case 'scaled': return [say('indicators'), '×', { over: '100', under: say('of') }];
  }
}
