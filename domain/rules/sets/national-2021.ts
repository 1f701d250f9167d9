import type { Frame, RuleSet } from '../schema';
import { second, SHARED } from './common';

/** 财预〔2021〕101号: cost is a first level of its own, 20 40 20 10 (domain.md 1.5.1 column M101 and 1.12, unverified there: configuration). */
const FRAME: Frame = {
  levels: [
    {
      code: 'cost', label: { zh: '成本指标', en: 'Cost' }, weight: '20', required: true,
      level2: [
        second('cost', '经济成本指标', 'Economic cost', true, 'economic_cost'),
        second('cost', '社会成本指标', 'Social cost', false, 'social_cost'),
        second('cost', '生态环境成本指标', 'Ecological cost', false, 'ecological_cost'),
      ],
    },
    {
      code: 'output', label: { zh: '产出指标', en: 'Output' }, weight: '40', required: true,
      level2: [
        second('quantity', '数量指标', 'Quantity', true),
        second('quality', '质量指标', 'Quality', false),
        second('timeliness', '时效指标', 'Timeliness', false),
      ],
    },
    {
      code: 'benefit', label: { zh: '效益指标', en: 'Benefit' }, weight: '20', required: true,
      level2: [
        second('economic', '经济效益指标', 'Economic benefit', false),
        second('social', '社会效益指标', 'Social benefit', false),
        second('ecological', '生态效益指标', 'Ecological benefit', false),
      ],
    },
    {
      code: 'satisfaction', label: { zh: '满意度指标', en: 'Satisfaction' }, weight: '10', required: false,
      level2: [second('satisfaction', '服务对象满意度指标', 'Satisfaction of those served', true)],
    },
  ],
  whenNoSatisfaction: { from: 'satisfaction', to: 'benefit' },
};

export const NATIONAL_2021: RuleSet = {
  ...SHARED,
  code: 'national-2021',
  title: { zh: '全国 2021（财预〔2021〕101号，成本单列）', en: 'National 2021 (Cai Yu 2021 No. 101, cost on its own)' },
  frames: { department: FRAME, project: FRAME },
};
