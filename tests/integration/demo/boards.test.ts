import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterOf, LIGHT_FILTERS } from '@/domain/board/indicator-filter';
import { countCell, matches } from '@/domain/board/progress';
import type { YearOption } from '@/domain/board/year';
import { loadDepartment, loadDepartments } from '@/server/departments/loaders';
import { loadDesk } from '@/server/desk/loaders';
import { exportProgress } from '@/server/progress/export';
import { loadProgress } from '@/server/progress/loaders';
import { loadQueue } from '@/server/reviews/loaders';
import { loadRuleSets } from '@/server/rules/loaders';
import { loadFind } from '@/server/shell/find';
import { countyWorld, type CountyWorld } from '@/tests/support/county-world';

/** What desk, queue, progress and search show of the demo county, person by person. */
let county: CountyWorld;
let year: YearOption;
let real: string;
let other: string;

beforeAll(async () => {
  county = await countyWorld();
  const [cycle] = await county.owner<YearOption[]>`select id, year, title, demo from cycles where year = 2021`;
  if (!cycle) throw new Error('no year');
  year = cycle;
  const units = await county.owner<{ id: string; demo: boolean; name: string }[]>`select id, demo, name from units where kind = 'department' order by code`;
  real = units.find((unit) => !unit.demo)?.id ?? '';
  other = units.find((unit) => unit.demo)?.id ?? '';
}, 240_000);
afterAll(() => county?.close());

describe('the desk', () => {
  it('tells the clerk to mend the one returned row first, then what is due, then what is with others', async () => {
    const desk = await loadDesk(await county.as('tianbao'), year);
    const { author } = desk;
    expect(author?.returned.map((todo) => [todo.line.project, todo.action, todo.returned?.frozen])).toEqual([['企业离休人员两相补贴', { key: 'mendRows', count: 1 }, 5]]);
    expect(author?.returned[0]?.returned?.words?.text).toContain('33');
    const ones = author?.due.flatMap((entry) => (entry.kind === 'one' ? [[entry.todo.line.project, entry.todo.line.fiscalYear, entry.todo.action.key]] : [])) ?? [];
    expect(ones).toContainEqual(['劳模津贴', 2021, 'fillRows']);
    expect(ones).toContainEqual(['科技创新行动工作经费', 2021, 'fillAmount']);
    expect(ones).toContainEqual([null, 2022, 'checkCopied']);
    expect(author?.due.flatMap((entry) => (entry.kind === 'group' ? [entry.group.count] : []))).toEqual([6]);
    expect(author?.sent.map((sent) => sent.line.project).sort()).toEqual([null, '建档立卡贫困户帮扶专项经费'].sort());
    expect(desk.queue).toBeNull();
  });
  it('shows the year of the own department with the money of the whole', async () => {
    const panel = (await loadDesk(await county.as('tianbao'), year)).year;
    expect(panel?.rows).toHaveLength(7);
    expect(panel?.stages.map((stage) => stage.status)).toEqual(['done', 'done', 'now']);
    expect(panel?.funds).toEqual({ annual: '15605800.00', executed: '12400000.00', rate: '79.46' });
  });
  it('shows nothing of another department', async () => {
    const desk = await loadDesk(await county.as('tianbao'), year);
    const shown = [...(desk.author?.due ?? [])].map((entry) => (entry.kind === 'one' ? entry.todo.line.departmentId : entry.group.first.departmentId));
    expect(new Set(shown)).toEqual(new Set([real]));
  });
});

describe('the queue', () => {
  it.each([['jixiaogu', [null]], ['yewugu', ['建档立卡贫困户帮扶专项经费']], ['tianbao', []]] as const)('%s has %j to review', async (login, projects) => {
    expect((await loadQueue(await county.as(login))).lines.filter((entry) => entry.line.departmentId === real).map((entry) => entry.line.project)).toEqual(projects);
  });
});

describe('progress', () => {
  it('draws the six departments as the demonstration has them', async () => {
    const { board, detail } = await loadProgress(await county.as('jixiaogu'), year, null);
    expect(board.rows).toHaveLength(6);
    expect(board.rows[0]?.cells).toEqual({ 'target-department': 'o', 'target-project': 'ooooow', 'monitoring-7': 'oooooo', 'self_evaluation-project': 'owrbo', 'self_evaluation-department': 'p' });
    expect(board.rows[0]).toMatchObject({ light: 'red', rate: '79.46' });
    expect(['not_begun', 'draft', 'returned', 'overdue', 'done'].map((filter) => board.rows.filter((row) => matches(row, filter as 'done')).length)).toEqual([1, 2, 2, 1, 1]);
    expect(detail?.department.id).toBe(real);
  });
  it('counts the lights of the forty promises, and leaves out what its author has not sent', async () => {
    const { detail } = await loadProgress(await county.as('jixiaogu'), year, real);
    const count = (light: string) => detail?.indicators.filter((line) => filterOf(line) === light).length;
    expect(detail?.indicators).toHaveLength(40);
    expect(['red', 'yellow', 'blue', 'none', 'green'].map(count)).toEqual([4, 7, 1, 2, 26]);
    expect(detail?.indicators.some((line) => line.project === '科技创新行动工作经费')).toBe(false);
    const many = detail?.indicators.find((line) => line.name === '300人次');
    expect(many).toMatchObject({ pacing: 'linear', periods: { 7: { number: '11', light: 'blue' } }, year: { number: '14', light: 'blue', score: '12.5' } });
  });
  it('a clerk sees the own department alone', async () => {
    expect((await loadProgress(await county.as('tianbao'), year, other)).board.rows.map((row) => row.id)).toEqual([real]);
  });
  it('the congress sees only what has been accepted', async () => {
    const { board } = await loadProgress(await county.as('renda'), year, null);
    expect(new Set(board.rows.flatMap((row) => Object.values(row.cells)).join(''))).toEqual(new Set('o'));
    // the self-evaluation with 79.46 % is still being reviewed
    expect(board.rows[0]?.rate).toBe('39.73');
    const { entries } = await loadDepartments(await county.as('renda'), year);
    expect(entries[0]?.figures).toMatchObject({ score: null, returned: 0, forms: 14, done: 14 });
  });
});

describe('departments and search', () => {
  it('another department is not there for a clerk', async () => {
    await expect(loadDepartment(await county.as('tianbao'), other, year)).rejects.toMatchObject({ code: 'not_found' });
    expect((await loadDepartments(await county.as('tianbao'), year)).entries.map((entry) => entry.id)).toEqual([real]);
  });
  it('the profile is that of the department target', async () => {
    const page = await loadDepartment(await county.as('jixiaogu'), real, year);
    expect(page.lines).toHaveLength(19);
    expect(page.profile?.body.goals).toHaveLength(6);
    expect(page.profile?.body.safeguards).toHaveLength(7);
  });
  it('Ctrl+K gets names within reach and nothing else', async () => {
    const mine = (await loadFind(await county.as('tianbao'), '2021')).items;
    expect(mine.filter((item) => item.kind === 'project')).toHaveLength(6);
    expect(mine.some((item) => item.text.startsWith('演示'))).toBe(false);
    expect((await loadFind(await county.as('xitong'), '2021')).items).toEqual([]);
  });
  it('the rule sets of the year are there, checked', async () => {
    const sets = await loadRuleSets(await county.as('peizhi'));
    expect(sets.find((set) => set.years.includes(2021))?.rules.frames.project.levels.length).toBeGreaterThan(0);
  });
});

describe('导出表格', () => {
  const asked = { part: 'board' as const, year: '2021', show: null, department: null, lights: null };
  const table = (csv: string) => csv.replace(/^\ufeff/, '').trimEnd().split('\r\n').map((line) => line.split(','));

  it('holds the departments that the filter shows, with counts that add up to the board', async () => {
    const ctx = await county.as('jixiaogu');
    const { board } = await loadProgress(ctx, year, null);
    const { name, csv } = await exportProgress(ctx, asked, 'zh-CN');
    expect(name).toMatch(/^部门办理进度 2021 \d{4}-\d\d-\d\d\.csv$/);
    const [head = [], ...rows] = table(csv);
    expect(rows.map(([department]) => department)).toEqual(board.rows.map((row) => row.name));
    const at = head.indexOf('项目目标 应填');
    expect(rows.map((row) => Number(row[at]))).toEqual(board.rows.map((row) => countCell(row.cells['target-project'] ?? '').all));
    const late = await exportProgress(ctx, { ...asked, show: 'overdue' }, 'zh-CN');
    expect(table(late.csv).slice(1).map(([department]) => department)).toEqual(board.rows.filter((row) => matches(row, 'overdue')).map((row) => row.name));
  });

  it('holds the indicators of one department as the lights filter them', async () => {
    const ctx = await county.as('jixiaogu');
    const { detail } = await loadProgress(ctx, year, real);
    const all = await exportProgress(ctx, { ...asked, part: 'indicators', department: real, lights: LIGHT_FILTERS.join(',') }, 'zh-CN');
    expect(table(all.csv)).toHaveLength((detail?.indicators.length ?? 0) + 1);
    const red = await exportProgress(ctx, { ...asked, part: 'indicators', department: real, lights: 'red' }, 'zh-CN');
    const names = detail?.indicators.filter((line) => filterOf(line) === 'red').map((line) => line.name) ?? [];
    expect(names.length).toBeGreaterThan(0);
    expect(table(red.csv).slice(1).map((row) => row[2])).toEqual(names);
  });

  it('gives a clerk the own department alone, and nothing to those without the board', async () => {
    const own = await exportProgress(await county.as('tianbao1'), asked, 'zh-CN');
    expect(table(own.csv)).toHaveLength(2);
    expect(own.csv).not.toContain('科学技术和工业信息化局');
    await expect(exportProgress(await county.as('xitong'), asked, 'zh-CN')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
