import { randomUUID } from 'node:crypto';
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BodyTable } from '@/db/bodies/registry';
import { headerOf } from '@/domain/filings/cell';
import type { Kind } from '@/domain/filings/kind';
import { openedBy } from '@/domain/filings/openness';
import { grantRights } from '@/scripts/migrate';
import { createProject } from '@/server/cycle/create-project';
import { go } from '@/server/demo/driver';
import { move } from '@/server/filings/move';
import { addOpinion } from '@/server/filings/opinions';
import { saveCells } from '@/server/filings/save-cells';
import { filingView } from '@/server/filings/view';
import { sealRegions } from '@/server/trail/seal';
import { verifyTrail } from '@/server/trail/verify';
import { bodyOf, codeOf, rowAt, worldOn, type YearWorld } from '../../support/year-world';
import { freshDatabase } from '../../support/fresh-database';

/** 用车申请: a form that no product has, of own tables, own states, an own check and a computed sum. */
const columns = () => ({
  id: uuid().primaryKey().defaultRandom(), filingId: uuid('filing_id').notNull(), regionId: uuid('region_id').notNull(), unitId: uuid('unit_id').notNull(),
  lineage: uuid().notNull(), seq: integer().notNull(), typed: jsonb().$type<Record<string, string>>().notNull().default({}), removedAt: timestamp('removed_at', { withTimezone: true }),
});
const cars = pgTable('test_cars', { ...columns(), purpose: text(), trips: integer(), urgent: boolean() });
const stops = pgTable('test_stops', { ...columns(), place: text(), people: integer() });

const request: Kind = {
  code: 'car_request', stage: 'target', objects: ['project'], sources: [],
  workflow: {
    start: 'open',
    states: {
      open: { phase: 'draft', holder: 'unit_operator', editable: 'all', on: { submit: { to: 'asked', requires: 'filing.submit', clean: true, snapshot: true } } },
      asked: {
        phase: 'department', holder: 'dept_reviewer', editable: 'none',
        on: {
          pass: { to: 'granted', requires: 'filing.review_department', notAuthor: true },
          return_parts: { to: 'mending', requires: 'filing.review_department', notAuthor: true, words: true },
        },
      },
      mending: { phase: 'returned', holder: 'unit_operator', editable: 'returned', on: { submit: { to: '@returner', requires: 'filing.submit', clean: true, snapshot: true } } },
      granted: { phase: 'done', holder: null, editable: 'none', accepted: true, on: {} },
    },
  },
  tables: [
    { name: 'header', shape: 'one', open: false, fields: { purpose: { type: 'text', max: 20 }, trips: { type: 'integer', owner: 'derived' }, urgent: { type: 'boolean' } } },
    { name: 'stops', shape: 'many', open: true, fields: { place: { type: 'text' }, people: { type: 'integer', whole: 3 } } },
  ],
  create: () => ({ header: [{ lineage: null, seq: 0, cells: {} }], stops: [{ lineage: null, seq: 0, cells: { place: '县城' } }] }),
  derive: (body) => {
    const header = headerOf(body);
    return { ...body, header: [{ ...header, cells: { ...header.cells, trips: String(body.stops?.length ?? 0) } }] };
  },
  check: (body) => (headerOf(body).cells.purpose ? [] : [{
    code: 'MS-01', severity: 'error', certainty: 'certain', params: {}, quote: [], expected: null, found: null, suggestion: null,
    places: [{ table: 'header', row: headerOf(body).id, field: 'purpose' }],
  }]),
  opens: openedBy,
  accepts: () => true,
  summary: () => ({ amount: null, totalScore: null, grade: null, light: null }),
};
/** Made from an accepted request, so that the chain of kinds is the engine's too. */
const report: Kind = {
  ...request, code: 'car_report', stage: 'monitoring', sources: ['car_request'],
  create: ({ source }) => ({
    header: [{ lineage: null, seq: 0, cells: { purpose: source?.body.header?.[0]?.cells.purpose ?? null } }],
    stops: (source?.body.stops ?? []).map((row) => ({ lineage: row.lineage, seq: row.seq, cells: row.cells })),
  }),
};

let world: YearWorld;
beforeAll(async () => {
  const tables: Readonly<Record<string, BodyTable>> = { header: cars, stops };
  world = await worldOn(await freshDatabase(), { kinds: { car_request: request, car_report: report }, bodies: { car_request: tables, car_report: tables } });
  for (const [name, own] of [['test_cars', 'purpose text, trips integer, urgent boolean'], ['test_stops', 'place text, people integer']] as const) {
    await world.owner.unsafe(`create table ${name} (id uuid primary key default gen_random_uuid(), filing_id uuid not null, region_id uuid not null, unit_id uuid not null, lineage uuid not null,
      seq integer not null, typed jsonb not null default '{}', removed_at timestamptz, ${own});
      alter table ${name} enable row level security;
      create policy reach on ${name} using (region_id = (select app_region()) and ((select app_all_units()) or unit_id = any((select app_units())::uuid[])))`);
  }
  await grantRights(world.owner, new URL(world.database.appUrl).username);
}, 120_000);
afterAll(() => world.close());

test('an invented kind goes from nothing to accepted, and on to the kind made from it', async () => {
  const project = await createProject(world.ctx('clerk'), { cycleId: world.cycleId, unitId: world.units.a, name: '下乡', previousId: null });
  const id = (await world.filingsOf('car_request')).find((filing) => filing.projectId === project.id)?.id ?? '';
  const submit = () => move(world.ctx('clerk'), { filingId: id, operation: randomUUID(), event: 'submit' });
  expect(await codeOf(submit())).toBe('blocked_by_findings');

  const start = await bodyOf(world, id);
  const stop = randomUUID();
  const saved = await saveCells(world.ctx('clerk'), id, {
    operation: randomUUID(), add: [{ table: 'stops', row: stop, after: null, cells: { place: '旺村' } }],
    edits: [
      { table: 'header', row: rowAt(start, 'header', 0).id, field: 'purpose', base: null, typed: '查看项目' },
      { table: 'stops', row: stop, field: 'people', base: null, typed: '３人' }, { table: 'header', row: rowAt(start, 'header', 0).id, field: 'trips', base: null, typed: '9' },
    ],
  });
  expect(saved.edits.map((edit) => edit.status)).toEqual(['saved', 'saved', 'refused']);
  expect(saved.derived).toEqual([{ table: 'header', row: rowAt(start, 'header', 0).id, field: 'trips', cell: '2' }]);
  expect((await submit()).receipt?.nextHolder).toBe('dept_reviewer');

  expect(await codeOf(go(world.ctx('business'), id, 'pass'))).toBe('forbidden');
  const { body } = await filingView(world.ctx('head'), id);
  await addOpinion(world.ctx('head'), { filingId: id, operation: randomUUID(), scope: 'row', place: { table: 'stops', row: rowAt(body, 'stops', 1).id, field: null }, text: '几个人？', blocking: true, findingCode: null });
  await go(world.ctx('head'), id, 'return_parts');
  const mend = (table: string, index: number, field: string, typed: string) => saveCells(world.ctx('clerk'), id, {
    operation: randomUUID(), edits: [{ table, row: rowAt(body, table, index).id, field, base: rowAt(body, table, index).cells[field] ?? null, typed }],
  });
  expect((await mend('stops', 0, 'place', '别处')).edits[0]).toMatchObject({ status: 'refused', code: 'frozen' });
  expect((await mend('stops', 1, 'people', '4')).edits[0]).toMatchObject({ status: 'saved', cell: '4' });
  expect(await submit()).toMatchObject({ state: 'asked', receipt: { versionNo: 2 } });

  await world.open('monitoring', 7);
  expect(await world.filingsOf('car_report')).toHaveLength(0);
  expect(await go(world.ctx('head'), id, 'pass')).toMatchObject({ state: 'granted', holder: null });
  const [made] = await world.filingsOf('car_report');
  const next = await bodyOf(world, made?.id ?? '');
  expect([next.stops?.map((row) => row.cells.place), next.stops?.[1]?.lineage, next.header?.[0]?.cells.purpose]).toEqual([['县城', '旺村'], stop, '查看项目']);
  await sealRegions(world.connection.db, new Date());
  expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
});
