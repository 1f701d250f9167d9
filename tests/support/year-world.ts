import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { BODIES, type BodyRegistry } from '@/db/bodies/registry';
import { connect, inScope, type Connection, type Tx } from '@/db/client';
import { listRuleSetIds } from '@/db/queries/demo';
import { reachOf } from '@/domain/access/reach';
import type { Role } from '@/domain/access/roles';
import type { Body, Row } from '@/domain/filings/body';
import { KINDS } from '@/domain/kinds/registry';
import type { Stage } from '@/domain/filings/kind';
import { createCycle } from '@/server/cycle/create-cycle';
import { createProject } from '@/server/cycle/create-project';
import { openWindow } from '@/server/cycle/windows';
import { explainAll, fill, go, gradeGood } from '@/server/demo/driver';
import { withWeights } from '@/server/demo/data/dacheng';
import { approveBatch } from '@/server/filings/approve-batch';
import { filingView } from '@/server/filings/view';
import type { Ctx, KindRegistry } from '@/server/kernel/context';
import { bootstrapRegion } from '@/server/people/bootstrap-region';
import { freshDatabase, type FreshDatabase } from './fresh-database';

/** Where everybody of the small county sits: login → unit and roles. */
const PEOPLE = {
  clerk: ['a', 'unit_operator'], mate: ['a', 'unit_operator'], head: ['a', 'dept_reviewer'], head2: ['a', 'dept_reviewer'], supervisor: ['a', 'supervisor'],
  below: ['a1', 'unit_operator'], stranger: ['b', 'unit_operator'], strangeHead: ['b', 'dept_reviewer'],
  business: ['business', 'fin_business'], otherBusiness: ['business2', 'fin_business'], performance: ['performance', 'fin_performance'], performance2: ['performance', 'fin_performance'],
  leader: ['bureau', 'fin_leader'], treasury: ['bureau', 'fin_treasury'], config: ['bureau', 'fin_admin'],
  auditor: ['audit', 'auditor'], congress: ['congress', 'congress'], system: ['bureau', 'sys_admin'], security: ['bureau', 'sec_admin'], auditAdmin: ['bureau', 'audit_admin'],
} as const satisfies Record<string, readonly [string, Role]>;
export type Login = keyof typeof PEOPLE;
export const LOGINS = Object.keys(PEOPLE) as Login[];
export const roleOf = (login: Login): Role => PEOPLE[login][1];

const UNITS = [
  ['bureau', 'finance_bureau', null, null], ['business', 'finance_section', 'bureau', null], ['business2', 'finance_section', 'bureau', null], ['performance', 'finance_section', 'bureau', null],
  ['audit', 'overseer', null, null], ['congress', 'overseer', null, null],
  ['a', 'department', null, 'business'], ['a1', 'subordinate', 'a', null], ['b', 'department', null, 'business2'],
] as const;
export type UnitKey = (typeof UNITS)[number][0];

export interface YearWorld {
  readonly database: FreshDatabase;
  readonly connection: Connection;
  /** past row-level security: to arrange and to look, never to act */
  readonly owner: postgres.Sql;
  readonly regionId: string;
  readonly cycleId: string;
  readonly units: Readonly<Record<UnitKey, string>>;
  /** the moment that ctx() says when no other is asked for; a test may set it */
  clock: Date;
  ctx(login: Login, at?: Date): Ctx;
  /** the same person inside a transaction that is always rolled back */
  inRollback<T>(login: Login, run: (ctx: Ctx & { tx: Tx }) => Promise<T>): Promise<T>;
  open(stage: Stage, period?: number | null, closesAt?: string | null): Promise<string>;
  filingsOf(kind: string): Promise<{ id: string; unitId: string; projectId: string | null; state: string; period: number | null; sourceVersionId: string | null }[]>;
  /** a project of department a (or of another unit) with its target form, empty */
  target(name: string, unit?: UnitKey): Promise<string>;
  close(): Promise<void>;
}

export const START = new Date('2022-03-01T09:00:00+08:00');
class Rollback extends Error {}

/** A county of two departments, one with a subordinate unit, with a cycle by the Hebei rules and an open window of targets. */
export async function yearWorld(more: { kinds?: KindRegistry; bodies?: BodyRegistry } = {}): Promise<YearWorld> {
  const database = await freshDatabase();
  return worldOn(database, more);
}

export async function worldOn(database: FreshDatabase, more: { kinds?: KindRegistry; bodies?: BodyRegistry } = {}): Promise<YearWorld> {
  const owner = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined });
  const connection = connect(database.appUrl, { max: 6 });
  const regionId = randomUUID();
  const units = Object.fromEntries(UNITS.map(([key]) => [key, randomUUID()])) as Record<UnitKey, string>;
  const users = Object.fromEntries(LOGINS.map((login) => [login, randomUUID()])) as Record<Login, string>;
  await bootstrapRegion(connection.db, {
    region: { id: regionId, code: '131099000', name: '试县', demo: false },
    units: UNITS.map(([key, kind, parent, section]) => ({
      id: units[key], regionId, kind, code: key, name: `试县${key}`, shortName: key, parentId: parent && units[parent], sectionId: section && units[section],
    })),
    people: LOGINS.map((login) => ({
      user: { id: users[login], regionId, unitId: units[PEOPLE[login][0]], login, name: login, passwordHash: 'none', mustChange: false },
      roles: [PEOPLE[login][1]],
    })),
  }, START);
  const rules = await inScope(connection.db, { door: 'setup', regionId: null, units: [], userId: null }, (tx) => listRuleSetIds(tx));

  const surround: Partial<Record<UnitKey, { below: string[]; section: string[] }>> = {
    a: { below: [units.a, units.a1], section: [] }, business: { below: [units.business], section: [units.a, units.a1] }, business2: { below: [units.business2], section: [units.b] },
  };
  const world: YearWorld = {
    database, connection, owner, regionId, units, cycleId: '', clock: START,
    ctx: (login, at) => {
      const [unit, role] = PEOPLE[login];
      const around = surround[unit] ?? { below: [units[unit]], section: [] };
      return {
        actor: { userId: users[login], regionId, unitId: units[unit], name: login, roles: [role], units: reachOf([role], { unitId: units[unit], ...around }) },
        db: connection.db, kinds: { ...KINDS, ...more.kinds }, bodies: { ...BODIES, ...more.bodies }, now: () => at ?? world.clock, requestId: `test-${login}`, address: '10.0.0.7',
      };
    },
    inRollback: async (login, run) => {
      const ctx = world.ctx(login);
      let outcome: { value: Awaited<ReturnType<typeof run>> } | null = null;
      await inScope(connection.db, { door: 'user', regionId, units: ctx.actor.units, userId: ctx.actor.userId }, async (tx) => {
        outcome = { value: await run({ ...ctx, tx }) };
        throw new Rollback();
      }).catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
      return (outcome as unknown as { value: Awaited<ReturnType<typeof run>> }).value;
    },
    open: async (stage, period = null, closesAt = null) => {
      const { window } = await openWindow(world.ctx('config'), { cycleId: world.cycleId, stage, period, dueAt: null, closesAt: closesAt === null ? null : new Date(closesAt), reviewDays: 5, mendDays: 3 });
      return window.id;
    },
    filingsOf: (kind) => owner`select id, unit_id as "unitId", project_id as "projectId", state, period, source_version_id as "sourceVersionId" from filings where kind = ${kind} order by doc_no`,
    target: async (name, unit = 'a') => {
      const by: Login = unit === 'a' ? 'clerk' : unit === 'a1' ? 'below' : 'stranger';
      const project = await createProject(world.ctx(by), { cycleId: world.cycleId, unitId: units[unit], name, previousId: null });
      const [filing] = await owner<{ id: string }[]>`select id from filings where project_id = ${project.id} and kind = 'project_target'`;
      if (!filing) throw new Error('no target is expected of the project');
      return filing.id;
    },
    close: async () => {
      await connection.close();
      await owner.end();
      await database.drop();
    },
  };
  const cycle = await createCycle(world.ctx('config'), { year: 2022, title: '2022', ruleSetId: rules.hebei ?? '', demo: false });
  Object.assign(world, { cycleId: cycle.id });
  await world.open('target');
  return world;
}

const ROWS = withWeights([
  ['quantity', '培训场次', '全年举办培训的场次，按签到表计', '≥6次', '年度工作计划'],
  ['quality', '培训合格率', '结业考核合格人数除以参加人数', '≥95%', '上年合格率96%'],
  ['timeliness', '完成时间', '最后一场结业的日期', '12月15日前', '年度工作计划'],
  ['cost', '培训总成本', '全年实际支出', '≤20万元', '年初预算'],
  ['social', '持证上岗人数', '培训后取得证书的人数', '≥120人', '行业标准'],
  ['satisfaction', '学员满意度', '问卷中满意和比较满意的比例', '≥90%', '上年满意度91%'],
]).map((row) => ({ ...row, scoringRule: '达到指标值得满分，未达到按比例扣分' }));

/** A target without a fault that blocks; every line that is asked for is given. */
export async function fillTarget(world: YearWorld, id: string, by: Login = 'clerk'): Promise<void> {
  await fill(world.ctx(by), id, {
    header: { annualGoal: '全年举办培训6次以上，120人以上取得证书，满意度90%以上。', projectClass: 'specific', projectNature: 'continued' },
    funds: { total: { annual: '20' }, fiscal: { annual: '20' }, carryover: { annual: '0' }, other: { annual: '0' } }, rows: ROWS,
  });
  await explainAll(world.ctx(by), id, '情况属实。');
}

const JULY = { likelihood: 'certain', forecast: '按计划完成。' };
const FUNDS = (executed: string, forecast: boolean) => {
  const empty = { executed: '0', ...(forecast ? { forecast: '0' } : {}) };
  const full = { executed, ...(forecast ? { forecast: '20' } : {}) };
  return { total: full, fiscal: full, carryover: empty, other: empty };
};

export async function fillMonitoring(world: YearWorld, id: string, by: Login = 'clerk'): Promise<void> {
  await fill(world.ctx(by), id, {
    header: { reportWork: '按月监控。', reportExecution: '执行12万元。', reportProblems: '无突出问题。', reportMeasures: '按月跟踪。', reportSuggestions: '无。' },
    funds: FUNDS('12', true), rows: [{ actual: '4', ...JULY }, { actual: '96', ...JULY }, { tier: 'achieved', ...JULY }, { actual: '12', ...JULY }, { actual: '100', ...JULY }, { actual: '92', ...JULY }],
  });
  await explainAll(world.ctx(by), id, '情况属实。');
}

export async function fillEvaluation(world: YearWorld, id: string, times = '6'): Promise<void> {
  await fill(world.ctx('clerk'), id, {
    header: { actualGoal: '全年任务完成。' }, funds: FUNDS('19', false),
    rows: [{ actual: times }, { actual: '97' }, { tier: 'achieved', points: '12.5' }, { actual: '19' }, { actual: '126' }, { actual: '92' }],
  });
  await explainAll(world.ctx('clerk'), id, '情况属实。');
}

const REVIEWERS: readonly Login[] = ['head', 'business', 'performance'];

/** From the unit's hands through every review of a department's own form; targets stop before the decision. */
export async function throughReviews(world: YearWorld, id: string, options: { grade?: boolean; by?: Login } = {}): Promise<void> {
  await go(world.ctx(options.by ?? 'clerk'), id, 'submit');
  for (const login of REVIEWERS) {
    if (login === 'performance' && options.grade !== false) await gradeGood(world.ctx(login), id);
    await go(world.ctx(login), id, 'pass');
  }
}

export const approve = (world: YearWorld, ids: readonly string[], docNo: string = randomUUID()) =>
  approveBatch(world.ctx('leader'), { cycleId: world.cycleId, operation: randomUUID(), docNo, decidedOn: '2022-03-20', filingIds: [...ids] });

/** An approved target with one name. */
export async function approvedTarget(world: YearWorld, name: string): Promise<string> {
  const id = await world.target(name);
  await fillTarget(world, id);
  await throughReviews(world, id);
  await approve(world, [id]);
  return id;
}

export const bodyOf = async (world: YearWorld, id: string, login: Login = 'performance'): Promise<Body> => (await filingView(world.ctx(login), id)).body;

export function rowAt(body: Body, table: string, index: number): Row {
  const row = body[table]?.[index];
  if (!row) throw new Error(`no row ${index} in ${table}`);
  return row;
}

/** The code of a refusal, or what came instead. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return typeof code === 'string' ? code : String(error);
  }
}
