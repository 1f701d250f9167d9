import type { Frame, RuleSet } from '../schema';
import { second, SHARED } from './common';

/** 财预〔2020〕10号: output 50 with cost inside, benefit 30, satisfaction 10 (domain.md 1.5.1, column M10). */
const FRAME: Frame = {
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
      code: 'benefit', label: { zh: '效益指标', en: 'Benefit' }, weight: '30', required: true,
      level2: [
        second('economic', '经济效益指标', 'Economic benefit', false),
        second('social', '社会效益指标', 'Social benefit', false),
        second('ecological', '生态效益指标', 'Ecological benefit', false),
        second('sustainable', '可持续影响指标', 'Sustainable effect', false),
      ],
    },
    {
      code: 'satisfaction', label: { zh: '满意度指标', en: 'Satisfaction' }, weight: '10', required: true,
      level2: [second('satisfaction', '服务对象满意度指标', 'Satisfaction of those served', true)],
    },
  ],
  whenNoSatisfaction: { from: 'satisfaction', to: 'benefit' },
};

export const NATIONAL_2020: RuleSet = {
  ...SHARED,
  code: 'national-2020',
  title: { zh: '全国 2020（财预〔2020〕10号）', en: 'National 2020 (Cai Yu 2020 No. 10)' },
  frames: { department: FRAME, project: FRAME },
};
