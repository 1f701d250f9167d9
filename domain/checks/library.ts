import type { Operator } from '@/domain/indicator/types';
import type { Label, Level2Nature } from '@/domain/rules/schema';

/** Where an indicator of the library comes from: texts under library.source.<code>. */
export const LIBRARY_SOURCES = ['evaluation_rules', 'published_forms'] as const;
export type LibrarySource = (typeof LIBRARY_SOURCES)[number];

/** An indicator that can be measured. How it is measured and what proves it: texts under library.indicator.<code>. */
export interface LibraryIndicator {
  readonly code: string;
  readonly nature: Level2Nature;
  readonly name: Label;
  /** what an author may have written instead */
  readonly words: readonly string[];
  readonly operator: Operator;
  /** null: only the author can know the number */
  readonly number: string | null;
  readonly unit: string;
  readonly source: LibrarySource;
}

/**
 * Measurable indicators by level 2 kind, the more special wording first: general ones from the frame annexed to 财预〔2020〕10号
 * (实际完成率, 质量达标率, 按时完成, 成本节约率, 满意度, 资金使用合规), the rest as published forms have them.
 */
export const LIBRARY: readonly LibraryIndicator[] = [
  { code: 'completion_rate', nature: 'quantity', name: { zh: '实际完成率', en: 'Completion rate' }, words: ['完成率', '任务完成', '工作完成', '完成数'], operator: '=', number: '100', unit: '%', source: 'evaluation_rules' },
  { code: 'coverage_rate', nature: 'quantity', name: { zh: '覆盖率', en: 'Coverage rate' }, words: ['覆盖', '应保尽保', '应享尽享', '应发尽发', '应助尽助'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'trainings', nature: 'quantity', name: { zh: '培训次数', en: 'Number of trainings' }, words: ['培训', '讲座', '宣讲'], operator: '>=', number: null, unit: '次', source: 'published_forms' },
  { code: 'inspections', nature: 'quantity', name: { zh: '检查次数', en: 'Number of inspections' }, words: ['检查', '巡查', '抽检', '监督', '执法'], operator: '>=', number: null, unit: '次', source: 'published_forms' },
  { code: 'events', nature: 'quantity', name: { zh: '活动场次', en: 'Number of events' }, words: ['宣传', '活动'], operator: '>=', number: null, unit: '场', source: 'published_forms' },
  { code: 'built', nature: 'quantity', name: { zh: '建设（购置）数量', en: 'Number built or bought' }, words: ['建设', '新建', '改造', '修缮', '购置', '采购', '安装'], operator: '>=', number: null, unit: '个', source: 'published_forms' },
  { code: 'recipients', nature: 'quantity', name: { zh: '发放人数', en: 'Number of recipients' }, words: ['受益', '补助', '补贴', '救助', '慰问', '资助', '发放'], operator: '=', number: null, unit: '人', source: 'published_forms' },
  { code: 'accuracy_rate', nature: 'quality', name: { zh: '发放准确率', en: 'Accuracy of payments' }, words: ['准确', '足额', '精准', '无误', '发放'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'acceptance_rate', nature: 'quality', name: { zh: '验收合格率', en: 'Acceptance rate' }, words: ['验收', '工程', '施工', '改造', '设备', '购置'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'training_pass_rate', nature: 'quality', name: { zh: '培训合格率', en: 'Pass rate of trainings' }, words: ['培训'], operator: '>=', number: null, unit: '%', source: 'published_forms' },
  { code: 'review_pass_rate', nature: 'quality', name: { zh: '评审通过率', en: 'Approval rate' }, words: ['评审', '审批', '编制', '规划', '报告', '课题'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'funds_compliance', nature: 'quality', name: { zh: '资金使用合规率', en: 'Compliant use of money' }, words: ['合规', '规范', '专款专用', '资金使用', '制度'], operator: '=', number: '100', unit: '%', source: 'evaluation_rules' },
  { code: 'quality_rate', nature: 'quality', name: { zh: '质量达标率', en: 'Share up to standard' }, words: ['达标', '合格', '标准', '质量'], operator: '=', number: '100', unit: '%', source: 'evaluation_rules' },
  { code: 'payment_on_time', nature: 'timeliness', name: { zh: '发放及时率', en: 'Payments on time' }, words: ['发放', '兑付', '补贴', '补助', '救助'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'funds_on_time', nature: 'timeliness', name: { zh: '资金支付及时率', en: 'Money paid on time' }, words: ['支付', '拨付', '资金'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'response_time', nature: 'timeliness', name: { zh: '响应时限', en: 'Response time' }, words: ['响应', '应急', '处置', '受理', '答复'], operator: '<=', number: null, unit: '小时', source: 'published_forms' },
  { code: 'on_time_rate', nature: 'timeliness', name: { zh: '按时完成率', en: 'Done on time' }, words: ['按时', '按期', '如期', '准时', '及时', '按计划', '按进度', '时限', '进度'], operator: '=', number: '100', unit: '%', source: 'evaluation_rules' },
  { code: 'saving_rate', nature: 'cost', name: { zh: '成本节约率', en: 'Saving rate' }, words: ['节约', '节支'], operator: '>=', number: null, unit: '%', source: 'evaluation_rules' },
  { code: 'unit_cost', nature: 'cost', name: { zh: '单位成本', en: 'Unit cost' }, words: ['标准', '单价', '人均', '单位成本'], operator: '<=', number: null, unit: '元', source: 'published_forms' },
  { code: 'cost_cap', nature: 'cost', name: { zh: '项目总成本', en: 'Total cost' }, words: ['成本', '控制', '预算', '金额', '经费', '投入', '支出'], operator: '<=', number: null, unit: '万元', source: 'published_forms' },
  { code: 'income_growth', nature: 'economic', name: { zh: '收入增长率', en: 'Growth of income' }, words: ['收入', '增收', '产值', '税收', '营收'], operator: '>=', number: null, unit: '%', source: 'published_forms' },
  { code: 'amount_saved', nature: 'economic', name: { zh: '节约金额', en: 'Amount saved' }, words: ['节约', '节支', '降低成本', '减少损失'], operator: '>=', number: null, unit: '万元', source: 'published_forms' },
  { code: 'investment_drawn', nature: 'economic', name: { zh: '带动投资额', en: 'Investment drawn' }, words: ['投资', '招商', '引资'], operator: '>=', number: null, unit: '万元', source: 'published_forms' },
  { code: 'complaints_closed', nature: 'social', name: { zh: '诉求办结率', en: 'Complaints closed' }, words: ['投诉', '举报', '信访', '诉求', '纠纷', '化解', '上访'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'incidents', nature: 'social', name: { zh: '责任事故数', en: 'Accidents at fault' }, words: ['事故', '安全', '隐患', '不发生'], operator: '=', number: '0', unit: '起', source: 'published_forms' },
  { code: 'jobs', nature: 'social', name: { zh: '带动就业人数', en: 'Jobs created' }, words: ['就业', '创业', '岗位'], operator: '>=', number: null, unit: '人', source: 'published_forms' },
  { code: 'awareness_rate', nature: 'social', name: { zh: '政策知晓率', en: 'Awareness of the policy' }, words: ['知晓', '宣传', '普及', '认知', '意识', '认识', '影响'], operator: '>=', number: null, unit: '%', source: 'published_forms' },
  { code: 'benefit_coverage', nature: 'social', name: { zh: '受益对象覆盖率', en: 'Share of those entitled who benefit' }, words: ['保障', '覆盖', '受益', '民生', '生活水平', '生活质量'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'facility_use', nature: 'social', name: { zh: '设施使用率', en: 'Use of the facility' }, words: ['使用', '利用', '设施', '开放', '服务能力'], operator: '>=', number: null, unit: '%', source: 'published_forms' },
  { code: 'emission_rate', nature: 'ecological', name: { zh: '排放达标率', en: 'Emissions within limits' }, words: ['排放', '污染', '污水', '垃圾', '治理'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'good_air_days', nature: 'ecological', name: { zh: '空气质量优良天数', en: 'Days of good air' }, words: ['空气', '大气', '扬尘'], operator: '>=', number: null, unit: '天', source: 'published_forms' },
  { code: 'green_area', nature: 'ecological', name: { zh: '新增绿化面积', en: 'Newly planted area' }, words: ['绿化', '植树', '造林', '植被', '水土'], operator: '>=', number: null, unit: '亩', source: 'published_forms' },
  { code: 'energy_saving', nature: 'ecological', name: { zh: '能耗下降率', en: 'Fall of energy use' }, words: ['能耗', '节能', '节水', '资源'], operator: '>=', number: null, unit: '%', source: 'published_forms' },
  { code: 'upkeep_rate', nature: 'sustainable', name: { zh: '后续管护落实率', en: 'Upkeep in place' }, words: ['管护', '维护', '运维', '后续', '养护'], operator: '=', number: '100', unit: '%', source: 'published_forms' },
  { code: 'rules_issued', nature: 'sustainable', name: { zh: '制度印发数', en: 'Rules issued' }, words: ['机制', '制度', '办法', '规程', '长效', '手册'], operator: '=', number: '1', unit: '套', source: 'published_forms' },
  { code: 'years_of_use', nature: 'sustainable', name: { zh: '可使用年限', en: 'Years of use' }, words: ['年限', '设施', '设备', '工程'], operator: '>=', number: null, unit: '年', source: 'published_forms' },
  { code: 'satisfaction', nature: 'satisfaction', name: { zh: '服务对象满意度', en: 'Satisfaction of those served' }, words: ['满意', '服务对象', '群众', '公众', '企业', '职工', '学生', '家长', '受益'], operator: '>=', number: '90', unit: '%', source: 'evaluation_rules' },
];
