import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n主管部门 | 某县教育局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | ≥50人 |\n | 质量指标 | 合格率 | 文字描述 |\n';
const KEYS = ['file', 'kind', 'department', 'departmentCode', 'fiscalYear', 'period', 'moneyUnit', 'figures', 'funds', 'tables', 'sections', 'findings', 'checks'];
const ROW_KEYS = ['level1', 'level2', 'name', 'description', 'operator', 'value', 'unit', 'text', 'printed', 'weight', 'scoringRule', 'basis', 'actual', 'actualUnit', 'actualText', 'score', 'reason', 'where'];

describe('npm run inspect', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-inspect-'));
  const form = path.join(folder, 'form.txt');
  const picture = path.join(folder, 'picture.pdf');
  const run = (args: readonly string[], input?: string) => spawnSync(process.execPath, ['scripts/run.mjs', 'inspect', ...args], { encoding: 'utf8', input, timeout: 110_000 });

  beforeAll(() => {
    fs.writeFileSync(form, FORM);
    fs.writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('prints exactly the keys of the contract', () => {
    const { status, stdout } = run([form, '--json']);
    const printed = JSON.parse(stdout) as { tables: { rows: object[] }[] };
    expect(status).toBe(0);
    expect(Object.keys(printed)).toEqual(KEYS);
    expect(Object.keys(printed.tables[0]?.rows[0] ?? {})).toEqual(ROW_KEYS);
    expect(printed).toMatchObject({ kind: 'project_target', department: '某县教育局', fiscalYear: 2023, tables: [{ project: '培训经费', rows: [{ operator: '≥', value: '50', unit: '人', where: { line: 6 } }, {}] }] });
  }, 120_000);

  it('says on standard output why a file cannot be read, and exits with 1', () => {
    const { status, stdout } = run([picture, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'READ-PICTURE', message: expect.stringContaining('图片') as string } });
  }, 120_000);

  it('reads standard input, sums up several files, stops at a severity', () => {
    // The form lacks 时效, 成本, 效益 and 满意度: warnings, no errors.
    expect(run(['-', '--fail-on', 'error'], FORM).status).toBe(0);
    expect(run(['-', '--fail-on', 'warning'], FORM).status).toBe(1);
    const { status, stdout } = run([form, path.join(folder, 'none.txt')]);
    expect(status).toBe(1);
    expect(stdout).toContain('培训经费');
    expect(stdout).toContain('READ-MISSING');
    expect(stdout).toContain('汇总');
  }, 240_000);

  it('explains itself, and refuses what it does not know with 2', () => {
    expect(run(['--help']).stdout).toContain('--fail-on');
    expect(run(['--colour']).status).toBe(2);
    expect(run([]).status).toBe(2);
  }, 240_000);
});
