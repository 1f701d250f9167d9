import type { Trace } from './trace';

/** The formula with its numbers, without a word of any language: `15 × 0/3 = 0.00`. */
export function formatFormula(trace: Pick<Trace, 'formula' | 'result'>): string {
  const { id, numbers } = trace.formula;
  const n = (name: string): string => numbers[name] ?? '';
  const is = (left: string): string => `${left} = ${trace.result}`;
  switch (id) {
    case 'full': case 'zero': case 'points':
      return trace.result;
    case 'proportion':
      return is(`${n('w')} × ${n('a')}/${n('t')}`);
    case 'linear':
      return is(`${n('w')} × (1 − (${n('a')} − ${n('t')})/${n('t')})`);
    case 'ratio':
      return is(`${n('w')} × ${n('t')}/${n('a')}`);
    case 'two_sided':
      return is(`${n('w')} × max(0, 1 − |${n('a')} − ${n('t')}|/${n('t')})`);
    case 'soft_target':
      return is(`${n('w')} × max(${n('floor')}, 1 − ((${n('a')} − ${n('t')})/${n('t')} − ${n('tolerance')}))`);
    case 'execution':
      return is(`min(${n('w')}, ${n('w')} × ${n('b')}/${n('a')})`);
    case 'sum':
      return is(`${n('execution')} + ${n('indicators')}`);
    case 'scaled':
      return is(`${n('indicators')} × 100/${n('of')}`);
  }
}
