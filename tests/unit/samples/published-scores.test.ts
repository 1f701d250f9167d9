import { describe, expect, it } from 'vitest';
import { fundLight } from '@/domain/lights/fund-light';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { parseRuleSet, type RuleSet } from '@/domain/rules/schema';
import { evaluate, type Evaluation } from '@/domain/scoring/evaluate';
import { compare, round2 } from '@/domain/shared/decimal';
import { parseMoney } from '@/domain/values/parse-money';
import { parseValue } from '@/domain/values/parse-value';
import { readTruth, SAMPLES_PRESENT, WHY_SKIPPED, type Truth } from './read-truth';

/** Hubei: execution 20, output 40, benefit and satisfaction 40 (rule of the form itself). */
const HUBEI: RuleSet = parseRuleSet({
  ...NATIONAL_2020, code: 'hubei-2020', totals: { indicators: '80', execution: '20' },
  frames: Object.fromEntries(Object.entries(NATIONAL_2020.frames).map(([name, frame]) => [name, {
    ...frame, levels: frame.levels.map((level) => (level.code === 'output' ? { ...level, weight: '40' } : level)),
  }])),
});

interface Published {
  readonly file: string;
  readonly rules: RuleSet;
  readonly moneyUnit: '元' | '万元';
  readonly fundRow: string;
  readonly columns: { readonly annual: string; readonly executed: string };
  /** execution as the rule gives it, and as printed where that differs */
  readonly execution: { readonly ours: string; readonly explained?: string };
  readonly total: { readonly ours: string | null; readonly printed: string | null; readonly explained?: string };
  /** rows whose published score our rule does not give: the rule's score and the fault that explains it */
  readonly differs: Readonly<Record<string, { readonly ours: string; readonly published: string; readonly fault: string }>>;
}

const FORMS: readonly Published[] = [
  {
    file: '10', rules: NATIONAL_2020, moneyUnit: '元', fundRow: '年度资金总额', columns: { annual: '全年预算数', executed: '全年执行数' },
    execution: { ours: '10.00' }, total: { ours: '99.80', printed: '96', explained: 'two rows below differ by 3.00 and 0.80' },
    differs: {
      资金到位及时率: { ours: '10.00', published: '7', fault: 'met_but_deducted' },
      政策知晓率: { ours: '9.80', published: '9', fault: 'score_not_proportional' },
    },
  },
  {
    file: '28', rules: NATIONAL_2020, moneyUnit: '万元', fundRow: '年度资金总额', columns: { annual: '全年预算数', executed: '全年执行数' },
    execution: { ours: '9.91', explained: 'score_below_proportional' }, total: { ours: '99.77', printed: '94', explained: 'score_sum' },
    differs: {
      全县参合人数: { ours: '14.86', published: '13', fault: 'score_below_proportional' },
      是否解决建档立卡人员看病难贵问题: { ours: '30.00', published: '27', fault: 'met_but_deducted' },
      是否满意: { ours: '10.00', published: '9', fault: 'met_but_deducted' },
    },
  },
  {
    file: '43', rules: HUBEI, moneyUnit: '万元', fundRow: '年度财政资金总额', columns: { annual: '预算数', executed: '执行数' },
    execution: { ours: '20.00' }, total: { ours: '100.00', printed: '100' }, differs: {},
  },
  {
    // the form breaks off after the output rows: 60 of 90 points
    file: '11', rules: NATIONAL_2020, moneyUnit: '万元', fundRow: '年度资金总额', columns: { annual: '全年预算数', executed: '全年执行数' },
    execution: { ours: '10.00', explained: 'over_budget' }, total: { ours: '70.00', printed: null }, differs: {},
  },
  {
    file: '04', rules: NATIONAL_2020, moneyUnit: '万元', fundRow: '总额', columns: { annual: '调整后预算数', executed: '预算执行数' },
    execution: { ours: '10.00', explained: 'not_filled_in' }, total: { ours: null, printed: null, explained: 'not_filled_in' }, differs: {},
  },
];

/** As the unit would enter it: a number as number, words as 达成 with the published points. */
function recompute(truth: Truth, form: Published): Evaluation {
  const funds = truth.amounts[form.fundRow] ?? {};
  const yuan = (column: string) => parseMoney(funds[column] ?? '', form.moneyUnit).yuan;
  const rows = truth.indicators.map((row) => {
    const value = parseValue(row.raw_target ?? '').value;
    const number = value.kind === 'number';
    return {
      lineage: row.name, level1: row.level1, level2: row.level2, value, weight: row.weight, direction: null, softTarget: false,
      actualNumber: number ? row.actual : null, actualDate: null, actualTier: number ? null : ('achieved' as const), points: number ? null : row.score, reason: null,
    };
  });
  return evaluate({ object: 'project', rows, funds: { annual: yuan(form.columns.annual), executed: yuan(form.columns.executed), note: null }, problems: null, improvements: null }, form.rules);
}

describe.skipIf(!SAMPLES_PRESENT)(`published self-evaluations recomputed (${SAMPLES_PRESENT ? 'present' : WHY_SKIPPED})`, () => {
  describe.each(FORMS.map((form) => [form.file, form] as const))('form %s', (file, form) => {
    const truth = SAMPLES_PRESENT ? readTruth(file) : { amounts: {}, indicators: [], totals_printed: {}, defects: [] };
    const result = recompute(truth, form);
    const faults = truth.defects.map((defect) => defect.code);

    it('every row: our score is the published one, or the difference is a fault that a reader named', () => {
      const published = truth.indicators.filter((row) => row.score !== null);
      const open = truth.indicators.filter((row) => row.score === null).map((row) => row.name);
      expect(result.rows.filter((row) => row.issue !== null).map((row) => row.lineage)).toEqual(open);
      for (const row of published) {
        const ours = result.rows.find((one) => one.lineage === row.name)?.score;
        const known = form.differs[row.name];
        expect([row.name, ours]).toEqual([row.name, known?.ours ?? round2(row.score ?? '')]);
        if (known) {
          expect(compare(known.published, row.score ?? '')).toBe(0);
          expect(faults).toContain(known.fault);
        }
      }
      expect(Object.keys(form.differs).every((name) => published.some((row) => row.name === name))).toBe(true);
    });

    it('execution', () => {
      expect(result.execution.score).toBe(form.execution.ours);
      const printed = truth.amounts[form.fundRow]?.['得分'] ?? null;
      if (form.execution.explained) expect(faults).toContain(form.execution.explained);
      else expect(round2(printed ?? '')).toBe(form.execution.ours);
    });

    it('total', () => {
      expect(result.total).toBe(form.total.ours);
      expect(truth.totals_printed['得分'] ?? null).toBe(form.total.printed);
    });
  });

  it('form 11 spent more than its budget: capped, and said', () => {
    const form = FORMS.find((one) => one.file === '11') ?? expect.fail('11');
    expect(recompute(readTruth('11'), form).execution).toMatchObject({ rate: '102.59', issue: 'over_execution' });
  });

  it('form 28: the printed total 94 is not even the sum of its own scores, 93', () => {
    const truth = readTruth('28');
    const scores = [...truth.indicators.map((row) => row.score), truth.amounts['年度资金总额']?.['得分'] ?? null];
    expect(scores.reduce((total, score) => total + Number(score), 0)).toBe(93);
    expect(truth.totals_printed['得分']).toBe('94');
  });

  it('form 29, half-year: 39.80 % of the money is yellow, though it says 确定能', () => {
    const row = readTruth('29').amounts['年度资金总额'] ?? {};
    const yuan = (column: string) => parseMoney(row[column] ?? '', '万元').yuan;
    expect(fundLight({ annual: yuan('年初预算数'), executed: yuan('1-6月执行数'), forecast: null }, 6, NATIONAL_2020)).toMatchObject({ light: 'yellow', rate: '39.80' });
  });
});
