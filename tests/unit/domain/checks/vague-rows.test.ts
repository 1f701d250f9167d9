import { expect, it } from 'vitest';
import { checkDocument } from '@/domain/checks/check-document';
import { document, indicator, table } from '@/tests/support/plain-document';

it('lists each row in words with why, what could stand there and how it is measured', () => {
  const rows = [
    indicator('工程质量', { level2: '质量指标', text: '良好', printed: '良好' }),
    indicator('培训次数', { operator: '≥', value: '2', unit: '次', printed: '≥2次' }),
    indicator('群众满意度', { level1: '满意度指标', level2: '服务对象满意度指标', text: '满意', printed: '满意' }),
    indicator('空着', {}),
  ];
  const { vague, measurable } = checkDocument(document({ kind: 'project_target', tables: [table(rows, { kind: 'project_target' })] }));
  expect(measurable).toMatchObject({ rows: 3, measurable: 1 });
  expect(vague.map(({ table: at, name, value, why, rewrite, rename, library, measure }) => [at, name, value, why, rewrite, rename, library, measure])).toEqual([
    [0, '工程质量', '良好', 'MV-16', '= 100 %', '验收合格率', 'acceptance_rate', 'quality'],
    [0, '群众满意度', '满意', 'MV-09', '≥ 90 %', null, 'satisfaction', 'satisfaction'],
  ]);
});
