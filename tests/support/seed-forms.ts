import type { Body, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import type { Operator, Value } from '@/domain/indicator/types';
import { HEBEI } from '@/domain/rules/sets/hebei';

/** The six project forms and the department's form of the seed document, word for word (folded characters). */
const OPERATORS: Readonly<Record<string, Operator>> = { '≥': '>=', '≤': '<=', '=': '=' };

/** "=1套", "≤0.6万元", "33人" → number; anything else → words. */
export function value(printed: string): Value {
  const hit = /^([≥≤=])?(\d+(?:\.\d+)?)(%|套|人次|人|户|万元)$/.exec(printed);
  return hit ? { kind: 'number', operator: OPERATORS[hit[1] ?? ''] ?? null, number: hit[2] ?? '', unit: hit[3] ?? null } : { kind: 'text', text: printed };
}

type Line = readonly [level1: string, level2: string, name: string, description: string, target: string, basis: string, weight: string, scoringRule?: string];

export const row = (id: string, seq: number, cells: Row['cells'], typed: Row['typed'] = {}): Row => ({ id, lineage: id, seq, cells, typed });

const rowsOf = (lines: readonly Line[]): Row[] =>
  lines.map(([level1, level2, name, description, target, basis, weight, scoringRule], index) =>
    row(`r${index + 1}`, index + 1, { level1, level2, name, description, target: value(target), basis: basis || null, weight, scoringRule: scoringRule ?? null }),
  );

const OUT = '产出指标';
const EFFECT = '效果指标';
const HAPPY = '满意度指标';
const SERVED = '服务对象满意度指标';
const STABLE = '保持部门稳定态势，维护全县稳定大局。';
const NO_VISITS = '不发生进京赴省集体访，减少个体访人次，保持部门稳定';
const GROWTH = '企业创新主体迅速壮大，产业创新平台增量提质，区域创新能力显著增强，创新创业环境持续优化的目标。';

interface SeedProject {
  readonly title: string;
  readonly goal: string;
  /** 万元; null where the document states none */
  readonly amount: string | null;
  readonly lines: readonly Line[];
}

export const SEED_PROJECTS: readonly SeedProject[] = [
  {
    title: '大城县绝热节能产业发展规划编制资金', amount: '17',
    goal: '通过制定《大城县绝热节能材料产业集群发展规划》，到2025年，大城县建立较为完善的新型绝热节能材料产业和生产性服务业协同发展新体系，向以绿色化、功能化、服务化为特征的价值链中高端转型发展，产业总规模达到214亿元。',
    lines: [
      [OUT, '数量指标', '实际出具规划报告文本数量', '反映出具规划报告文本数量情况', '=1套', '工作计划', '12.5'],
      [OUT, '质量指标', '规划报告文本质量达标', '质量达标情况', '=100%', '历年工作情况', '12.5'],
      [OUT, '时效指标', '资金支付时间', '实际资金支付情况', '2021年底前', '', '12.5'],
      [OUT, '成本指标', '预算成本控制量', '实际成本控制情况', '=17万元', '年初预算', '12.5'],
      [EFFECT, '社会效益指标', '提高绝热节能材料产业发展', '发展规划带来的社会效益', '提高', '', '15'],
      [EFFECT, '可持续影响指标', '长期持续性', '发展规划带来的环境效益', '持续', '', '15'],
      [HAPPY, SERVED, '政府满意度、绝热节能材料企业满意度', '反映政府、企业的满意度情况', '满意', '', '10'],
    ],
  },
  {
    title: '劳模津贴', amount: '0.15', goal: '按时发放劳动模范津贴补贴。',
    lines: [
      [OUT, '数量指标', '项目金额', '发放人数', '=1人', '劳模人数', '12.5'],
      [OUT, '质量指标', '按时发放到', '按时发放到', '按时发放到', '', '12.5'],
      [OUT, '时效指标', '按时发放到', '按时发放到', '按时发放到', '', '12.5'],
      [OUT, '成本指标', '本项目资金额', '本项目资金额', '=0.15万元', '年初预算', '12.5'],
      [EFFECT, '社会效益指标', '按时发放到', '按时发放到', '按时发放到', '', '30'],
      [HAPPY, SERVED, '职工满意', '职工满意', '职工满意', '', '10'],
    ],
  },
  {
    title: '企业离休人员两相补贴', amount: '4.8', goal: '及时发放离退休人员两项补贴。',
    lines: [
      [OUT, '数量指标', '发放人数', '发放人数', '=3人', '实际人数', '12.5'],
      [OUT, '质量指标', '发放到位', '发放到位', '发放到位', '', '12.5'],
      [OUT, '时效指标', '按时发放', '按时发放', '按时发放', '', '12.5'],
      [OUT, '成本指标', '发放金额', '发放金额', '=4.8万元', '年初预算', '12.5'],
      [EFFECT, '社会效益指标', '受益群众', '受益群众', '33人', '实际人数', '30'],
      [HAPPY, SERVED, '职工满意', '职工满意', '职工满意', '', '10'],
    ],
  },
  {
    title: '建档立卡贫困户帮扶专项经费', amount: '0.6', goal: '通过项目的开展完成逢年过节生活慰问品的发放。',
    lines: [
      [OUT, '数量指标', '帮扶户数', '帮扶户数', '=3户', '实际帮扶户数', '12.5'],
      [OUT, '质量指标', '完成情况', '完成情况', '及时完成', '', '12.5'],
      [OUT, '时效指标', '及时率', '及时率', '及时支付', '', '12.5'],
      [OUT, '成本指标', '项目成本', '项目成本', '≤0.6万元', '年初预算', '12.5'],
      [EFFECT, '社会效益指标', '受益户数', '受益户数', '=3户', '实际帮扶户数', '30'],
      [HAPPY, SERVED, '群众满意', '群众满意', '群众满意', '', '10'],
    ],
  },
  {
    title: '维稳经费', amount: '10', goal: '按时完成县委交办的接访任务和重要节点的维稳任务。',
    lines: [
      [OUT, '数量指标', '300人次', '推进遗留案件的解决，新的上访下降', '≥9人次', '历年工作情况', '12.5'],
      [OUT, '质量指标', '确保维稳到位', '力争一次性解决到位，不发生重复访', '=100%', '历年工作情况', '12.5'],
      [OUT, '时效指标', '实际完成情况', '按实际维稳情况支付', '资金及时支付', '', '12.5'],
      [OUT, '成本指标', '项目成本', '项目成本', '≤10万元', '年初预算', '12.5'],
      [EFFECT, '社会效益指标', STABLE, NO_VISITS, '=3人次', '历年工作情况', '15'],
      [EFFECT, '可持续影响指标', STABLE, NO_VISITS, NO_VISITS, '', '15'],
      [HAPPY, SERVED, '推动社会稳定', NO_VISITS, '长期', '', '10'],
    ],
  },
  {
    title: '科技创新行动工作经费', amount: null, goal: `通过项目的开展达到${GROWTH}`,
    lines: [
      [OUT, '数量指标', '科技业务培训次数', '全年开展科技业务培训不少于2次', '全年开展科技业务培训不少于2次', '', '12.5'],
      [OUT, '质量指标', '业务完成率', '反映科技业务培训完成情况', '反映科技业务培训完成情况', '', '12.5'],
      [OUT, '时效指标', '完成及时率', '按计划及时完成', '按计划及时完成', '', '12.5'],
      [OUT, '成本指标', '成本节约率', '不超出计划金额', '不超出计划金额', '', '12.5'],
      [EFFECT, '社会效益指标', '通过科技业务培训产生的社会影响', GROWTH, GROWTH, '', '15'],
      [EFFECT, '可持续影响指标', '工作长效管理机制', '健全科技业务培训长效机制', '健全科技业务培训长效机制', '', '15'],
      [HAPPY, SERVED, '服务科技型中小企业群众满意度', '开展科技型中小企业满意度调查', '开展科技型中小企业满意度调查', '', '10'],
    ],
  },
];

const yuan = (wan: string): string => (Math.round(Number(wan) * 10000)).toFixed(2);

export function seedProject(no: number): Body {
  const project = SEED_PROJECTS[no - 1];
  if (!project) throw new Error(`no project ${no} in the seed`);
  const amount = project.amount === null ? null : yuan(project.amount);
  return {
    header: [row('h', 1, { projectName: project.title, annualGoal: project.goal })],
    funds: [row('f1', 1, { source: 'total', annual: amount }), row('f2', 2, { source: 'fiscal', annual: amount }), row('f3', 3, { source: 'carryover', annual: null }), row('f4', 4, { source: 'other', annual: null })],
    rows: rowsOf(project.lines),
  };
}

const OUTPUT = '部门产出';
const RESULT = '部门效果';
const FIFTEEN = '按计划完成15分';
const TEN = '按计划完成10分';
const DEPARTMENT_LINES: readonly Line[] = [
  [OUTPUT, '数量', '实际奖励企业数量完成率', '反映实际奖励企业数量完成情况', '工作需要', '工作需要', '15', FIFTEEN],
  [OUTPUT, '质量', '工作高质量完成', '高质量完成各项工作', '按照工作要求管控', '工作需要', '15', FIFTEEN],
  [OUTPUT, '时效', '按时完成', '按照时间结点完成各项任务', '工作计划', '工作计划', '10', TEN],
  [OUTPUT, '成本', '预算成本控制量', '反映成本控制情况', '工作计划', '工作计划', '10', TEN],
  [RESULT, '社会效益', '提高绝热节能材料产业发展', '发展规划带来的社会效益', '工作计划', '工作计划', '10', TEN],
  [RESULT, '经济效益', '提高企业入统规上积极性', '反映奖励资金发放产生的社会效益', '工作计划', '工作计划', '10', TEN],
  [RESULT, '可持续影响', '提高科技型中小企业业务能力', '加强科技型企业科技政策辅导，提高企业自主创新能力', '工作计划', '工作计划', '10', TEN],
  [RESULT, '满意度', '服务科技型中小企业群众满意度', '开展科技型中小企业满意度调查', '满意度调查', '工作计划', '10', TEN],
];

const GOALS: readonly (readonly [string, string])[] = [
  ['信访目标', '平时信访维稳接访，重要节点死看死守信访维稳，涉及工业系统涉军，重点上访户，临时突发信访维稳。'],
  ['运行监测协调绩效目标', '监测分析全县工业运行态势提出有关政策措施，指导全县民营经济发展。'],
  ['信息化推进绩效目标', '做好工业设计发展相关工作，推进工业领域数字化、网络化、智能化。'],
  ['高新技术管理绩效目标', '推进科技创新工作，做好高新企业认定，推动科技型中小企业的发展。'],
  ['科技平台与社会发展绩效目标', '推进申报国家省级重点实验室、技术创新中心等机构申报，推动全县科技合作与交流，做好科技扶贫工作。'],
  ['装备制造与安全生产绩效目标', '做好工业能源节约和资源合理利用推进工业绿色发展和制造工作，规范盐业行业管理。'],
];

const SUB_GOALS: readonly (readonly [string, string, string])[] = [
  ['信访目标', '按时完成县委交办的接访任务和重要节点的维稳任务。', '确保信访形势平稳，年度上访总人次下降3%。'],
  ['运行监测协调绩效目标', '促进规模以上工业企业进一步做大做强，确保完成省市考核经济指标。', '企业经营增长率。'],
  ['信息化推进绩效目标', '运营达标率100%，实现对政务网络安全的维护和保证。', '提高县政府各机关满意度。'],
  ['高新技术管理绩效目标', '激励引导企业加大研发投入，发挥技术创新主体地位。', '加快企业创新步伐，促进县域经济发展。'],
  ['科技平台与社会发展绩效目标', '企业创新主体迅速壮大，产业创新平台增量提质，区域创新能力显著增强，创新创环境持续优化的目标。', '科技业务培训次数。'],
  ['装备制造与安全生产绩效目标', '减少安全事故，严把食盐质量。', '企业群众满意度。'],
];

/** Figures of the head in 万元, as the seed prints them. */
const FIGURES: Readonly<Record<string, string>> = {
  revTotal: '1560.58', revGeneral: '913.12', revGovFund: '0', revFiscalAccount: '0', revOther: '0', revCarryover: '647.46',
  expTotal: '1560.58', expBasic: '878.57', expPersonnel: '835.08', expPublic: '43.49', expProject: '682.01',
  changeTotal: '96.88', changeBasic: '69.67', changeProject: '37.21', operatingFund: '43.49',
  threeTotal: '3', threeAbroad: '0', threeVehicle: '3', threeVehiclePurchase: '0', threeVehicleRunning: '3', threeReception: '0',
  threeChangeTotal: '-0.5', threeChangeVehicle: '-0.5', threeChangePurchase: '0', threeChangeRunning: '-0.5', threeChangeReception: '0',
  procurementTotal: '0', assetTotal: '150.36', assetHouse: '107.83', assetVehicle: '15', assetOther: '27.53', assetPlannedPurchase: '0',
};

export function seedDepartment(): Body {
  return {
    header: [
      row('h', 1, {
        ...Object.fromEntries(Object.entries(FIGURES).map(([field, wan]) => [field, yuan(wan)])),
        dutySummary: '协调机关政务工作，组织拟订全县工业发展战略、规划，负责科技创新综合工作。',
        expProjectNote: '主要为科技创新工作经费、维稳经费、劳模津贴等',
        changeBasicReason: '主要为人员增资，人员经费增加支出', changeProjectReason: '主要为项目支出',
        threeChangeReason: '我部门切实落实勤俭节约各项规定，压减公车运行经费支出。',
        procurementNote: '2021年，我部门无政府采购预算.', assetAsOf: '2020-12-31',
        assetHouseArea: '2367', assetOfficeArea: '2167', assetVehicleCount: '1', assetOtherCount: '164', otherMatters: '我部门无其他需要说明的事项。',
      }),
    ],
    duties: [row('d1', 1, { section: '办公室（党建办公室）', text: '协调机关政务工作;负责文电、会务、档案等机关日常运转工作。' })],
    agencies: [row('a1', 1, { name: '大城县科学技术和工业信息化局', nature: '行政', rank: '正科级', funding: '财政拨款' })],
    goals: GOALS.map(([section, text], index) => row(`g${index + 1}`, index + 1, { section, text })),
    subGoals: SUB_GOALS.map(([section, goalText, indicatorText], index) => row(`s${index + 1}`, index + 1, { section, goalText, indicatorText })),
    rows: rowsOf(DEPARTMENT_LINES),
    safeguards: [],
    terms: [],
  };
}

export const seedContext = (object: 'project' | 'department', projectName: string | null = null): KindContext => ({
  rules: HEBEI, fiscalYear: 2021, period: null, object, projectName, departmentName: '大城县科学技术和工业信息化局', source: null, newerSource: null, evidence: new Set(),
});
