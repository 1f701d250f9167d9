import { describe, expect, it } from 'vitest';
import type { RawBlock, RawGrid } from '@/domain/reading/raw';
import { readDocument } from '@/domain/reading/read-document';
import { readText } from '@/tests/support/seed-document';

const grid = (rows: readonly (readonly string[])[]): RawGrid => ({
  kind: 'grid', name: null, rows: rows.length, columns: rows[0]?.length ?? 0, where: { table: 1, row: 1, column: 1 },
  cells: rows.flatMap((row, r) => row.map((text, c) => ({ row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, text, where: { table: 1, row: r + 1, column: c + 1 } }))),
});
const lines = (text: string): RawBlock[] => text.split('\n').map((line, index) => ({ kind: 'line', text: line, where: { line: index + 1 } }));
const readBlocks = (blocks: readonly RawBlock[]) => readDocument({ file: 'x.docx', format: 'docx', notes: [], blocks });
const HEAD = '某县水务局2022年部门预算信息公开情况说明\n一、部门职责及机构设置情况\n';

describe('sub-goals', () => {
  const REST = '（三）工作保障措施\n1.加强管理。\n按月检查。';
  it.each([
    ['in paragraphs of their own', '1、供水绩效目标：\n绩效目标：全县供水不断。\n绩效指标：供水率。', '供水绩效目标', '全县供水不断。', '供水率。'],
    ['behind their heading in one paragraph', '1、供水目标：绩效目标：全县供水不断。绩效指标：供水率。', '供水目标', '全县供水不断。', '供水率。'],
    ['without a label of the goal', '1、供水绩效目标：全县供水不断。\n绩效指标：供水率。', '供水绩效目标', '全县供水不断。', '供水率。'],
    ['with a goal over two paragraphs', '1.供水目标\n年度绩效目标：全县供水不断。\n水质达标。\n绩效指标：供水率。', '供水目标', '全县供水不断。水质达标。', '供水率。'],
    ['without an indicator', '1、供水目标：\n绩效目标：全县供水不断。', '供水目标', '全县供水不断。', null],
  ])('%s', (_, text, heading, goal, indicator) => {
    const doc = readText(`${HEAD}二、绩效预算信息\n（二）分项绩效目标\n${text}\n${REST}`);
    expect(doc.subGoals.map(({ heading: h, goal: g, indicator: i }) => ({ h, g, i }))).toEqual([{ h: heading, g: goal, i: indicator }]);
  });
});

describe('agencies', () => {
  const ROWS = [['单位名称', '单位性质', '单位规格', '经费保障形式'], ['某县水务局', '行政', '正科级', '财政拨款'], ['某县水文站', '事业', '股级', '财政补助']];
  const NAMES = [{ name: '某县水务局', nature: '行政', rank: '正科级', funding: '财政拨款' }, { name: '某县水文站', nature: '事业', rank: '股级', funding: '财政补助' }];
  const bare = (doc: ReturnType<typeof readText>) => doc.agencies.map(({ name, nature, rank, funding }) => ({ name, nature, rank, funding }));

  it('are read from a table of a document with grids', () => {
    expect(bare(readBlocks([...lines(`${HEAD}机构设置：`), grid(ROWS), ...lines('二、部门预算安排的总体情况')]))).toEqual(NAMES);
  });
  it('are read where a title row and a number column stand with them', () => {
    const numbered = [['部门机构设置情况', '', '', '', ''], ...ROWS.map((row, i) => [i === 0 ? '序号' : String(i), ...row])];
    expect(bare(readBlocks([...lines(HEAD), grid(numbered)]))).toEqual(NAMES);
  });
  it('leave empty what the table leaves empty', () => {
    const doc = readBlocks([...lines(HEAD), grid([ROWS[0] ?? [], ['某县水务局', '行政', '', '财政拨款'], ['某县水文站', '事业', '股级', '']])]);
    expect(bare(doc)).toEqual([{ ...NAMES[0], rank: null }, { ...NAMES[1], funding: null }]);
  });
  it('are read from lines of text', () => {
    expect(bare(readText(`${HEAD}机构设置：\n${ROWS.map((row) => row.join(' ')).join('\n')}\n二、其他`))).toEqual(NAMES);
  });
});

describe('duties', () => {
  it('are told apart by the office that holds them', () => {
    const doc = readText(`${HEAD}部门职责：\n负责全县供水。\n（一）办公室。协调机关工作。\n（二）水资源股：管理水资源，保护水源。\n机构设置：\n二、其他`);
    expect(doc.duties.map(({ section, text }) => [section, text])).toEqual([['办公室', '协调机关工作。'], ['水资源股', '管理水资源，保护水源。']]);
    expect(doc.statements.filter((s) => s.topic === 'duty_summary').map((s) => s.text)).toEqual(['负责全县供水。']);
  });
  it('keep their words where no office is named', () => {
    const doc = readText(`${HEAD}（一）贯彻执行国家有关水务的法律法规，拟订全县水务规划。\n（二）负责防汛抗旱。\n二、其他`);
    expect(doc.duties.map(({ section, text }) => [section, text])).toEqual([[null, '贯彻执行国家有关水务的法律法规，拟订全县水务规划。'], [null, '负责防汛抗旱。']]);
  });
});

describe('figures of income', () => {
  it.each([
    ['政府性基金收入', 'rev_gov_fund'], ['政府性基金预算收入', 'rev_gov_fund'], ['基金预算收入', 'rev_gov_fund'], ['政府性基金预算财政拨款收入', 'rev_gov_fund'],
    ['收入合计', 'revenue_total'], ['2022年预算收入', 'revenue_total'], ['我局收入总计', 'revenue_total'], ['部门总收入', 'revenue_total'], ['事业收入', null], ['经营收入', null],
    ['一般公共预算收入', 'rev_general'], ['国有资本经营预算收入', 'rev_soe'], ['单位资金收入', 'rev_other'],
  ])('%s is %s', (label, code) => {
    const doc = readText(`${HEAD}二、部门预算安排的总体情况\n${label}12.50万元。`);
    expect(doc.figures.map((f) => [f.code, f.value])).toEqual([[code, '12.50']]);
  });
});

describe('what stands beside the amounts', () => {
  const TEXT = `${HEAD}二、部门预算安排的总体情况
按规定编制。
1、收支说明
2022年预算收支安排100.00万元，较2021年预算增加10.00万元，其中：基本支出增加4.00万元，主要原因是人员增加；项目支出增加6.00万元，主要是新增供水工程。
三、机关运行经费安排情况
2022年机关运行经费安排12.00万元，用于办公和水电。
四、“三公”经费预算情况
“三公”经费预算安排3万元。与2021年相比减少0.5万元，原因是压减用车；公务接待费与2021年相比持平。
六、政府采购预算情况
我局未安排政府采购预算。`;
  it('is kept in its own words', () => {
    const doc = readText(TEXT);
    expect(Object.fromEntries(doc.statements.map((s) => [s.topic, s.text]))).toEqual({
      budget_note: '按规定编制。', change_basic_reason: '主要原因是人员增加', change_project_reason: '主要是新增供水工程', operating_fund_use: '用于办公和水电。',
      three_public_reason: '原因是压减用车；公务接待费与2021年相比持平。', procurement_note: '我局未安排政府采购预算。',
    });
  });
  it('may say that there is none', () => {
    expect(readText(TEXT).nones.map(({ code, quote }) => [code, quote])).toEqual([['three_public_change_reception', '公务接待费与2021年相比持平'], ['procurement_total', '未安排政府采购']]);
  });
  it('says nothing where figures say it', () => {
    const doc = readText(TEXT.replace('我局未安排政府采购预算。', '政府采购预算5万元，其中政府采购货物5万元。'));
    expect(doc.nones.map((n) => n.code)).toEqual(['three_public_change_reception']);
  });
});
