import { describe, expect, it } from 'vitest';
import { checkDocument } from '@/domain/checks/check-document';
import { checkDepartmentTarget } from '@/domain/checks/department-target';
import { checkProjectTarget } from '@/domain/checks/project-target';
import { hitsOf } from '@/domain/checks/rows/template-words';
import { DEFAULT_WORDS, type WordLists } from '@/domain/checks/words';
import { levelOf } from '@/domain/rules/frame';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { document } from '@/tests/support/plain-document';
import { seedContext, seedDepartment, seedProject } from '@/tests/support/seed-forms';

const within = (words: WordLists, object: 'project' | 'department') => {
  const context = seedContext(object);
  return { ...context, rules: { ...context.rules, words } };
};
const LINES = ['按照职责做好代编预算和及时下达资金工作，加强河湖长制宣传。', '对外投资为零。', '负责处理信访积案。'];
const disclosure = document({ kind: 'disclosure', department: '某某县水务局', paragraphs: LINES.map((text, index) => ({ text, where: { line: index + 1 }, spans: [], section: null, inTable: false })) });
const inDocument = (words?: WordLists) => checkDocument(disclosure, words ? { words } : {}).findings.filter(({ code }) => /^(TP|SE)-/.test(code)).map(({ code, quote }) => [code, quote]);

describe('word lists of a county', () => {
  it('a document is read by the lists of the product where no county has its own', () => {
    expect(inDocument()).toEqual([['TP-01', ['代编预算', '及时下达资金']], ['TP-02', ['对外投资']]]);
  });

  it('a list of its own replaces them', () => {
    expect(inDocument({ sensitive: ['信访积案'], residue: ['河湖长制'] })).toEqual([['TP-01', ['河湖长制']], ['SE-01', ['信访积案']]]);
    expect(inDocument({ sensitive: [], residue: [] })).toEqual([]);
  });

  it('the forms of the seed go by the lists of their rule set', () => {
    const words = (found: ReturnType<typeof checkProjectTarget>) => found.filter(({ code }) => code === 'SE-02').flatMap(({ quote }) => quote);
    expect(words(checkProjectTarget(seedProject(5), within({ ...DEFAULT_WORDS, sensitive: ['维稳'] }, 'project')))).toEqual(['维稳']);
    expect(words(checkProjectTarget(seedProject(5), within({ ...DEFAULT_WORDS, sensitive: [] }, 'project')))).toEqual([]);
    const ours = checkDepartmentTarget(seedDepartment(), within({ sensitive: ['科技'], residue: ['科技'] }, 'department'));
    expect(ours.filter(({ code }) => code === 'SE-01' || code === 'TP-01').map(({ code, severity }) => [code, severity])).toEqual(expect.arrayContaining([['SE-01', 'warning'], ['TP-01', 'warning']]));
  });

  it('never blocks', () => {
    for (const code of ['SE-01', 'SE-02', 'TP-01', 'TP-02', 'TP-07', 'TP-08']) expect(levelOf(HEBEI, { code, severity: 'warning' })).toBe('hint');
  });

  it('takes the longer of two words and no sign for a pattern', () => {
    expect(hitsOf('及时下达资金，下达资金（1+1）', ['下达资金', '及时下达资金', '（1+1）'])).toEqual([{ word: '及时下达资金', at: 0 }, { word: '下达资金', at: 7 }, { word: '（1+1）', at: 11 }]);
    expect(hitsOf('及时下达资金', [])).toEqual([]);
  });
});
