import { describe, expect, it } from 'vitest';
import { entries, GROUP_FROM, type TodoLine } from '@/domain/board/desk';
import { byRisk, isClean, queueLine } from '@/domain/board/queue';
import { filterCounts, filterQueue, queueFilterOf } from '@/domain/board/queue-filter';
import { line } from './line';

const now = '2022-03-16T00:00:00.000Z';
const found = (...codes: string[]) => ({ block: 0, explain: codes.length, hint: 0, codes });
const at = (given: Parameters<typeof line>[0]) => queueLine(line({ phase: 'performance', state: 'performance_review', holder: 'fin_performance', ...given }), now);

describe('the queue', () => {
  it('names the family of each finding once, with its codes', () => {
    expect(at({ risk: 2, findings: found('MV-02', 'MV-05', 'EV-01') }).reasons).toEqual([
      { key: 'measurable', mild: false, codes: ['MV-02', 'MV-05'] }, { key: 'evidence', mild: true, codes: ['EV-01'] },
    ]);
  });
  it('a red light weighs one more, and means something else on a self-evaluation', () => {
    expect(at({ risk: 5, light: 'red', stage: 'monitoring' })).toMatchObject({ risk: 5, reasons: [{ key: 'red' }] });
    expect(at({ risk: 0, light: 'red', stage: 'self_evaluation' })).toMatchObject({ risk: 1, reasons: [{ key: 'implausible' }] });
  });
  it('puts the riskiest first, then the nearest due date', () => {
    const queue = [at({ id: 'a', risk: 1, dueAt: '2022-03-20T00:00:00Z' }), at({ id: 'b', risk: 3 }), at({ id: 'c', risk: 1, dueAt: '2022-03-18T00:00:00Z' })].sort(byRisk);
    expect(queue.map((entry) => entry.line.id)).toEqual(['b', 'c', 'a']);
  });
  it('only a form in which nothing was found may be passed with others', () => {
    expect(isClean(at({}))).toBe(true);
    expect(isClean(at({ dueAt: '2022-03-01T00:00:00Z' }))).toBe(true);
    expect(isClean(at({ findings: found('TY-01') }))).toBe(false);
    expect(isClean(at({ returner: 'performance_review', versionNo: 2 }))).toBe(false);
    expect(isClean(at({ grade: 'fair' }))).toBe(false);
  });
  it('filters by what the address says and by nothing else', () => {
    const queue = [at({ id: 'a' }), at({ id: 'b', findings: found('MV-02') })];
    expect(filterQueue(queue, queueFilterOf('measurable')).map((entry) => entry.line.id)).toEqual(['b']);
    expect(filterQueue(queue, queueFilterOf('clean')).map((entry) => entry.line.id)).toEqual(['a']);
    expect(queueFilterOf('__proto__')).toBe('all');
    expect(filterCounts(queue)).toEqual([{ filter: 'all', count: 2 }, { filter: 'measurable', count: 1 }, { filter: 'clean', count: 1 }]);
  });
});

describe('the desk', () => {
  const todo = (id: string, given: Parameters<typeof line>[0] = {}): TodoLine => ({ line: line({ id, phase: 'not_begun', ...given }), action: { key: 'begin', count: 0 }, returned: null, rows: null });
  it(`draws ${GROUP_FROM} unbegun forms of one sort as one line, counting those already sent`, () => {
    const result = entries([todo('a'), todo('x', { phase: 'draft' }), todo('b'), todo('c')], [line({ phase: 'business' }), line({ phase: 'business', fiscalYear: 2022 })]);
    expect(result.map((entry) => (entry.kind === 'one' ? entry.todo.line.id : entry.group))).toEqual([expect.objectContaining({ count: 3, sent: 1 }), 'x']);
  });
  it('leaves two of a sort, and other years, on lines of their own', () => {
    expect(entries([todo('a'), todo('b'), todo('c', { fiscalYear: 2022 })], []).every((entry) => entry.kind === 'one')).toBe(true);
  });
});
