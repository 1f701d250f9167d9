import texts from './dacheng-texts.json';

/** 大城县科学技术和工业信息化局 2021, as published: figures, texts and faults. Cells are typed as the document prints them. */

export type Typed = Readonly<Record<string, string>>;
export interface ProjectForm { readonly name: string; readonly goal: string; /** 万元 */ readonly amount: string; readonly rows: readonly Typed[] }

export const DEPARTMENT_HEADER: Typed = {
  dutySummary: '协调机关政务工作，组织拟订并实施全县工业、民营经济、信息化和科技创新的规划与政策，指导工业安全生产、节能和食盐行业管理。',
  budgetNote: '按照预算管理有关规定，目前我县部门预算的编制实行综合预算制度，即全部收入和支出都反映在预算中。大城县科学技术和工业信息化局机关的收支包含在部门预算中。',
  revTotal: '1560.58', revGeneral: '913.12', revGovFund: '0', revFiscalAccount: '0', revOther: '0', revCarryover: '647.46',
  expTotal: '1560.58', expBasic: '878.57', expPersonnel: '835.08', expPublic: '43.49', expProject: '682.01',
  expProjectNote: '运转类其他及特定目标类项目支出682.01万元，包括本级支出，主要为科技创新工作经费、维稳经费、劳模津贴等。',
  changeTotal: '96.88', changeBasic: '69.67', changeProject: '37.21', changeBasicReason: '主要为人员增资，人员经费增加支出', changeProjectReason: '主要为项目支出',
  operatingFund: '43.49', operatingFundUse: '主要用于大城县科学技术与信息化局办公区的日常维修、办公用房水电费、办公用房取暖费、办公用房物业管理费等日常运行支出。',
  threeTotal: '3', threeAbroad: '0', threeVehicle: '3', threeVehiclePurchase: '0', threeVehicleRunning: '3', threeReception: '0',
  threeChangeTotal: '-0.5', threeChangeVehicle: '-0.5', threeChangePurchase: '0', threeChangeRunning: '-0.5', threeChangeReception: '0',
  threeChangeReason: '主要原因是我部门切实落实勤俭节约各项规定，压减公车运行经费支出。；公务接待费与2020年相比持平，无增减变化。',
  procurementTotal: '0', procurementNote: '2021年，我部门无政府采购预算.',
  assetTotal: '150.36', assetHouse: '107.83', assetHouseArea: '2367', assetOfficeArea: '2167', assetVehicleCount: '1', assetVehicle: '15',
  assetOtherCount: '164', assetOther: '27.53', assetPlannedPurchase: '0', assetAsOf: '2020-12-31',
  otherMatters: '我部门无其他需要说明的事项。',
};

const indicator = (level1: string, level2: string, name: string, scoringRule: string, description: string, target: string, basis: string, weight: string): Typed =>
  ({ level1, level2, name, scoringRule, description, target, basis, weight });

export const DEPARTMENT_LISTS: Readonly<Record<string, readonly Typed[]>> = {
  duties: texts.duties,
  agencies: [{ name: '大城县科学技术和工业信息化局', nature: '行政', rank: '正科级', funding: '财政拨款' }],
  goals: texts.goals,
  subGoals: texts.subGoals,
  safeguards: texts.safeguards,
  terms: texts.terms,
  rows: [
    indicator('output', 'quantity', '实际奖励企业数量完成率', '按计划完成15分', '反映实际奖励企业数量完成情况', '工作需要', '工作需要', '15'),
    indicator('output', 'quality', '工作高质量完成', '按计划完成15分', '高质量完成各项工作', '按照工作要求管控', '工作需要', '15'),
    indicator('output', 'timeliness', '按时完成', '按计划完成10分', '按照时间结点完成各项任务', '工作计划', '工作计划', '10'),
    indicator('output', 'cost', '预算成本控制量', '按计划完成10分', '反映成本控制情况', '工作计划', '工作计划', '10'),
    indicator('effect', 'social', '提高绝热节能材料产业发展', '按计划完成10分', '发展规划带来的社会效益', '工作计划', '工作计划', '10'),
    indicator('effect', 'economic', '提高企业入统规上积极性', '按计划完成10分', '反映奖励资金发放产生的社会效益', '工作计划', '工作计划', '10'),
    indicator('effect', 'sustainable', '提高科技型中小企业业务能力', '按计划完成10分', '加强科技型企业科技政策辅导，提高企业自主创新能力', '工作计划', '工作计划', '10'),
    indicator('effect', 'satisfaction', '服务科技型中小企业群众满意度', '按计划完成10分', '开展科技型中小企业满意度调查', '满意度调查', '工作计划', '10'),
  ],
};

/** level 2, name, description, value, basis; weights are invented (演示): 产出 50, 效果 30, 满意度 10 split evenly. */
type Line = readonly [level2: string, name: string, description: string, target: string, basis: string];
const LEVEL1: Readonly<Record<string, string>> = {
  quantity: 'output', quality: 'output', timeliness: 'output', cost: 'output', social: 'effect', economic: 'effect', sustainable: 'effect', satisfaction: 'satisfaction',
};
const POINTS: Readonly<Record<string, number>> = { output: 50, effect: 30, satisfaction: 10 };

export function withWeights(lines: readonly Line[], more: Readonly<Record<number, Typed>> = {}): Typed[] {
  const levels = lines.map(([level2]) => LEVEL1[level2] ?? 'output');
  return lines.map(([level2, name, description, target, basis], index) => {
    const level1 = levels[index] ?? 'output';
    const weight = (POINTS[level1] ?? 0) / levels.filter((level) => level === level1).length;
    return { level1, level2, name, description, target, ...(basis ? { basis } : {}), weight: String(weight), ...more[index] };
  });
}

const STABLE = '保持部门稳定态势，维护全县稳定大局。';
const NO_VISITS = '不发生进京赴省集体访，减少个体访人次，保持部门稳定';
const GROWTH = '企业创新主体迅速壮大，产业创新平台增量提质，区域创新能力显著增强，创新创业环境持续优化的目标。';
/** 考核时点 (演示): the plan is one report at the end of the year. */
const DECEMBER = { dueMonth: '12' };

export const PROJECTS: readonly ProjectForm[] = [
  {
    name: '大城县绝热节能产业发展规划编制资金', amount: '17',
    goal: '通过制定《大城县绝热节能材料产业集群发展规划》，到2025年，大城县建立较为完善的新型绝热节能材料产业和生产性服务业协同发展新体系，向以绿色化、功能化、服务化为特征的价值链中高端转型发展，产业总规模达到214亿元。',
    rows: withWeights([
      ['quantity', '实际出具规划报告文本数量', '反映出具规划报告文本数量情况', '=1套', '工作计划'],
      ['quality', '规划报告文本质量达标', '质量达标情况', '=100%', '历年工作情况'],
      ['timeliness', '资金支付时间', '实际资金支付情况', '2021年底前', ''],
      ['cost', '预算成本控制量', '实际成本控制情况', '=17万元', '年初预算'],
      ['social', '提高绝热节能材料产业发展', '发展规划带来的社会效益', '提高', ''],
      ['sustainable', '长期持续性', '发展规划带来的环境效益', '持续', ''],
      ['satisfaction', '政府满意度、绝热节能材料企业满意度', '反映政府、企业的满意度情况', '满意', ''],
    ], { 0: DECEMBER, 1: DECEMBER }),
  },
  {
    name: '劳模津贴', amount: '0.15', goal: '按时发放劳动模范津贴补贴。',
    rows: withWeights([
      ['quantity', '项目金额', '发放人数', '=1人', '劳模人数'],
      ['quality', '按时发放到', '按时发放到', '按时发放到', ''],
      ['timeliness', '按时发放到', '按时发放到', '按时发放到', ''],
      ['cost', '本项目资金额', '本项目资金额', '=0.15万元', '年初预算'],
      ['social', '按时发放到', '按时发放到', '按时发放到', ''],
      ['satisfaction', '职工满意', '职工满意', '职工满意', ''],
    ]),
  },
  {
    name: '企业离休人员两相补贴', amount: '4.8', goal: '及时发放离退休人员两项补贴。',
    rows: withWeights([
      ['quantity', '发放人数', '发放人数', '=3人', '实际人数'],
      ['quality', '发放到位', '发放到位', '发放到位', ''],
      ['timeliness', '按时发放', '按时发放', '按时发放', ''],
      ['cost', '发放金额', '发放金额', '=4.8万元', '年初预算'],
      ['social', '受益群众', '受益群众', '33人', '实际人数'],
      ['satisfaction', '职工满意', '职工满意', '职工满意', ''],
    ]),
  },
  {
    name: '建档立卡贫困户帮扶专项经费', amount: '0.6', goal: '通过项目的开展完成逢年过节生活慰问品的发放。',
    rows: withWeights([
      ['quantity', '帮扶户数', '帮扶户数', '=3户', '实际帮扶户数'],
      ['quality', '完成情况', '完成情况', '及时完成', ''],
      ['timeliness', '及时率', '及时率', '及时支付', ''],
      ['cost', '项目成本', '项目成本', '≤0.6万元', '年初预算'],
      ['social', '受益户数', '受益户数', '=3户', '实际帮扶户数'],
      ['satisfaction', '群众满意', '群众满意', '群众满意', ''],
    ]),
  },
  {
    name: '维稳经费', amount: '10', goal: '按时完成县委交办的接访任务和重要节点的维稳任务。',
    rows: withWeights([
      ['quantity', '300人次', '推进遗留案件的解决，新的上访下降', '≥9人次', '历年工作情况'],
      ['quality', '确保维稳到位', '力争一次性解决到位，不发生重复访', '=100%', '历年工作情况'],
      ['timeliness', '实际完成情况', '按实际维稳情况支付', '资金及时支付', ''],
      ['cost', '项目成本', '项目成本', '≤10万元', '年初预算'],
      ['social', STABLE, NO_VISITS, '=3人次', '历年工作情况'],
      ['sustainable', STABLE, NO_VISITS, NO_VISITS, ''],
      ['satisfaction', '推动社会稳定', NO_VISITS, '长期', ''],
    ]),
  },
  {
    name: '科技创新行动工作经费', amount: '', goal: `通过项目的开展达到${GROWTH}`,
    rows: withWeights([
      ['quantity', '科技业务培训次数', '全年开展科技业务培训不少于2次', '全年开展科技业务培训不少于2次', ''],
      ['quality', '业务完成率', '反映科技业务培训完成情况', '反映科技业务培训完成情况', ''],
      ['timeliness', '完成及时率', '按计划及时完成', '按计划及时完成', ''],
      ['cost', '成本节约率', '不超出计划金额', '不超出计划金额', ''],
      ['social', '通过科技业务培训产生的社会影响', GROWTH, GROWTH, ''],
      ['sustainable', '工作长效管理机制', '健全科技业务培训长效机制', '健全科技业务培训长效机制', ''],
      ['satisfaction', '服务科技型中小企业群众满意度', '开展科技型中小企业满意度调查', '开展科技型中小企业满意度调查', ''],
    ]),
  },
];
