import { listExpected } from '@/db/queries/demo';
import type { Cycle } from '@/db/repositories/cycles';
import { createProject } from '../cycle/create-project';
import { setDue } from '../filings/set-due';
import { withActor } from '../kernel/context';
import { withWeights, type Typed } from './data/dacheng';
import { explainAll, fill, go, gradeGood, say } from './driver';
import type { Hands } from './hands';
import type { Calendar } from './load-county';
import type { Stages } from './year-2021';

const SAMPLE = '（演示）';
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰';

interface Invented { readonly name: string; readonly amount: number; readonly times: number }
/** Three projects each, invented (演示). */
const projectsOf = (n: number): Invented[] => [0, 1, 2].map((index) => ({ name: `演示项目${NAMES[(n - 1) * 3 + index]}`, amount: 20 + n * 8 + index * 14, times: 4 + index * 2 }));

const rowsOf = ({ amount, times }: Invented): Typed[] => withWeights([
  ['quantity', '培训场次', '全年举办培训的场次，按签到表计', `≥${times}次`, '年度工作计划'],
  ['quality', '培训合格率', '结业考核合格人数除以参加人数', '≥95%', '上年合格率96%'],
  ['timeliness', '完成时间', '最后一场结业的日期', '12月15日前', '年度工作计划'],
  ['cost', '培训总成本', '全年实际支出', `≤${amount}万元`, '年初预算'],
  ['social', '持证上岗人数', '培训后取得证书的人数', '≥120人', '行业标准'],
  ['satisfaction', '学员满意度', '问卷中满意和比较满意的比例', '≥90%', '上年满意度91%'],
]).map((row) => ({ ...row, scoringRule: '达到指标值得满分，未达到按比例扣分' }));

const header = (n: number, projects: number): Typed => {
  const total = projects + 300 + n * 20;
  return {
    dutySummary: `${SAMPLE}负责本县相关行业的管理和服务。`, revTotal: String(total), revGeneral: String(total), revGovFund: '0', revSoe: '0', revFiscalAccount: '0', revOther: '0', revCarryover: '0',
    expTotal: String(total), expBasic: String(300 + n * 20), expPersonnel: String(260 + n * 20), expPublic: '40', expProject: String(projects), expProjectNote: '主要为培训项目。',
    changeTotal: '0', changeBasic: '0', changeProject: '0', operatingFund: '40', operatingFundUse: '办公、水电、差旅。', procurementTotal: '0', procurementNote: '无政府采购预算。', otherMatters: '无。',
  };
};

const DEPARTMENT_ROWS: readonly Typed[] = [
  { level1: 'output', level2: 'quantity', name: '重点任务完成数', description: '年度重点任务清单中办结的件数', target: '≥12件', basis: '年度工作要点', weight: '15', scoringRule: '每少1件扣1.25分' },
  { level1: 'output', level2: 'quality', name: '任务验收合格率', description: '一次验收合格件数除以办结件数', target: '≥95%', basis: '验收办法', weight: '15', scoringRule: '每低1个百分点扣0.5分' },
  { level1: 'output', level2: 'timeliness', name: '按期办结率', description: '按期办结件数除以应办件数', target: '≥90%', basis: '督查通报', weight: '10', scoringRule: '每低1个百分点扣0.5分' },
  { level1: 'output', level2: 'cost', name: '公用经费控制', description: '全年公用经费支出', target: '≤40万元', basis: '年初预算', weight: '10', scoringRule: '超出部分按比例扣分' },
  { level1: 'effect', level2: 'social', name: '服务企业数', description: '上门服务并有记录的企业', target: '≥60家', basis: '年度工作要点', weight: '30', scoringRule: '按比例扣分' },
  { level1: 'effect', level2: 'satisfaction', name: '服务对象满意度', description: '年度问卷满意比例', target: '≥90%', basis: '上年满意度91%', weight: '10', scoringRule: '每低1个百分点扣0.5分' },
];

/** Five invented departments: targets approved, monitoring accepted, self-evaluations 未开始 · 填报中 · 逾期 · 已退回 · 已审核. */
export function otherDepartments(hands: Hands, { at, days }: Calendar, cycle: Cycle): Stages {
  const numbers = [1, 2, 3, 4, 5];
  const forms = async (kind: string, n: number) =>
    (await withActor(hands.as('jixiaogu', at('2021-01-01T09:00')), (ctx) => listExpected(ctx.tx, cycle.id, kind))).filter((form) => form.unitId === hands.units[`demo${n}`]);
  const clerk = (n: number, moment: Date) => hands.as(`tianbao${n}`, moment);
  const pass = async (n: number, id: string, moments: readonly [Date, Date, Date, Date], grade: boolean) => {
    await explainAll(clerk(n, moments[0]), id, '（演示）情况属实。');
    await go(clerk(n, moments[0]), id, 'submit');
    await go(hands.as(`fuzeren${n}`, moments[1]), id, 'pass');
    await go(hands.as('yewugu', moments[2]), id, 'pass');
    if (grade) await gradeGood(hands.as('jixiaogu2', moments[3]), id);
    await go(hands.as('jixiaogu2', moments[3]), id, 'pass');
  };
  const project = (n: number, name: string | null): Invented | undefined => projectsOf(n).find((entry) => entry.name === name);
  const money = (amount: number): Record<string, Typed> => ({ total: { annual: String(amount) }, fiscal: { annual: String(amount) }, carryover: { annual: '0' }, other: { annual: '0' } });
  const spent = (amount: string, more: Typed = {}): Record<string, Typed> => ({ total: { executed: amount, ...more }, fiscal: { executed: amount, ...more }, carryover: { executed: '0', ...(more.forecast ? { forecast: '0' } : {}) }, other: { executed: '0', ...(more.forecast ? { forecast: '0' } : {}) } });

  return {
    targets: async () => {
      const done: string[] = [];
      for (const n of numbers) {
        const start = at('2020-11-04T09:00');
        for (const entry of projectsOf(n)) await createProject(clerk(n, start), { cycleId: cycle.id, unitId: hands.units[`demo${n}`] ?? '', name: entry.name, previousId: null });
        const moments = [at('2020-11-12T09:00'), at('2020-11-13T09:00'), at('2020-11-24T09:00'), at('2020-12-10T09:00')] as const;
        for (const form of await forms('project_target', n)) {
          const entry = project(n, form.projectName);
          if (!entry) continue;
          await fill(clerk(n, start), form.id, { header: { annualGoal: `${SAMPLE}全年举办培训${entry.times}次以上，120人以上取得证书，满意度90%以上。`, projectClass: 'specific', projectNature: 'continued' }, funds: money(entry.amount), rows: rowsOf(entry) });
          await pass(n, form.id, moments, true);
          done.push(form.id);
        }
        for (const form of await forms('department_target', n)) {
          await fill(clerk(n, start), form.id, {
            header: header(n, projectsOf(n).reduce((sum, entry) => sum + entry.amount, 0)),
            lists: {
              duties: [{ section: '办公室', text: `${SAMPLE}综合协调。` }], agencies: [{ name: `演示${'一二三四五'[n - 1]}局`, nature: '行政', rank: '正科级', funding: '财政拨款' }],
              goals: [{ section: '培训', text: '全年办结重点任务12件以上，服务企业60家以上。' }], subGoals: [{ section: '培训', goalText: '举办培训，提高持证上岗人数。', indicatorText: '全年持证上岗人数≥360人。' }],
              rows: DEPARTMENT_ROWS, safeguards: [{ title: '加强组织', text: '明确责任股室。' }], terms: [],
            },
          });
          await pass(n, form.id, moments, true);
          done.push(form.id);
        }
      }
      return done;
    },
    monitoring: async () => {
      for (const n of numbers) {
        for (const form of await forms('monitoring', n)) {
          const entry = project(n, form.projectName);
          const full = entry?.amount ?? 300 + n * 20 + projectsOf(n).reduce((sum, one) => sum + one.amount, 0);
          const executed = (full * (n === 3 ? 0.4 : 0.6)).toFixed(2);
          const ok = { likelihood: 'certain', forecast: '按计划完成。' };
          const rows: Typed[] = entry
            ? [{ actual: String(Math.ceil(entry.times * 0.55)), ...ok }, { actual: '96', ...ok }, { tier: 'achieved', ...ok }, { actual: executed, ...ok }, { actual: '118', ...ok }, { actual: '92', ...ok }]
            : [{ actual: '7', ...ok }, { actual: '96', ...ok }, { actual: '92', ...ok }, { actual: '22', ...ok }, { actual: '58', ...ok }, { actual: '91', ...ok }];
          const note = n === 3 ? { note: '支付集中在下半年。' } : {};
          const funds = entry ? spent(executed, { forecast: String(full), ...note }) : { total: { executed, forecast: String(full), ...note } };
          await fill(clerk(n, at('2021-08-11T09:00')), form.id, { header: { reportWork: '按月监控。', reportExecution: `1–7月执行${executed}万元。`, reportProblems: '无突出问题。', reportMeasures: '按月跟踪。', reportSuggestions: '无。' }, funds, rows });
          await pass(n, form.id, [at('2021-08-13T09:00'), at('2021-08-14T09:00'), at('2021-08-23T09:00'), at('2021-08-27T09:00')], false);
        }
      }
    },
    evaluation: async () => {
      for (const n of numbers) {
        if (n === 1) continue; // 未开始
        for (const [index, form] of (await forms('self_evaluation', n)).entries()) {
          const entry = project(n, form.projectName);
          const full = entry?.amount ?? 300 + n * 20 + projectsOf(n).reduce((sum, one) => sum + one.amount, 0);
          const executed = (full * 0.97).toFixed(2);
          const reason = '按实际结算，略有节余。';
          const complete: Typed[] = entry
            ? [{ actual: String(entry.times) }, { actual: '97' }, { tier: 'achieved', points: '12.5' }, { actual: executed }, { actual: '126' }, { actual: '92' }]
            : [{ actual: '12' }, { actual: '96' }, { actual: '88', reason: '两件跨年办结，已完成。' }, { actual: '39.2' }, { actual: '66' }, { actual: '92' }];
          const rows = n === 2 ? complete.slice(0, 3) : complete;
          const funds = entry ? spent(executed) : { total: { executed } };
          await fill(clerk(n, days(-11)), form.id, { header: n === 2 ? {} : { actualGoal: `${SAMPLE}全年任务完成，${reason}` }, funds, rows });
          if (n === 3) await setDue(hands.as('jixiaogu', days(-10)), { filingId: form.id, dueAt: days(-1), reason: '（演示）' });
          if (n === 5 || (n === 4 && index < 2)) await pass(n, form.id, [days(-9), days(-8), days(-5), days(-2)], false);
          if (n === 4 && index >= 2) {
            await explainAll(clerk(n, days(-9)), form.id, '（演示）情况属实。');
            await go(clerk(n, days(-9)), form.id, 'submit');
            await go(hands.as(`fuzeren${n}`, days(-8)), form.id, 'pass');
            const business = hands.as('yewugu', days(-4));
            await say(business, form.id, (body) => body.rows?.[0], '请补充签到表或任务清单作为佐证。');
            await go(business, form.id, 'return_parts');
          }
        }
      }
    },
  };
}
