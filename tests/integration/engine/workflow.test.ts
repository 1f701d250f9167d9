import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may } from '@/domain/access/permissions';
import { EVENTS, type EventCode, type Workflow } from '@/domain/filings/workflow';
import { REPORT_WORKFLOW } from '@/domain/kinds/report-workflow';
import { TARGET_WORKFLOW } from '@/domain/kinds/target-workflow';
import { fill, go, say } from '@/server/demo/driver';
import { approveBatch } from '@/server/filings/approve-batch';
import { move } from '@/server/filings/move';
import { approvedTarget, bodyOf, fillMonitoring, fillTarget, LOGINS, roleOf, yearWorld, type Login, type YearWorld } from '../../support/year-world';

/** Who does not see department a's rows at all. */
const OUT_OF_REACH: readonly Login[] = ['below', 'stranger', 'strangeHead', 'otherBusiness'];

let world: YearWorld;
/** per workflow: a form whose second version is being written, and one whose second version is frozen */
const forms: Record<string, { open: string; frozen: string }> = {};

beforeAll(async () => {
  world = await yearWorld();
  forms.target = { open: await returned(await draftTarget('甲')), frozen: await resubmitted(await draftTarget('乙')) };
  await approvedTarget(world, '丙');
  await approvedTarget(world, '丁');
  await world.open('monitoring', 6);
  const [one, two] = await world.filingsOf('monitoring');
  for (const id of [one?.id ?? '', two?.id ?? '']) await fillMonitoring(world, id);
  forms.report = { open: await returned(one?.id ?? ''), frozen: await resubmitted(two?.id ?? '') };
}, 240_000);
afterAll(() => world.close());

async function draftTarget(name: string): Promise<string> {
  const id = await world.target(name);
  await fillTarget(world, id);
  return id;
}

/** Sent back for one row by the business section, and mended. */
async function returned(id: string): Promise<string> {
  await go(world.ctx('clerk'), id, 'submit');
  await go(world.ctx('head'), id, 'pass');
  await say(world.ctx('business'), id, (body) => body.rows?.[0], '请核对。');
  await go(world.ctx('business'), id, 'return_parts');
  const { rows } = await bodyOf(world, id);
  await fill(world.ctx('clerk'), id, { rows: [{ ...(rows?.[0]?.cells.actual === undefined ? { description: '已核对' } : { actual: '5' }) }] });
  return id;
}
async function resubmitted(id: string): Promise<string> {
  await returned(id);
  await go(world.ctx('clerk'), id, 'submit');
  return id;
}

const CASES = ([['target', TARGET_WORKFLOW], ['report', REPORT_WORKFLOW]] as const).flatMap(([name, workflow]) =>
  Object.keys(workflow.states).flatMap((state) => EVENTS.map((event) => [name, state, event, workflow] as const)));

/** Brings a form into a state with all that a transition may ask for, so that only the table and the role decide. */
async function arrange(id: string, workflow: Workflow, state: string, event: EventCode): Promise<void> {
  const grade = event === 'pass' ? 'good' : event === 'return_all' ? 'fair' : event === 'refuse' ? 'poor' : 'good';
  const { owner } = world;
  const holder = workflow.states[state]?.holder ?? null;
  await owner`update filings set state = ${state}, holder = ${holder}, opened_at = null, returner = 'business_review' where id = ${id}`;
  await owner`delete from target_reviews where filing_id = ${id}`;
  await owner`insert into target_reviews (filing_id, region_id, unit_id, version_no, state, grade, reviewer_id, reviewed_at)
    select id, region_id, unit_id, version_no, state, ${grade}, ${randomUUID()}, now() from filings where id = ${id}`;
  await owner`delete from opinions where filing_id = ${id} and sent_at is null`;
  const { rows } = await bodyOf(world, id);
  await owner`insert into opinions (filing_id, region_id, unit_id, version_no, state, scope, place_table, place_row, text, blocking, made_by, made_name, made_at)
    select id, region_id, unit_id, version_no, state, 'row', 'rows', ${rows?.[0]?.id ?? null}, '请核对', true, ${randomUUID()}, 'x', now() from filings where id = ${id}`;
}

function expected(workflow: Workflow, state: string, event: EventCode, login: Login): string {
  if (OUT_OF_REACH.includes(login)) return 'not_found';
  const transition = workflow.states[state]?.on[event];
  if (!transition) return 'illegal_transition';
  if (!may([roleOf(login)], transition.requires)) return 'forbidden';
  const to = transition.to === '@returner' ? 'business_review' : transition.to;
  return to === 'supervisor_review' ? 'business_review' : to; // the department is its own supervisor
}

describe('every state × event × person, from the workflow tables', () => {
  test.each(CASES)('%s: %s on %s', async (name, state, event, workflow) => {
    const form = forms[name];
    const id = (workflow.states[state]?.editable === 'none' ? form?.frozen : form?.open) ?? '';
    await arrange(id, workflow, state, event);
    for (const login of LOGINS) {
      const result = await world.inRollback(login, async (ctx) => {
        try {
          if (event === 'approve') {
            await approveBatch(ctx, { cycleId: world.cycleId, operation: randomUUID(), docNo: randomUUID(), decidedOn: '2022-03-20', filingIds: [id] });
            return (await ctx.tx.query.filings.findFirst({ where: (table, { eq }) => eq(table.id, id) }))?.state ?? '';
          }
          return (await move(ctx, { filingId: id, operation: randomUUID(), event, words: '原因' })).state;
        } catch (error) {
          return (error as { code: string }).code;
        }
      });
      expect(`${login}: ${result}`).toBe(`${login}: ${expected(workflow, state, event, login)}`);
    }
  });
});
