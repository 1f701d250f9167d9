import postgres from 'postgres';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe, DESK, launchBrowser, pagesOfPeople, PHONE } from '../support/browser';
import { cellOf, choose, explainRest, fill, headerCell, saved, submit } from '../support/form-driver';

/**
 * A whole year in the browser, each step by the role that owns it: in 2022（演示） the project 劳模津贴 and the department's own target
 * go from draft to approved, through monitoring, to an accepted self-evaluation with a traced score.
 */

let browser: Browser;
let owner: postgres.Sql;
const as = pagesOfPeople(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await browser.close();
  await owner.end();
});

async function filing(kind: string, title: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`select id from filings where kind = ${kind} and title = ${title} and fiscal_year = 2022`;
  if (!row) throw new Error(`no ${kind} of ${title}`);
  return `/filings/${row.id}`;
}
const stateOf = async (path: string): Promise<string> => (await owner<{ state: string }[]>`select state from filings where id = ${path.slice('/filings/'.length)}`)[0]?.state ?? '';

/** The page of a reviewer at this step, which breaks no rule of access, and the press that hands the form on. */
async function pass(login: string, path: string, name: RegExp, next: string, viewport = DESK): Promise<void> {
  const page = await as(login, viewport);
  await page.goto(path);
  await page.getByRole('button', { name }).waitFor();
  expect([login, path, await axe(page)]).toEqual([login, path, []]);
  // On a phone the changes are ticked as read before one can sign.
  if (viewport === PHONE) await page.getByLabel(/已看过/).check();
  await page.getByRole('button', { name }).click();
  await expect.poll(() => stateOf(path), { timeout: 20_000 }).toBe(next);
}

/** The head returns the whole form; the clerk's page of it breaks no rule of access, and the form is submitted again. */
async function returnedWhole(path: string): Promise<void> {
  const head = await as('fuzeren');
  await head.goto(path);
  await head.getByRole('button', { name: '整表退回' }).click();
  const dialog = head.getByRole('dialog', { name: '整表退回' });
  await dialog.getByRole('textbox').fill('请再核对一遍。');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => stateOf(path), { timeout: 20_000 }).toBe('returned');
  const clerk = await as('tianbao');
  await clerk.goto(path);
  await clerk.getByRole('region', { name: '整表退回' }).getByText('请再核对一遍。').waitFor();
  expect(await axe(clerk)).toEqual([]);
  await submit(clerk, /送审/);
}

/** What was accepted, as its author reads it: nothing to type into, no rule of access broken. */
async function accepted(path: string): Promise<void> {
  const page = await as('tianbao');
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await axe(page)).toEqual([]);
}

const PROJECT = '劳模津贴';
const DEPARTMENT = '大城县科学技术和工业信息化局';
const SAID = '按公开文件的口径，本年度内统一规范。';

describe('目标', () => {
  test('the clerk mends the project target copied from last year and submits it', async () => {
    const page = await as('tianbao');
    const path = await filing('project_target', PROJECT);
    await page.goto(path);
    for (const [source, amount] of [['年度资金总额', '0.15'], ['财政拨款', '1,500元'], ['上年结转', '0'], ['其他资金', '０']] as const) {
      await fill(page, page.getByRole('group', { name: new RegExp(`，${source}，`) }), amount);
    }
    await fill(page, headerCell(page, 'annualGoal'), '全年为1名劳动模范按月发放津贴，12个月足额按时，满意度90%以上。');
    const rows: [string, string, string, string, string][] = [
      ['数量指标', 'name', '领取津贴的劳模人数', '按在册名单统计的领取人数', '不少于1人'],
      ['质量指标', 'name', '足额发放率', '足额发放月数除以12个月', '=100%'],
      ['时效指标', 'name', '按时发放率', '每月10日前发放的月数除以12个月', '=100％'],
      ['成本指标', 'name', '津贴总支出', '全年实际支付的津贴', '≦0.15万元'],
      ['社会效益指标', 'name', '劳模政策知晓率', '问卷中知晓政策的人数除以被访人数', '≥90%'],
      ['服务对象满意度指标', 'name', '领取津贴人员满意度', '年末回访中表示满意的比例', '不低于90%'],
    ];
    for (const [level2, , name, description, value] of rows) {
      await fill(page, cellOf(page, level2, 'name'), name);
      await fill(page, cellOf(page, level2, 'description'), description);
      await fill(page, cellOf(page, level2, 'target'), value);
    }
    await saved(page);
    expect(await cellOf(page, '数量指标', 'target').textContent()).toMatch(/≥\s*1\s*人/);
    await explainRest(page, SAID);
    expect(await axe(page)).toEqual([]);
    await submit(page);
    expect(await stateOf(path)).toBe('department_review');
  });

  test('the head of the department signs on a phone', async () => {
    await pass('fuzeren', await filing('project_target', PROJECT), /签字送审/, 'business_review', PHONE);
  });

  test('the business section returns one row, and nothing else', async () => {
    const page = await as('yewugu');
    const path = await filing('project_target', PROJECT);
    await page.goto(path);
    await page.locator('tr', { hasText: '劳模政策知晓率' }).first().click();
    await page.keyboard.press('r');
    const box = page.getByRole('textbox', { name: /劳模政策知晓率/ });
    await box.fill('只有1名劳模领取津贴，知晓率的被访人数是多少？');
    // Put aside by Esc, and over a reload: the words are there again, and the page says that they are not recorded.
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('还有 1 条意见写了没有记下').waitFor();
    await page.getByRole('button', { name: /继续写意见（未记下）.*劳模政策知晓率/ }).click();
    expect(await box.inputValue()).toBe('只有1名劳模领取津贴，知晓率的被访人数是多少？');
    await page.keyboard.type('请写明。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('还有 1 条意见写了没有记下').waitFor({ state: 'detached' });
    await page.getByText('退回 1 行，其余 5 行不动').waitFor();
    await page.getByRole('button', { name: '退回 1 行' }).click();
    await expect.poll(() => stateOf(path), { timeout: 20_000 }).toBe('returned_parts');
  });

  test('the clerk mends that row; the others are frozen; it goes straight back to who returned it', async () => {
    const page = await as('tianbao');
    const path = await filing('project_target', PROJECT);
    await page.goto(path);
    await page.getByText('只有1名劳模领取津贴').first().waitFor();
    expect(await page.getByText('未退回，已冻结').count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await fill(page, cellOf(page, '社会效益指标', 'description'), '随机访问本系统职工30人，知晓政策的人数除以30');
    await saved(page);
    await explainRest(page, SAID);
    await submit(page, /重新送审/);
    expect(await stateOf(path)).toBe('business_review');
  });

  test('the business section sees what changed and passes; the performance section grades and passes', async () => {
    const path = await filing('project_target', PROJECT);
    const page = await as('yewugu');
    await page.goto(path);
    await page.getByText('随机访问本系统职工30人').first().waitFor();
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await gradeAndPass(path);
  });

  test("the department's own target goes the same way", async () => {
    const page = await as('tianbao');
    const path = await filing('department_target', DEPARTMENT);
    await page.goto(path);
    const figures = { revTotal: '1600', revGeneral: '1600', revGovFund: '0', revSoe: '0', revFiscalAccount: '0', revOther: '0', revCarryover: '0', expTotal: '1600', expBasic: '900', expPersonnel: '850', expPublic: '50', expProject: '700', operatingFund: '50' };
    await fill(page, headerCell(page, 'dutySummary'), '推进全县工业、信息化和科技创新。');
    for (const [field, amount] of Object.entries(figures)) await fill(page, headerCell(page, field), amount);
    const values: [string, string][] = [['数量', '≥95%'], ['质量', '≥95%'], ['时效', '=100%'], ['成本', '≤50万元'], ['社会', '≥6家'], ['经济', '≥4家'], ['可持续', '≥2次'], ['满意度', '≥90%']];
    for (const [level2, value] of values) await fill(page, cellOf(page, new RegExp(`^${level2}|${level2}`), 'target'), value);
    await saved(page);
    await explainRest(page, SAID);
    await submit(page);
    await returnedWhole(path);
    await pass('fuzeren', path, /签字送审/, 'business_review');
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await gradeAndPass(path);
  });

  test('the leader approves both with one number', async () => {
    const page = await as('juzhang');
    await page.goto(await filing('project_target', PROJECT));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axe(page)).toEqual([]);
    await approve(2, '大财预〔2022〕8号');
    for (const path of [await filing('project_target', PROJECT), await filing('department_target', DEPARTMENT)]) {
      expect(await stateOf(path)).toBe('approved');
      await accepted(path);
    }
  });
});

async function approve(count: number, number: string): Promise<void> {
  const page = await as('juzhang');
  await page.goto('/reviews');
  await page.getByRole('button', { name: new RegExp(`批复 ${count} 件`) }).click();
  await page.getByLabel('文号').fill(number);
  await page.getByRole('dialog').getByRole('button', { name: '批复', exact: true }).click();
  await page.getByText(new RegExp(`已批复 ${count} 件`)).waitFor();
}

async function gradeAndPass(path: string): Promise<void> {
  const page = await as('jixiaogu');
  await page.goto(path);
  for (const group of await page.getByRole('group', { name: /等级|评定/ }).or(page.getByRole('radiogroup')).all()) {
    const good = group.getByRole('radio', { name: '优' });
    if (await good.count()) await good.first().check({ force: true });
  }
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: /^通过$/ }).click();
  await expect.poll(() => stateOf(path), { timeout: 20_000 }).toBe('passed');
}

async function openStage(stage: string, month?: number): Promise<void> {
  const page = await as('peizhi');
  await page.goto('/admin/cycles?year=2022');
  await page.getByRole('button', { name: '开放阶段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('阶段').selectOption({ label: stage });
  if (month) await dialog.getByLabel('期间').selectOption(String(month));
  await dialog.getByRole('button', { name: '开放', exact: true }).click();
  await page.getByText(/产生应填的表 2 张/).waitFor();
}

describe('监控', () => {
  test('configuration opens January to July, and the forms are there', async () => {
    await openStage('监控', 7);
    expect(await stateOf(await filing('monitoring', PROJECT))).toBe('draft');
  });

  test('the clerk reports, reasons where a light is red, and finance accepts', async () => {
    const page = await as('tianbao');
    const path = await filing('monitoring', PROJECT);
    await page.goto(path);
    for (const [field, amount] of [['executed', '0.0875'], ['forecast', '0.15']] as const) {
      for (const source of ['年度资金总额', '财政拨款']) await fill(page, cellOf(page, source, field), amount);
      for (const source of ['上年结转', '其他资金']) if (await cellOf(page, source, field).count()) await fill(page, cellOf(page, source, field), '0');
    }
    for (const [name, actual] of [['领取津贴的劳模人数', '1'], ['足额发放率', '100'], ['按时发放率', '50'], ['津贴总支出', '0.0875'], ['劳模政策知晓率', '92'], ['领取津贴人员满意度', '95']] as const) {
      await fill(page, cellOf(page, name, 'actual'), actual);
      await fill(page, cellOf(page, name, 'forecast'), '按计划完成。');
      await choose(page, cellOf(page, name, 'likelihood'), 1);
    }
    await saved(page);
    await page.locator('tr', { hasText: '按时发放率' }).getByText('红').first().waitFor();
    await page.locator('tr', { hasText: '按时发放率' }).getByRole('checkbox', { name: /经费/ }).check();
    await fill(page, cellOf(page, '按时发放率', 'explanation'), '上半年有三个月资金晚到账。');
    await saved(page);
    await explainRest(page, SAID);
    await submit(page);
    await returnedWhole(path);
    await pass('fuzeren', path, /签字送审/, 'business_review');
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await pass('jixiaogu', path, /^通过$/, 'accepted');
    await accepted(path);
  });

  test('the department reports the same way', async () => {
    const page = await as('tianbao');
    const path = await filing('monitoring', DEPARTMENT);
    await page.goto(path);
    const funds = page.locator('[data-grid="funds"]');
    await fill(page, funds.locator('[data-col="executed"]').first(), '900');
    await fill(page, funds.locator('[data-col="forecast"]').first(), '1600');
    for (const [level2, actual] of [['数量', '95'], ['质量', '95'], ['时效', '100'], ['成本', '29'], ['社会', '6'], ['经济', '4'], ['可持续', '1'], ['满意度', '92']] as const) {
      await fill(page, cellOf(page, new RegExp(level2), 'actual'), actual);
      await fill(page, cellOf(page, new RegExp(level2), 'forecast'), '按计划完成。');
      await choose(page, cellOf(page, new RegExp(level2), 'likelihood'), 1);
    }
    await saved(page);
    await explainRest(page, SAID);
    await submit(page);
    await pass('fuzeren', path, /签字送审/, 'business_review');
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await pass('jixiaogu', path, /^通过$/, 'accepted');
  });
});

describe('自评', () => {
  test('the clerk evaluates, opens where a score comes from, tries what would be, and submits; finance accepts', async () => {
    await openStage('自评');
    const page = await as('tianbao');
    const path = await filing('self_evaluation', PROJECT);
    await page.goto(path);
    for (const source of ['年度资金总额', '财政拨款']) await fill(page, cellOf(page, source, 'executed'), '0.15');
    for (const source of ['上年结转', '其他资金']) if (await cellOf(page, source, 'executed').count()) await fill(page, cellOf(page, source, 'executed'), '0');
    for (const [name, actual] of [['领取津贴的劳模人数', '1'], ['足额发放率', '100'], ['按时发放率', '75'], ['津贴总支出', '0.15'], ['劳模政策知晓率', '93'], ['领取津贴人员满意度', '96']] as const) {
      await fill(page, cellOf(page, name, 'actual'), actual);
    }
    await fill(page, headerCell(page, 'actualGoal'), '全年为1名劳模发放津贴12个月，3个月晚于10日，满意度96%。');
    await fill(page, cellOf(page, '按时发放率', 'reason'), '三个月资金晚到账，已与国库约定支付日期。');
    await saved(page);
    await page.getByRole('button', { name: /按时发放率得 9\.3[78]/ }).click();
    const dock = page.getByRole('complementary');
    await dock.getByText('9.38').first().waitFor();
    expect(await dock.textContent()).toMatch(/75/);
    expect(await page.getByText('96.88').count()).toBeGreaterThan(0);
    await explainRest(page, SAID);
    await submit(page);
    await returnedWhole(path);
    await pass('fuzeren', path, /签字送审/, 'business_review');
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await pass('jixiaogu', path, /^通过$/, 'accepted');
    await accepted(path);
  });

  test("the department's target is approved anew: its open self-evaluation says so, shows what differs, and takes it over", async () => {
    const target = await filing('department_target', DEPARTMENT);
    const performance = await as('jixiaogu');
    await performance.goto(target);
    await performance.getByRole('button', { name: '重新打开' }).click();
    await performance.getByRole('dialog').getByRole('textbox').fill('年度任务调整。');
    await performance.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
    await expect.poll(() => stateOf(target), { timeout: 20_000 }).toBe('returned');
    const page = await as('tianbao');
    await page.goto(target);
    await fill(page, cellOf(page, /^数量|数量/, 'target'), '≥96%');
    await saved(page);
    await explainRest(page, SAID);
    await submit(page, /送审/);
    await pass('fuzeren', target, /签字送审/, 'business_review');
    await pass('yewugu', target, /^通过$/, 'performance_review');
    await gradeAndPass(target);
    await approve(1, '大财预〔2022〕18号');

    const path = await filing('self_evaluation', DEPARTMENT);
    await page.goto(path);
    const note = page.getByRole('region', { name: /目标已重新批复/ });
    await note.waitFor();
    expect(await axe(page)).toEqual([]);
    await note.getByRole('link', { name: '看两版目标的差异' }).click();
    await page.locator('ins', { hasText: '96' }).first().waitFor();
    await page.goto(path);
    const planned = page.locator('#main').getByText(/≥\s*96\s*%/);
    await note.waitFor();
    expect(await planned.count()).toBe(0);
    await note.getByRole('button', { name: '采用新批复的目标' }).click();
    await note.waitFor({ state: 'detached' });
    await planned.first().waitFor();
  });

  test('the department evaluates itself against the new target, every score opens, and finance accepts', async () => {
    const page = await as('tianbao');
    const path = await filing('self_evaluation', DEPARTMENT);
    await page.goto(path);
    await fill(page, page.locator('[data-grid="funds"] [data-col="executed"]').first(), '1600');
    for (const [level2, actual] of [['数量', '97'], ['质量', '96'], ['时效', '100'], ['成本', '48'], ['社会', '6'], ['经济', '3'], ['可持续', '2'], ['满意度', '92']] as const) {
      await fill(page, cellOf(page, new RegExp(level2), 'actual'), actual);
    }
    await fill(page, headerCell(page, 'actualGoal'), '全年支出1600万元，新增规上企业3家，比目标少1家，其余指标完成。');
    await fill(page, cellOf(page, /经济/, 'reason'), '一家企业年底未通过入统审核，已列入下一年培育名单。');
    await saved(page);
    // 3 of 4 at a weight of 10
    await page.getByRole('button', { name: /得 7\.50/ }).click();
    await page.getByRole('complementary').getByText('7.50').first().waitFor();
    await page.getByText('97.50').first().waitFor();
    await explainRest(page, SAID);
    await submit(page);
    await pass('fuzeren', path, /签字送审/, 'business_review');
    await pass('yewugu', path, /^通过$/, 'performance_review');
    await pass('jixiaogu', path, /^通过$/, 'accepted');
  });

  test('everybody sees it on the board, and the trail tells it in sentences', async () => {
    const page = await as('jixiaogu');
    await page.goto('/progress?year=2022');
    await page.getByRole('heading', { name: '进度', exact: true }).waitFor();
    expect(await page.locator('tr', { hasText: DEPARTMENT }).first().textContent()).toMatch(/2\/2 已审核已审核已审核/);
    await page.goto(`${await filing('self_evaluation', PROJECT)}/trail`);
    await page.getByText(/送审，形成第 1 版/).first().waitFor();
    await page.getByText(/把 .*改为|填写/).first().waitFor();
  });
});
