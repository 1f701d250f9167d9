import type { Direction, Light, Likelihood, Tier } from '@/domain/indicator/types';
import type { ObjectKind } from '@/domain/rules/schema';

/**
 * The demo county value by value (docs of the demonstration, 1–7月 and year): what is entered, and the light and score it must give.
 * Targets as printed in the published document; `A`, `P`, `M` are 达成, 部分达成, 未达成. Money in 万元.
 */
export interface DemoRow {
  readonly name: string;
  readonly level: readonly [string, string];
  readonly target: string;
  readonly weight: string;
  readonly july: string;
  readonly light: Light;
  readonly julyReason?: true;
  readonly year: string;
  /** typed by the unit inside the tier; default: full points */
  readonly points?: string;
  readonly score: string;
  readonly due?: number;
  readonly likelihood?: Likelihood;
  readonly direction?: Direction;
}
export interface DemoForm {
  readonly name: string;
  readonly object: ObjectKind;
  readonly rows: readonly DemoRow[];
  readonly july: { readonly annual: string; readonly executed: string; readonly rate: string; readonly light: Light };
  readonly year: { readonly annual: string; readonly executed: string; readonly score: string };
  readonly overall: Light;
  readonly total: string;
  readonly grade: string;
  readonly plausibility: { readonly light: Light; readonly gap?: string; readonly unspent?: string };
}

export const TIER: Readonly<Record<string, Tier>> = { A: 'achieved', P: 'partly', M: 'missed' };

const OUT = (level2: string) => ['产出指标', `${level2}指标`] as const;
const EFFECT = (level2: string) => ['效果指标', `${level2}指标`] as const;
const PLEASED = ['满意度指标', '服务对象满意度指标'] as const;
const full = (name: string, level: readonly [string, string], target: string, weight: string): DemoRow => ({ name, level, target, weight, july: 'A', light: 'green', year: 'A', score: weight });
const w = '12.5';

export const P3_FILED_33: DemoRow = { name: '受益群众', level: EFFECT('社会效益'), target: '33人', weight: '30', july: '3', light: 'red', julyReason: true, year: '33', score: '30.00' };

export const DEMO: readonly DemoForm[] = [
  {
    name: 'P1 规划编制', object: 'project',
    july: { annual: '17.00', executed: '4.80', rate: '28.24', light: 'red' }, year: { annual: '17.00', executed: '16.20', score: '9.53' },
    overall: 'red', total: '92.94', grade: 'excellent', plausibility: { light: 'none' },
    rows: [
      { name: '数量', level: OUT('数量'), target: '=1套', weight: w, july: '0', due: 12, light: 'none', year: '1', score: '12.50' },
      { name: '质量', level: OUT('质量'), target: '=100%', weight: w, july: '0', due: 12, light: 'none', year: '100', score: '12.50' },
      { name: '时效', level: OUT('时效'), target: '2021年底前', weight: w, july: 'P', light: 'yellow', julyReason: true, year: 'A', score: '12.50' },
      { name: '成本', level: OUT('成本'), target: '=17万元', weight: w, july: '4.80', light: 'red', julyReason: true, year: '16.20', score: '11.91' },
      { name: '社会', level: EFFECT('社会效益'), target: '提高', weight: '15', july: 'P', light: 'yellow', julyReason: true, year: 'P', points: '11.00', score: '11.00' },
      { name: '可持续', level: EFFECT('可持续影响'), target: '持续', weight: '15', july: 'A', light: 'green', year: 'A', points: '14.00', score: '14.00' },
      { name: '满意', level: PLEASED, target: '满意', weight: '10', july: 'A', light: 'green', year: 'A', points: '9.00', score: '9.00' },
    ],
  },
  {
    name: 'P2 劳模津贴', object: 'project',
    july: { annual: '0.15', executed: '0.0875', rate: '58.33', light: 'green' }, year: { annual: '0.15', executed: '0.15', score: '10.00' },
    overall: 'green', total: '100.00', grade: 'excellent', plausibility: { light: 'none' },
    rows: [
      { name: '数量', level: OUT('数量'), target: '=1人', weight: w, july: '1', light: 'green', year: '1', score: '12.50' },
      full('质量', OUT('质量'), '按时发放到', w), full('时效', OUT('时效'), '按时发放到', w),
      { name: '成本', level: OUT('成本'), target: '=0.15万元', weight: w, july: '0.0875', light: 'green', year: '0.15', score: '12.50' },
      full('社会', EFFECT('社会效益'), '按时发放到', '30'), full('满意', PLEASED, '职工满意', '10'),
    ],
  },
  {
    name: 'P3 两相补贴', object: 'project',
    july: { annual: '4.80', executed: '2.80', rate: '58.33', light: 'green' }, year: { annual: '4.80', executed: '4.40', score: '9.17' },
    overall: 'red', total: '65.78', grade: 'fair', plausibility: { light: 'none' },
    rows: [
      { name: '发放人数', level: OUT('数量'), target: '=3人', weight: w, july: '3', light: 'green', year: '2', score: '8.33' },
      full('质量', OUT('质量'), '发放到位', w), full('时效', OUT('时效'), '按时发放', w),
      { name: '成本', level: OUT('成本'), target: '=4.8万元', weight: w, july: '2.80', light: 'green', year: '4.40', score: '11.46' },
      { ...P3_FILED_33, year: '2', score: '1.82' },
      full('满意', PLEASED, '职工满意', '10'),
    ],
  },
  {
    name: 'P4 帮扶', object: 'project',
    july: { annual: '0.60', executed: '0.30', rate: '50.00', light: 'green' }, year: { annual: '0.80', executed: '0.80', score: '10.00' },
    overall: 'yellow', total: '92.33', grade: 'excellent', plausibility: { light: 'none' },
    rows: [
      { name: '帮扶户数', level: OUT('数量'), target: '=3户', weight: w, july: '3', light: 'green', year: '4', score: '12.50' },
      full('质量', OUT('质量'), '及时完成', w),
      { name: '时效', level: OUT('时效'), target: '及时支付', weight: w, july: 'P', light: 'yellow', julyReason: true, year: 'P', points: '9.00', score: '9.00' },
      { name: '成本', level: OUT('成本'), target: '≤0.6万元', weight: w, july: '0.30', light: 'green', year: '0.80', score: '8.33' },
      { name: '受益户数', level: EFFECT('社会效益'), target: '=3户', weight: '30', july: '3', light: 'green', year: '4', score: '30.00' },
      full('满意', PLEASED, '群众满意', '10'),
    ],
  },
  {
    name: 'P5 维稳', object: 'project',
    july: { annual: '10.00', executed: '3.60', rate: '36.00', light: 'yellow' }, year: { annual: '10.00', executed: '5.50', score: '5.50' },
    overall: 'red', total: '76.50', grade: 'fair', plausibility: { light: 'red', gap: '30.28' },
    rows: [
      { name: '数量', level: OUT('数量'), target: '≥9人次', weight: w, july: '11', light: 'blue', julyReason: true, year: '14', score: '12.50' },
      { name: '质量', level: OUT('质量'), target: '=100%', weight: w, july: '75', light: 'yellow', julyReason: true, year: '96', score: '12.00' },
      { name: '时效', level: OUT('时效'), target: '资金及时支付', weight: w, july: 'P', light: 'yellow', julyReason: true, year: 'A', points: '10.00', score: '10.00' },
      { name: '成本', level: OUT('成本'), target: '≤10万元', weight: w, july: '3.60', light: 'green', year: '5.50', score: '12.50' },
      { name: '社会', level: EFFECT('社会效益'), target: '=3人次', weight: '15', july: '0', light: 'red', julyReason: true, year: '0', score: '0.00' },
      full('可持续', EFFECT('可持续影响'), '不发生进京赴省集体访，减少个体访人次，保持部门稳定', '15'),
      { name: '满意', level: PLEASED, target: '长期', weight: '10', july: 'A', light: 'green', year: 'A', points: '9.00', score: '9.00' },
    ],
  },
  {
    name: 'P6 科技创新行动 if mended', object: 'project',
    july: { annual: '2.00', executed: '0.75', rate: '37.50', light: 'yellow' }, year: { annual: '2.00', executed: '2.00', score: '10.00' },
    overall: 'yellow', total: '97.00', grade: 'excellent', plausibility: { light: 'none' },
    rows: [
      { name: '数量', level: OUT('数量'), target: '≥2次', weight: w, july: '1', light: 'green', year: '3', score: '12.50' },
      full('质量', OUT('质量'), '反映科技业务培训完成情况', w), full('时效', OUT('时效'), '按计划及时完成', w), full('成本', OUT('成本'), '不超出计划金额', w),
      full('社会', EFFECT('社会效益'), '企业创新主体迅速壮大', '15'),
      { name: '可持续', level: EFFECT('可持续影响'), target: '健全科技业务培训长效机制', weight: '15', july: 'A', light: 'green', year: 'A', points: '13.00', score: '13.00' },
      { name: '满意', level: PLEASED, target: '开展科技型中小企业满意度调查', weight: '10', july: 'A', light: 'green', year: 'A', points: '9.00', score: '9.00' },
    ],
  },
  {
    name: 'Department', object: 'department',
    july: { annual: '1560.58', executed: '620.00', rate: '39.73', light: 'yellow' }, year: { annual: '1560.58', executed: '1240.00', score: '7.95' },
    overall: 'red', total: '81.95', grade: 'good', plausibility: { light: 'yellow', unspent: '20.54' },
    rows: [
      { name: '数量', level: ['部门产出', '数量'], target: '工作需要', weight: '15', july: 'P', light: 'yellow', julyReason: true, year: 'P', points: '11.00', score: '11.00' },
      { name: '质量', level: ['部门产出', '质量'], target: '按照工作要求管控', weight: '15', july: 'A', light: 'green', year: 'A', points: '14.00', score: '14.00' },
      full('时效', ['部门产出', '时效'], '工作计划', '10'), full('成本', ['部门产出', '成本'], '工作计划', '10'),
      { name: '社会', level: ['部门效果', '社会效益'], target: '工作计划', weight: '10', july: 'P', light: 'yellow', julyReason: true, year: 'P', points: '7.00', score: '7.00' },
      { name: '经济', level: ['部门效果', '经济效益'], target: '工作计划', weight: '10', july: 'M', light: 'red', julyReason: true, likelihood: 'impossible', year: 'M', points: '4.00', score: '4.00' },
      { name: '可持续', level: ['部门效果', '可持续影响'], target: '工作计划', weight: '10', july: 'A', light: 'green', year: 'A', points: '9.00', score: '9.00' },
      { name: '满意', level: ['部门效果', '满意度'], target: '满意度调查', weight: '10', july: 'A', light: 'green', year: 'A', points: '9.00', score: '9.00' },
    ],
  },
];
