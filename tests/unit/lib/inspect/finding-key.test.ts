import { describe, expect, it } from 'vitest';
import { readAndCheck } from '@/lib/inspect/read-and-check';
import { checkedFile } from '@/lib/inspect/reading';
import { findingKeys } from '@/lib/inspect/finding-key';

const finding = (code: string, places: object[], quote: string[] = [], params: Record<string, string> = {}) => ({ code, quote, places: places as never, params });
const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n主管部门 | 某县教育局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | 50人 |\n | 质量指标 | 合格率 | 较好 |\n';
const read = (text: string) => readAndCheck(Buffer.from(text), 'form.txt');

describe('the key of a finding', () => {
  it.each([
    ['another code', finding('AR-02', [{ line: 3 }], ['96.88'])],
    ['another first place', finding('AR-01', [{ line: 4 }], ['96.88'])],
    ['another quote', finding('AR-01', [{ line: 3 }], ['96.89'])],
    ['a quote cut in two', finding('AR-01', [{ line: 3 }], ['96', '.88'])],
    ['a page for a line', finding('AR-01', [{ page: 3, line: 3 }], ['96.88'])],
    ['other words', finding('AR-01', [{ line: 3 }], ['96.88'], { total: '96.88' })],
    ['no place', finding('AR-01', [], ['96.88'])],
  ])('is another one for %s', (_what, other) => {
    expect(findingKeys([finding('AR-01', [{ line: 3 }], ['96.88'])])).not.toEqual(findingKeys([other]));
  });

  it('does not change with the order of what is in a place, nor with further places', () => {
    expect(findingKeys([finding('A', [{ table: 1, row: 2, column: 3 }])])).toEqual(findingKeys([finding('A', [{ column: 3, row: 2, table: 1 }, { table: 9, row: 9, column: 9 }])]));
  });

  it('counts on findings that agree in everything', () => {
    const twin = finding('TY-01', [{ line: 3 }], ['，，']);
    const [first, second, third] = findingKeys([twin, finding('X', []), twin]);
    expect([second === first, third]).toEqual([false, `${first}-2`]);
  });

  it('is the same in both languages, in a second reading, and after storing', async () => {
    const first = await read(FORM);
    const keys = checkedFile(first, 'zh-CN').findings.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
    expect(checkedFile(first, 'en').findings.map(({ key }) => key)).toEqual(keys);
    expect(checkedFile(await read(FORM), 'zh-CN').findings.map(({ key }) => key)).toEqual(keys);
    expect(checkedFile(JSON.parse(JSON.stringify(first)) as typeof first, 'zh-CN').findings.map(({ key }) => key)).toEqual(keys);
  });

  it('of what stands elsewhere stays when a cell is mended, and findings about one place are told apart by what they say', async () => {
    const missing = async (text: string) => checkedFile(await read(text), 'zh-CN').findings.filter(({ code }) => code === 'TG-06').map(({ key, message }) => [key, message]);
    const before = await missing(FORM);
    expect(before.length).toBeGreaterThan(1);
    expect(before.some(([key]) => key?.includes('-'))).toBe(false);
    expect(await missing(FORM.replace('较好', '≥95%'))).toEqual(before);
  });
});

describe('a checked file', () => {
  it('counts the lines of a text, numbers its findings from 1, errors first', async () => {
    const file = checkedFile(await read(FORM), 'zh-CN');
    expect([file.format, file.lines, file.pages, file.bytes, file.source.length]).toEqual(['txt', 8, null, Buffer.byteLength(FORM), 8]);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(file.findings.map(({ no }) => no)).toEqual(file.findings.map((_, index) => index + 1));
    const order = file.findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('says what was read with doubt once, in words', async () => {
    const file = checkedFile(await readAndCheck(Buffer.from(FORM.replace('（2023年度）\n', '')), '2023年目标表.txt'), 'zh-CN');
    expect(file.findings.filter(({ code }) => code === 'READ-YEAR').map(({ message }) => message)).toEqual(['文中没有写年度，按文件名或日期推断。']);
  });
});
