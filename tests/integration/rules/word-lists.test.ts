import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inScope } from '@/db/client';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { KINDS } from '@/domain/kinds/registry';
import { checkingContext } from '@/server/documents/checking-context';
import { filingView } from '@/server/filings/view';
import { adoptRules } from '@/server/rules/adopt-rules';
import { publishRules } from '@/server/rules/publish-rules';
import { inRegion } from '@/server/trail/seal';
import { yearWorld, type YearWorld } from '@/tests/support/year-world';

/** Words and names that a region looks for: in its forms, and in the documents it keeps. */

let world: YearWorld;
beforeAll(async () => { world = await yearWorld(); });
afterAll(() => world.close());

const OWN = { sensitive: ['信访积案'], residue: ['河湖长制'] };
const body = (words: unknown): string => JSON.stringify({ ...HEBEI, words });

test.each([
  ['a word twice', { sensitive: ['维稳', '维稳'], residue: [] }, 'words.sensitive.1', 'duplicate_word'],
  ['a single character', { sensitive: [], residue: ['稳'] }, 'words.residue.0', 'word_too_short'],
])('%s is refused with its place', async (_name, words, field, found) => {
  await expect(publishRules(world.ctx('config'), { body: body(words), note: '试' })).rejects.toMatchObject({ code: 'invalid_input', params: { field, found } });
});

test('a text for a number is refused with its place, too', async () => {
  await expect(publishRules(world.ctx('config'), { body: JSON.stringify({ ...HEBEI, totals: { indicators: '九十', execution: '10' } }), note: '试' })).rejects.toMatchObject({ code: 'invalid_input', params: { field: 'totals.indicators', found: 'not_a_number' } });
});

test('lists of a version from before there were lists are those of the product', async () => {
  const form = await world.target('旧版');
  const { words: _words, ...old } = HEBEI;
  await world.owner`alter table rule_sets disable trigger user`;
  await world.owner`update rule_sets set body = ${world.owner.json(JSON.parse(JSON.stringify(old)))} where code = 'hebei' and region_id is null`;
  await world.owner`alter table rule_sets enable trigger user`;
  expect((await filingView(world.ctx('clerk'), form)).context.rules.words).toEqual(HEBEI.words);
});

test('own lists reach the forms of a year that adopts them, and the documents; a form that was sent keeps the old ones', async () => {
  const [draft, sent] = [await world.target('甲'), await world.target('乙')];
  await world.owner`update filings set submitted_at = now(), state = 'department_review', phase = 'department' where id = ${sent}`;
  const { ruleSetId } = await publishRules(world.ctx('config'), { body: body(OWN), note: '本县词表' });
  const before = await documentContext();
  expect(before.words).toEqual(HEBEI.words);
  await adoptRules(world.ctx('config'), { cycleId: world.cycleId, ruleSetId, reason: '本县词表' });
  expect((await filingView(world.ctx('clerk'), draft)).context.rules.words).toEqual(OWN);
  expect((await filingView(world.ctx('clerk'), sent)).context.rules.words).toEqual(HEBEI.words);
  expect((await documentContext()).words).toEqual(OWN);
});

test('the organisation table of the region: bodies and own units in a form, every body for a document, none of another region', async () => {
  const rows = await world.owner<{ id: string; name: string; kind: string; parentId: string | null }[]>`select id, name, kind, parent_id as "parentId" from units`;
  const names = (kinds: readonly string[]) => rows.filter((row) => kinds.includes(row.kind)).map((row) => row.name).sort();
  const [region] = await world.owner<{ id: string }[]>`insert into regions (code, name) values ('999999', '外县') returning id`;
  await world.owner`insert into units (id, region_id, kind, code, name, short_name) values (${randomUUID()}, ${region?.id ?? ''}, 'department', 'x1', '外县水务局', '水务局')`;
  const { context } = await filingView(world.ctx('clerk'), await world.target('丙'));
  const below = rows.filter((row) => row.kind === 'subordinate' && row.parentId === world.units.a).map((row) => row.name);
  expect([...(context.organisations ?? [])].sort()).toEqual([...names(['department', 'finance_bureau', 'overseer']), ...below].sort());
  expect([...((await documentContext()).organisations ?? [])].sort()).toEqual(names(['department', 'subordinate', 'finance_bureau', 'overseer']));
});

test('a nearly right name of the department is a finding of its form', async () => {
  await world.owner`update units set name = '大城县科学技术和工业信息化局' where id = ${world.units.a}`;
  const form = await world.target('丁');
  const view = await filingView(world.ctx('clerk'), form);
  const header = view.body.header?.map((row) => ({ ...row, cells: { ...row.cells, annualGoal: '大城县科学技术与信息化局组织培训 2 次。' } })) ?? [];
  const kind = KINDS[view.kind];
  const found = kind?.check({ ...view.body, header }, { ...view.context, evidence: new Set() }).filter(({ code }) => code === 'NM-01') ?? [];
  expect(found).toMatchObject([{ found: '大城县科学技术与信息化局', suggestion: '大城县科学技术和工业信息化局组织培训 2 次。' }]);
});

const documentContext = () => inScope(world.connection.db, inRegion(world.regionId), checkingContext);
