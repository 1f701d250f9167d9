import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '@/domain/documents/checked-file';
import type { FindingVerdict } from '@/domain/documents/kept-document';
import { EVERYTHING, type Pick } from '@/lib/inspect/job';
import { letterOf } from '@/lib/inspect/letter';
import type { Locale } from '@/lib/i18n/locales';
import { readDocx } from '@/lib/readers/docx';
import { checkedFile, finding } from '@/tests/support/checked-file';

const AT = new Date('2026-11-23T18:00:00Z'); // the 24th in Shanghai
const said = (verdict: FindingVerdict['verdict'], note: string | null = null): FindingVerdict => ({ verdict, note, by: '李四', at: AT.toISOString() });
const FILE = checkedFile([
  finding(1, { message: '合计写 96.88 万元，相差 10 万元。', quote: ['96.88', '69.67'], expected: '106.88', suggestion: '核对上年预算后改正', where: [{ line: 263 }, { line: 265 }] }),
  finding(2, { severity: 'warning', message: '“维稳\u0001经费”不一致。', where: [{ page: 3, line: 7 }] }),
  finding(3, { severity: 'info', message: '末尾少句号。' }),
]);
async function linesOf(file: CheckedFile, pick: Partial<Pick> = {}, locale: Locale = 'zh-CN'): Promise<string[]> {
  const blocks = await readDocx(new Uint8Array(await letterOf(file, { ...EVERYTHING, ...pick }, locale, AT)));
  return blocks.flatMap((block) => (block.kind === 'line' && block.text.trim() !== '' ? [block.text.trim()] : []));
}

describe('the opinion letter', () => {
  it('says to whom, what, where, how to mend it, and when', async () => {
    const lines = await linesOf(FILE);
    expect(lines.slice(0, 2)).toEqual(['关于《2021年部门预算信息公开情况说明》的核对意见', '大城县科学技术和工业信息化局：']);
    expect(lines[2]).toContain('共有问题3处，其中错误1处、警告1处、提示1处');
    expect(lines.slice(3, 7)).toEqual(['一、应当改正的问题', '1．合计写 96.88 万元，相差 10 万元。', '位置：第 263 行、第 265 行。原文：“96.88”、“69.67”。应为：106.88。', '建议：核对上年预算后改正。']);
    expect(lines).toContain('二、需要核实的问题');
    expect(lines).toContain('位置：第 3 页第 7 行。原文：“原话2”。');
    expect(lines.slice(-4)).toEqual(['特此函告。', '（盖章）', '2026年11月24日', '本意见只说明文件是否自洽、目标能否衡量，不评价单位工作。']);
  });

  it('leaves out false alarms, says what was explained and confirmed, and counts what is left', async () => {
    const lines = await linesOf(FILE, { judged: { 'key-1': said('explained', '上年数已调整'), 'key-2': said('false_alarm', '简称'), 'key-3': said('confirmed') } });
    expect(lines.join('\n')).not.toContain('维稳');
    expect(lines[2]).toContain('共有问题2处，其中错误1处、提示1处');
    expect(lines).toContain('你单位说明：上年数已调整。');
    expect(lines).toContain('已核实属实。');
  });

  it.each([
    ['a severity', { severities: ['warning'] }, ['一、需要核实的问题', '1．“维稳经费”不一致。']],
    ['all but some', { without: ['key-1', 'key-2'] }, ['一、供参考的提示', '1．末尾少句号。']],
  ] as const)('has only what was chosen: %s', async (_what, pick, expected) => {
    expect((await linesOf(FILE, pick)).slice(3, 5)).toEqual(expected);
  });

  it('says once what is expected and proposed in the same words', async () => {
    const lines = await linesOf(checkedFile([finding(1, { expected: '两项补贴', suggestion: '两项补贴' })]));
    expect(lines.slice(4, 7)).toEqual(['1．第 1 个问题。', '位置：第 1 行。原文：“原话1”。应为：两项补贴。', '特此函告。']);
  });

  it('says so when there is nothing to say, and names no department that nobody named', async () => {
    const lines = await linesOf(checkedFile([], { document: { ...FILE.document, department: null, title: null } }));
    expect(lines.slice(0, 3)).toEqual(['关于《公开说明.txt》的核对意见', '文件编制单位：', '经对你单位《公开说明.txt》（文件：公开说明.txt）进行核对，没有需要函告的问题。']);
  });

  it('tells how much can be measured, with the amounts behind the share', async () => {
    const lines = await linesOf(checkedFile([], {
      measurable: { rows: 47, measurable: 15, percent: '31.91' },
      moneyUnderTargets: { stated: '32.55', spending: '682.01', percent: '4.77', uncovered: { amount: '647.46', percent: '94.93', why: 'carryover' }, withoutAmount: [{ no: 6, project: '科技创新', proposal: '2.00' }, { no: 7, project: '其他', proposal: null }] },
    }));
    expect(lines[4]).toBe('共有绩效指标47个，能够衡量的15个，占31.91%。项目支出682.01万元，写明金额和绩效目标的32.55万元，占4.77%。上年结转647.46万元没有绩效目标，占94.93%。第6个项目“科技创新”没有金额，可推算为2.00万元。第7个项目“其他”没有金额。');
  });

  it('is an official paper: A4, the fonts of the standard, page numbers right and left', async () => {
    const parts = unzipSync(new Uint8Array(await letterOf(FILE, EVERYTHING, 'zh-CN', AT)));
    const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(xml('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    for (const font of ['仿宋', '黑体', '宋体']) expect(xml('word/document.xml')).toContain(`w:eastAsia="${font}"`);
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/.test(name)).map(xml);
    expect(footers.map((footer) => [footer.includes('PAGE'), /w:jc w:val="(\w+)"/.exec(footer)?.[1]]).sort()).toEqual([[true, 'left'], [true, 'right']]);
    expect(xml('word/settings.xml')).toContain('evenAndOddHeaders');
  });

  it('speaks English to an English reader', async () => {
    const lines = await linesOf(FILE, {}, 'en');
    expect(lines[0]).toBe('Comments on “2021年部门预算信息公开情况说明”');
    expect(lines[3]).toBe('1. To be corrected');
  });
});
