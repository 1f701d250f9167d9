import type { Frame, RuleSet } from '../schema';
import { REASONS, second, SHARED } from './common';

/** 部门整体: satisfaction is a second level of 部门效果 (domain.md 1.14, layout of the 2021 county disclosure). */
const DEPARTMENT: Frame = {
  levels: [
    {
      code: 'output', label: { zh: '部门产出', en: 'Department output' }, weight: '50', required: true,
      level2: [
        second('quantity', '数量', 'Quantity', true),
        second('quality', '质量', 'Quality', true),
        second('timeliness', '时效', 'Timeliness', true),
        second('cost', '成本', 'Cost', true),
      ],
    },
    {
      code: 'effect', label: { zh: '部门效果', en: 'Department effect' }, weight: '40', required: true,
      level2: [
        second('social', '社会效益', 'Social benefit', false),
        second('economic', '经济效益', 'Economic benefit', false),
        second('ecological', '生态效益', 'Ecological benefit', false),
        second('sustainable', '可持续影响', 'Sustainable effect', false),
        second('satisfaction', '满意度', 'Satisfaction', true),
      ],
    },
  ],
  whenNoSatisfaction: null,
};

/** 资金绩效目标表: 效果指标 is Hebei's word for 效益指标. */
const PROJECT: Frame = {
  levels: [
    {
      code: 'output', label: { zh: '产出指标', en: 'Output' }, weight: '50', required: true,
      level2: [
        second('quantity', '数量指标', 'Quantity', true),
        second('quality', '质量指标', 'Quality', true),
        second('timeliness', '时效指标', 'Timeliness', true),
        second('cost', '成本指标', 'Cost', true),
      ],
    },
    {
      code: 'effect', label: { zh: '效果指标', en: 'Effect' }, weight: '30', required: true,
      level2: [
        second('social', '社会效益指标', 'Social benefit', false),
        second('economic', '经济效益指标', 'Economic benefit', false),
        second('ecological', '生态效益指标', 'Ecological benefit', false),
        second('sustainable', '可持续影响指标', 'Sustainable effect', false),
      ],
    },
    {
      code: 'satisfaction', label: { zh: '满意度指标', en: 'Satisfaction' }, weight: '10', required: true,
      level2: [second('satisfaction', '服务对象满意度指标', 'Satisfaction of those served', true)],
    },
  ],
  whenNoSatisfaction: { from: 'satisfaction', to: 'effect' },
};

/** Frames of Hebei; scores and lights as the national set of 2020, but any excess over `=` asks for a reason (domain.md 1.14, 6.3). */
export const HEBEI: RuleSet = {
  ...SHARED,
  code: 'hebei',
  title: { zh: '河北（部门产出/部门效果，产出/效果/满意度）', en: 'Hebei (department output/effect, output/effect/satisfaction)' },
  frames: { department: DEPARTMENT, project: PROJECT },
  reasons: {
    ...REASONS,
    monitoring: { ...REASONS.monitoring, equalExceeded: 'any' },
    selfEvaluation: { ...REASONS.selfEvaluation, equalExceeded: 'any' },
  },
};
