import { describe, expect, it } from 'vitest';
import { differences } from '@/domain/rules/differences';
import { setAt, type Path } from '@/domain/rules/set-at';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { wordsOfLines } from '@/domain/rules/word-lines';

const changed = (path: Path, next: unknown) => differences(HEBEI, setAt(HEBEI, path, next));

describe('differences between two versions of a rule set', () => {
  it('none in the same, none for the number alone', () => {
    expect(differences(HEBEI, structuredClone(HEBEI))).toEqual([]);
    expect(differences(HEBEI, { ...HEBEI, version: 7 })).toEqual([]);
  });

  it.each([
    ['a weight, named by its level', ['frames', 'project', 'levels', 0, 'weight'], '40', [{ path: ['frames', 'project', 'levels', 'output', 'weight'], from: '50', to: '40' }]],
    ['a second level that is no longer required', ['frames', 'department', 'levels', 0, 'level2', 3, 'required'], false, [{ path: ['frames', 'department', 'levels', 'output', 'level2', 'cost', 'required'], from: 'true', to: 'false' }]],
    ['a grade', ['bands', 1, 'min'], '75', [{ path: ['bands', 'good', 'min'], from: '80', to: '75' }]],
    ['a level of a finding that was not set', ['levels', 'byCode', 'MV-09'], 'block', [{ path: ['levels', 'byCode', 'MV-09'], from: null, to: 'block' }]],
    ['a level of a finding taken back', ['levels', 'byCode', 'MS-01'], undefined, [{ path: ['levels', 'byCode', 'MS-01'], from: 'block', to: null }]],
    ['a method with other values', ['lights', 'fund'], { method: 'behind', red: '0.60', yellow: '0.80' }, [{ path: ['lights', 'fund', 'method'], from: 'pace', to: 'behind' }]],
    ['words that went and came, whatever their order', ['words', 'sensitive'], ['信访件', ...HEBEI.words.sensitive.slice(1).reverse()], [{ path: ['words', 'sensitive'], from: '死看死守', to: null }, { path: ['words', 'sensitive'], from: null, to: '信访件' }]],
  ] as const)('%s', (_, path, next, expected) => expect(changed(path, next)).toEqual(expected));
});

describe('setting one place', () => {
  it('shares what is beside it and changes nothing in the old value', () => {
    const next = setAt(HEBEI, ['tolerances', 'monitoring'], '0.2');
    expect(next.tolerances).toEqual({ ...HEBEI.tolerances, monitoring: '0.2' });
    expect(next.frames).toBe(HEBEI.frames);
    expect(HEBEI.tolerances.monitoring).toBe('0.15');
  });
});

it('a list is typed one word a line', () => expect(wordsOfLines(' 维稳 \r\n\n涉军\n  \n')).toEqual(['维稳', '涉军']));
