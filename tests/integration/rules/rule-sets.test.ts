import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { filingView } from '@/server/filings/view';
import { adoptRules } from '@/server/rules/adopt-rules';
import { publishRules } from '@/server/rules/publish-rules';
import { yearWorld, type YearWorld } from '@/tests/support/year-world';

/** Rules change only as a whole new version; a year adopts it for what nobody has submitted. */

let world: YearWorld;
beforeAll(async () => { world = await yearWorld(); });
afterAll(() => world.close());

const changed = (): string => JSON.stringify({ ...HEBEI, tolerances: { ...HEBEI.tolerances, selfEvaluation: '0.20' } });

test.each([
  ['text that is no JSON', '{ bands', 'json'],
  ['a band without its minimum', JSON.stringify({ ...HEBEI, bands: HEBEI.bands.map(({ min: _min, ...band }) => band) }), 'bands.0.min'],
  ['a key nobody knows', JSON.stringify({ ...HEBEI, generosity: 1 }), ''],
])('%s is refused with its place', async (_name, body, field) => {
  await expect(publishRules(world.ctx('config'), { body, note: '试' })).rejects.toMatchObject({ code: 'invalid_input', params: { field } });
});

test.each(['clerk', 'performance', 'leader', 'system'] as const)('%s may not publish', async (login) => {
  await expect(publishRules(world.ctx(login), { body: changed(), note: '试' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a new version is numbered, never changes, and a year that adopts it moves its unsubmitted forms only', async () => {
  const draft = await world.target('甲项目');
  const submitted = await world.target('乙项目');
  await world.owner`update filings set submitted_at = now(), state = 'department_review', phase = 'department' where id = ${submitted}`;

  const { ruleSetId, version } = await publishRules(world.ctx('config'), { body: changed(), note: '容差改为 20%' });
  expect(version).toBe(HEBEI.version + 1);
  await expect(world.owner`update rule_sets set note = 'x' where id = ${ruleSetId}`).rejects.toThrow(/is published/);

  await adoptRules(world.ctx('config'), { cycleId: world.cycleId, ruleSetId, reason: '县级办法修订' });
  expect((await filingView(world.ctx('clerk'), draft)).context.rules.tolerances.selfEvaluation).toBe('0.20');
  expect((await filingView(world.ctx('clerk'), submitted)).context.rules.tolerances.selfEvaluation).toBe(HEBEI.tolerances.selfEvaluation);
  const acts = await world.owner<{ act: string }[]>`select act from trail where filing_id = ${draft} or filing_id is null`;
  expect(acts.map((row) => row.act)).toEqual(expect.arrayContaining(['rules.published', 'rules.adopted', 'filing.rules_set']));
});
