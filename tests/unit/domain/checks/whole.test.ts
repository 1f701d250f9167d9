import { describe, expect, it } from 'vitest';
import { checkProjectTarget } from '@/domain/checks/project-target';
import { overWhole } from '@/domain/checks/rows/whole';
import type { Row } from '@/domain/filings/body';
import { seedContext, seedProject, value } from '@/tests/support/seed-forms';
import { textOfFinding } from '@/tests/support/finding-texts';

describe('a percentage over 100', () => {
  it.each([
    ['群众满意度', '120', '%', 1], ['群众满意度', '100.01', '%', 1], ['验收合格率', '1000', '%', 1], ['女性占比', '101', '%', 1], ['政策知晓率', '105', '％', 1],
    ['群众满意度', '100', '%', 0], ['群众满意度', '120', '分', 0], ['群众满意度', '120', null, 0], ['税收增长率', '150', '%', 0], ['任务完成率', '120', '%', 0], ['预算执行率', '103', '%', 0], ['满意度提高比例', '120', '%', 0], ['毛入学率', '104', '%', 0],
  ])('%s %s %s: %i', (name, number, unit, count) => expect(overWhole(name, number, unit, 'target', 'here')).toHaveLength(count));

  it('is said at the cell of the target while one types, with what was found and expected', () => {
    const body = seedProject(1);
    const [first, ...rest] = body.rows ?? [];
    const found = checkProjectTarget({ ...body, rows: [{ ...(first as Row), cells: { ...first?.cells, name: '群众满意度', target: value('≥120%') } }, ...rest] }, seedContext('project')).filter((finding) => finding.code === 'TG-13');
    expect(found).toMatchObject([{ places: [{ table: 'rows', row: first?.id, field: 'target' }], found: '120%', expected: '≤ 100%', severity: 'warning' }]);
    for (const finding of found) for (const locale of ['zh-CN', 'en'] as const) expect(textOfFinding(finding, locale)).toContain('120%');
  });
});
