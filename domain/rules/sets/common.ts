import { DEFAULT_WORDS } from '@/domain/checks/words';
import type { Level2, Level2Nature, RuleSet } from '../schema';

/** One second level of a frame. */
export const second = (nature: Level2Nature, zh: string, en: string, required: boolean, code: string = nature): Level2 => ({
  code, nature, label: { zh, en }, weight: null, required,
});

/** 达成年度指标 / 部分达成 / 未达成, 100–80–60–0 (财预〔2020〕10号 in practice; domain.md 1.5.4). */
export const TIERS_80_60: RuleSet['tiers'] = [
  { tier: 'achieved', label: { zh: '达成年度指标', en: 'Achieved' }, low: '0.8', high: '1' },
  { tier: 'partly', label: { zh: '部分达成年度指标并具有一定效果', en: 'Partly achieved, with some effect' }, low: '0.6', high: '0.8' },
  { tier: 'missed', label: { zh: '未达成年度指标且效果较差', en: 'Not achieved, little effect' }, low: '0', high: '0.6' },
];

/** 优 90, 良 80, 中 60 (财预〔2020〕10号). */
export const BANDS_90_80_60: RuleSet['bands'] = [
  { grade: 'excellent', label: { zh: '优', en: 'Excellent' }, min: '90' },
  { grade: 'good', label: { zh: '良', en: 'Good' }, min: '80' },
  { grade: 'fair', label: { zh: '中', en: 'Fair' }, min: '60' },
  { grade: 'poor', label: { zh: '差', en: 'Poor' }, min: '0' },
];

export const SCORING: RuleSet['scoring'] = {
  equalAbove: 'full', reverse: 'linear', equalCost: 'as_equal', missingOperator: '=', softTargetFloor: '0.6',
};

const LINEAR_UNITS = ['元', '千元', '万元', '百万元', '亿元', '次', '人次', '件'];
const TARGET_UNITS = ['%', '‰', '百分点', '人', '户', '家', '套', '个', '台', '项'];

/** Vendor default of domain.md 6; money and additive counts grow with the year, everything else is judged against the year's target. */
export const LIGHT_RULES: RuleSet['lights'] = {
  fund: { method: 'pace', red: '0.60', yellow: '0.80' },
  indicator: { red: '0.60', yellow: '0.80', blue: '1.20' },
  textLights: { achieved: 'green', partly: 'yellow', missed: 'red' },
  rangeOnly: [],
  pacing: {
    byUnit: { ...Object.fromEntries(LINEAR_UNITS.map((unit) => [unit, 'linear' as const])), ...Object.fromEntries(TARGET_UNITS.map((unit) => [unit, 'none' as const])) },
    otherwise: 'none',
  },
};

export const REASONS: RuleSet['reasons'] = {
  monitoring: { overTolerance: true, equalExceeded: 'tolerance', lights: ['red', 'yellow'], likelihood: ['possible', 'impossible'], remark: ['impossible'] },
  selfEvaluation: { overTolerance: true, equalExceeded: 'tolerance', notFull: true },
  problemsWhen: { grades: ['fair', 'poor'], executionBelow: '0.60' },
};

const level = <L extends 'block' | 'explain' | 'hint'>(value: L, ...codes: string[]): Record<string, L> => Object.fromEntries(codes.map((code) => [code, value]));

/** Stops submit: a required field or amount missing, an unreadable value, weights or funds that do not add up. Nothing else by default. */
export const LEVELS_DEFAULT: RuleSet['levels'] = {
  bySeverity: { error: 'explain', warning: 'hint', info: 'hint' },
  byCode: {
    ...level('block', 'V-EMPTY', 'HD-01', 'MS-01', 'TG-05', 'RS-05', 'RS-07', 'RS-08', 'RS-09', 'SC-05', 'SC-07', 'SC-08'),
    ...level('block', 'VL-01'),
    ...level('block', 'V-WEIGHT', 'SC-01', 'SC-02', 'FU-01', 'FU-07', 'X-01', 'X-03', 'X-04', 'X-05', 'X-22', 'X-26', 'X-27'),
    ...level('explain', 'V-TEXT', 'V-RATE', 'V-ECHO', 'MV-02', 'MV-10', 'MV-11', 'MV-12', 'MV-14', 'TG-03', 'TG-04', 'FU-04', 'FU-05'),
  },
};

const item = (code: string, dimensionZh: string, dimensionEn: string, zh: string, en: string, points: string): RuleSet['reviewItems'][number] => ({
  code, dimension: { zh: dimensionZh, en: dimensionEn }, label: { zh, en }, points,
});

/** 绩效目标审核表, 财预〔2015〕88号 annex as commonly pointed (domain.md 4.1). */
export const REVIEW_ITEMS: RuleSet['reviewItems'] = [
  item('form', '完整性审核', 'Completeness', '规范完整性', 'Form and completeness', '10'),
  item('clarity', '完整性审核', 'Completeness', '明确清晰性', 'Clarity', '10'),
  item('relevance', '相关性审核', 'Relevance', '目标相关性', 'Relevance of the goal', '15'),
  item('soundness', '相关性审核', 'Relevance', '指标科学性', 'Soundness of indicators', '15'),
  item('reasonableness', '适当性审核', 'Adequacy', '绩效合理性', 'Reasonable performance', '15'),
  item('funding', '适当性审核', 'Adequacy', '资金匹配性', 'Match with the money', '15'),
  item('feasibility', '可行性审核', 'Feasibility', '实现可能性', 'Feasibility', '10'),
  item('conditions', '可行性审核', 'Feasibility', '条件充分性', 'Sufficient conditions', '10'),
];

/** What every set shares that no document sets differently. */
export const SHARED = {
  version: 1,
  totals: { indicators: '90', execution: '10' },
  tiers: TIERS_80_60,
  bands: BANDS_90_80_60,
  tolerances: { selfEvaluation: '0.30', monitoring: '0.15' },
  scoring: SCORING,
  execution: { zeroBudget: 'scale' },
  plausibility: { gap: '0.05', unspent: '0.2' },
  lights: LIGHT_RULES,
  reasons: REASONS,
  levels: LEVELS_DEFAULT,
  chains: {},
  reviewItems: REVIEW_ITEMS,
  words: DEFAULT_WORDS,
} satisfies Omit<RuleSet, 'code' | 'title' | 'frames'>;
