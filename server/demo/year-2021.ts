import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { listExpected, type ExpectedForm } from '@/db/queries/demo';
import type { Cycle } from '@/db/repositories/cycles';
import { approveBatch } from '../filings/approve-batch';
import { attachEvidence } from '../filings/attach-evidence';
import { filingView } from '../filings/view';
import { setDue } from '../filings/set-due';
import { createProject } from '../cycle/create-project';
import { openWindow } from '../cycle/windows';
import { withActor } from '../kernel/context';
import { DEPARTMENT_HEADER, DEPARTMENT_LISTS, PROJECTS } from './data/dacheng';
import { EVIDENCE_ROWS, JULY, YEAR, type EvaluationForm, type MonitoringForm } from './data/year-2021';
import { explainAll, fill, go, gradeGood, say, type Content } from './driver';
import type { Hands } from './hands';
import type { Calendar } from './load-county';

export interface Stages {
  /** forms of other departments join each stage before it goes on */
  targets(): Promise<string[]>;
  monitoring(): Promise<void>;
  evaluation(): Promise<void>;
}

const KEPT = '（演示）按公开文件原样录入，年度内统一规范。';

/** 2021 as published, with invented results, brought to the states that demo.md names. */
export async function loadYear2021(hands: Hands, calendar: Calendar, cycle: Cycle, progress: (line: string) => void, others: (cycle: Cycle) => Stages): Promise<void> {
  const unit = hands.units.dacheng ?? '';
  const also = others(cycle);
  const { at } = calendar;
  const open = (moment: Date, stage: 'target' | 'monitoring' | 'self_evaluation', period: number | null, dueAt: Date) =>
    openWindow(hands.as('peizhi', moment), { cycleId: cycle.id, stage, period, dueAt, closesAt: null, reviewDays: 5, mendDays: 3 });
  const expected = async (kind: string): Promise<Map<string, string>> =>
    new Map((await withActor(hands.as('jixiaogu', at('2021-01-01T09:00')), (ctx) => listExpected(ctx.tx, cycle.id, kind))).filter((form) => form.unitId === unit).map((form) => [keyOf(form), form.id]));

  // 目标: six projects and the department, typed as published, reviewed and approved with the budget (project 6 stays a draft)
  await open(at('2020-11-02T09:00'), 'target', null, at('2020-11-30T18:00'));
  for (const project of PROJECTS) await createProject(hands.as('tianbao', at('2020-11-03T09:00')), { cycleId: cycle.id, unitId: unit, name: project.name, previousId: null });
  const otherTargets = await also.targets();
  const projectTargets = await expected('project_target');
  const departmentTarget = (await expected('department_target')).get('D') ?? '';
  const approved: string[] = [];
  for (const [index, project] of PROJECTS.entries()) {
    const id = projectTargets.get(`P${index + 1}`) ?? '';
    const clerk = hands.as('tianbao', at('2020-11-05T10:00'));
    const money: Content['funds'] = project.amount ? { total: { annual: project.amount }, fiscal: { annual: project.amount }, carryover: { annual: '0' }, other: { annual: '0' } } : { carryover: { annual: '0' }, other: { annual: '0' } };
    await fill(clerk, id, { header: { annualGoal: project.goal }, funds: money, rows: project.rows });
    if (project.amount) approved.push(await throughReview(hands, at, id, 'target'));
  }
  await fill(hands.as('tianbao', at('2020-11-06T10:00')), departmentTarget, { header: DEPARTMENT_HEADER, lists: DEPARTMENT_LISTS });
  approved.push(await throughReview(hands, at, departmentTarget, 'target'));
  progress('targets');
  await approveBatch(hands.as('juzhang', at('2021-02-26T10:00')), { cycleId: cycle.id, operation: randomUUID(), docNo: '大财预〔2021〕6号（演示）', decidedOn: '2021-02-26', filingIds: [...approved, ...otherTargets] });
  await setDue(hands.as('jixiaogu', calendar.days(-1)), { filingId: projectTargets.get('P6') ?? '', dueAt: calendar.days(15), reason: '（演示）年度资金总额待核，补报' });

  // 监控: January to July
  await open(at('2021-08-02T09:00'), 'monitoring', 7, at('2021-08-31T18:00'));
  await also.monitoring();
  for (const [key, id] of await expected('monitoring')) {
    const form = JULY[key];
    if (!form) continue;
    await fill(hands.as('tianbao', at('2021-08-10T10:00')), id, monitoringContent(form, key));
    await throughReview(hands, at, id, 'monitoring');
  }
  progress('monitoring');

  // 自评: each in the state that the demo shows today
  await open(calendar.days(-20), 'self_evaluation', null, calendar.days(9));
  await also.evaluation();
  const evaluations = await expected('self_evaluation');
  for (const [key, id] of evaluations) await evaluation(hands, calendar, key, id);
  progress('self-evaluations');
}

function keyOf(form: ExpectedForm): string {
  const index = PROJECTS.findIndex((project) => project.name === form.projectName);
  return index >= 0 ? `P${index + 1}` : 'D';
}

async function throughReview(hands: Hands, at: Calendar['at'], id: string, stage: 'target' | 'monitoring'): Promise<string> {
  const day = stage === 'target' ? ['2020-11-10', '2020-11-12', '2020-11-20', '2020-12-08'] : ['2021-08-12', '2021-08-13', '2021-08-20', '2021-08-26'];
  const clerk = hands.as('tianbao', at(`${day[0]}T10:00`));
  await explainAll(clerk, id, KEPT);
  await go(clerk, id, 'submit');
  await go(hands.as('fuzeren', at(`${day[1]}T10:00`)), id, 'pass');
  await go(hands.as('yewugu', at(`${day[2]}T10:00`)), id, 'pass');
  const last = hands.as('jixiaogu', at(`${day[3]}T10:00`));
  if (stage === 'target') await gradeGood(last, id);
  await go(last, id, 'pass');
  return id;
}

function monitoringContent(form: MonitoringForm, key: string): Content {
  const total = { executed: form.executed, forecast: form.forecast, ...(form.note ? { note: form.note } : {}) };
  const part = key === 'D' ? {} : { fiscal: { executed: form.executed, forecast: form.forecast }, carryover: { executed: '0', forecast: '0' }, other: { executed: '0', forecast: '0' } };
  return {
    header: { reportWork: '各责任股室按月报送进度，财务汇总核对。', reportExecution: `1–7月执行${form.executed}万元。`, reportProblems: form.note ?? '无突出问题。', reportMeasures: '加快支付，按月跟踪。', reportSuggestions: '无。' },
    funds: { total, ...part }, rows: form.rows,
  };
}

async function evaluation(hands: Hands, calendar: Calendar, key: string, id: string): Promise<void> {
  const form = YEAR[key];
  if (!form) return;
  const clerk = hands.as('tianbao', calendar.days(-12));
  const draft = key === 'P2' ? { ...form, rows: form.rows.map((row, index) => (index === 3 || index === 5 ? {} : row)) } : form;
  await fill(clerk, id, evaluationContent(draft, key));
  await proofs(clerk, id, EVIDENCE_ROWS[key] ?? []);
  if (key === 'P2') return setDue(hands.as('jixiaogu', calendar.days(-1)), { filingId: id, dueAt: calendar.days(9), reason: '（演示）' });
  await explainAll(clerk, id, KEPT);
  await go(clerk, id, 'submit');
  await go(hands.as('fuzeren', calendar.days(-10)), id, 'pass');
  const business = hands.as('yewugu', calendar.days(-6));
  if (key === 'P4') return;
  if (key === 'P3') {
    await say(business, id, (body) => body.rows?.find((row) => row.cells.name === '受益群众'), '受益群众填 33 人，与发放人数 3 人不一致，依据都是“实际人数”。请核实后改。');
    await go(business, id, 'return_parts');
    return setDue(hands.as('jixiaogu', calendar.days(-1)), { filingId: id, dueAt: calendar.days(2), reason: '（演示）' });
  }
  await go(business, id, 'pass');
  if (key === 'D') return;
  await go(hands.as('jixiaogu', calendar.days(-3)), id, 'pass');
}

function evaluationContent(form: EvaluationForm, key: string): Content {
  const annual: Record<string, string> = form.annual ? { annual: form.annual } : {};
  const total = { ...annual, executed: form.executed, ...(form.note ? { note: form.note } : {}) };
  const parts = key === 'D' ? {} : { fiscal: { ...annual, executed: form.executed }, carryover: { executed: '0' }, other: { executed: '0' } };
  return {
    header: { actualGoal: form.actualGoal, ...(form.problems ? { problems: form.problems } : {}), ...(form.improvements ? { improvements: form.improvements } : {}) },
    funds: { total, ...parts }, rows: form.rows,
  };
}

async function proofs(clerk: Parameters<typeof attachEvidence>[0], filingId: string, rows: readonly number[]): Promise<void> {
  const { body, title } = await filingView(clerk, filingId);
  for (const index of rows) {
    const row = body.rows?.[index];
    if (!row) continue;
    const text = `演示佐证\n${title}\n${String(row.cells.name)}\n此文件为演示而作，不是真实材料。\n`;
    await attachEvidence(clerk, { filingId, lineage: row.lineage, name: `佐证-${index + 1}.txt`, body: Readable.from([Buffer.from(text, 'utf8')]) });
  }
}
