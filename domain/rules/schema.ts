import { z } from 'zod';
import { LEVELS, SEVERITIES } from '@/domain/checks/finding';
import { DEFAULT_WORDS } from '@/domain/checks/words';
import { GRADES, LIGHTS, LIKELIHOODS, PACINGS, TIERS } from '@/domain/indicator/types';
import { consistency } from './consistency';

/** What a second-level indicator is by its nature, whatever the frame of the year calls it. */
export const NATURES_OF_LEVEL2 = ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'] as const;
export type Level2Nature = (typeof NATURES_OF_LEVEL2)[number];
export const OBJECTS = ['department', 'project'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** points, fractions and thresholds: plain decimals in text, so that no float ever enters a score */
// A text that is no number ends the check of it: what adds numbers up runs on numbers alone.
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, { error: 'not_a_number', abort: true });
const fraction = decimal.refine((x) => Number(x) <= 1, 'over_100_percent');
const code = z.string().regex(/^[a-z][a-z0-9_]*$/).max(40);
const label = z.strictObject({ zh: z.string().min(1, 'empty').max(100, 'too_long'), en: z.string().min(1, 'empty').max(200, 'too_long') });

const level2 = z.strictObject({ code, label, nature: z.enum(NATURES_OF_LEVEL2), weight: decimal.nullable(), required: z.boolean() });
const level1 = z.strictObject({ code, label, weight: decimal, required: z.boolean(), level2: z.array(level2).min(1).max(20) });
/** Frame of indicators: level 1 and 2 are given, level 3 the unit writes (财预〔2015〕88号). */
const frame = z.strictObject({
  levels: z.array(level1).min(1).max(10),
  /** without satisfaction its points go to another level 1 (财预〔2021〕101号); null: the frame has no such move */
  whenNoSatisfaction: z.strictObject({ from: code, to: code }).nullable(),
});

const tier = z.strictObject({ tier: z.enum(TIERS), label, low: fraction, high: fraction });
const band = z.strictObject({ grade: z.enum(GRADES), label, min: decimal });

const scoring = z.strictObject({
  /** `=` exceeded: full points (common software) or two-sided deduction */
  equalAbove: z.enum(['full', 'strict']),
  /** `≤` exceeded: w·(1-(a-t)/t) or w·t/a */
  reverse: z.enum(['linear', 'ratio']),
  /** a cost row with `=` and no direction: as printed, or as an upper limit */
  equalCost: z.enum(['as_equal', 'as_limit']),
  /** a number without operator counts as */
  missingOperator: z.enum(['>', '>=', '=', '<=', '<']),
  /** 目标值设定偏低, marked by the reviewer: w · max(floor, 1 - (deviation - tolerance)) */
  softTargetFloor: fraction,
});

const fundRule = z.discriminatedUnion('method', [
  /** rate ÷ (month/12) below */
  z.strictObject({ method: z.literal('pace'), red: fraction, yellow: fraction }),
  /** behind month/12 by more than so many parts of the year */
  z.strictObject({ method: z.literal('behind'), red: fraction, yellow: fraction }),
  /** red below the rate of the last step reached */
  z.strictObject({ method: z.literal('steps'), steps: z.array(z.strictObject({ month: z.number().int().min(1).max(12), red: fraction })).min(1) }),
]);

const lights = z.strictObject({
  fund: fundRule,
  indicator: z.strictObject({ red: fraction, yellow: fraction, blue: decimal }),
  textLights: z.record(z.enum(TIERS), z.enum(LIGHTS)),
  /** natures judged only inside or outside their range, without steps (Shanxi: quality, timeliness, cost) */
  rangeOnly: z.array(z.enum(NATURES_OF_LEVEL2)),
  /** how a row is paced that does not say so itself: by its unit */
  pacing: z.strictObject({ byUnit: z.record(z.string().max(20), z.enum(PACINGS)), otherwise: z.enum(PACINGS) }),
});

const overTarget = z.strictObject({
  /** reason when above target by more than the tolerance */
  overTolerance: z.boolean(),
  /** `=` exceeded: only beyond the tolerance, or by anything (Hebei) */
  equalExceeded: z.enum(['tolerance', 'any']),
});

const reasons = z.strictObject({
  monitoring: overTarget.extend({ lights: z.array(z.enum(LIGHTS)), likelihood: z.array(z.enum(LIKELIHOODS)), remark: z.array(z.enum(LIKELIHOODS)) }),
  selfEvaluation: overTarget.extend({ notFull: z.boolean() }),
  /** 存在问题 and 改进措施 */
  problemsWhen: z.strictObject({ grades: z.array(z.enum(GRADES)), executionBelow: fraction }),
});

/** One word is looked for as it stands; one character would be found everywhere. */
const wordList = z.array(z.string().trim().min(2, 'word_too_short').max(20, 'word_too_long')).max(300, 'too_many_words').readonly();

const reviewItem = z.strictObject({ code, dimension: label, label, points: decimal });

export const ruleSetSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/).max(40),
    version: z.number().int().min(1),
    title: label,
    frames: z.record(z.enum(OBJECTS), frame),
    totals: z.strictObject({ indicators: decimal, execution: decimal }),
    tiers: z.array(tier).length(TIERS.length),
    bands: z.array(band).length(GRADES.length),
    tolerances: z.strictObject({ selfEvaluation: decimal, monitoring: decimal }),
    scoring,
    /** budget and spending both 0: the indicator part is scaled to the whole */
    execution: z.strictObject({ zeroBudget: z.enum(['scale']) }),
    plausibility: z.strictObject({ gap: fraction, unspent: fraction }),
    lights,
    reasons,
    /** what a finding does: by its code, else by its severity */
    levels: z.strictObject({ bySeverity: z.record(z.enum(SEVERITIES), z.enum(LEVELS)), byCode: z.record(z.string().max(20), z.enum(LEVELS)) }),
    /** kind → optional states of its chain that this county skips */
    chains: z.record(z.string().max(40), z.array(z.string().max(40))),
    /** the eight items of 绩效目标审核表 */
    reviewItems: z.array(reviewItem).length(8),
    /** what a county looks for in texts; versions from before there were lists go by those of the product */
    words: z.strictObject({ sensitive: wordList, residue: wordList }).default(DEFAULT_WORDS),
  })
  .superRefine(consistency);

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Frame = RuleSet['frames'][ObjectKind];
export type Level1 = Frame['levels'][number];
export type Level2 = Level1['level2'][number];
export type Label = z.infer<typeof label>;

/** A stored or uploaded rule set, checked; throws ZodError that names each place. */
export const parseRuleSet = (input: unknown): RuleSet => ruleSetSchema.parse(input);

/** As a version may lie in the database: checked when it was published, perhaps before there were word lists. */
export type StoredRules = Omit<RuleSet, 'words'> & Partial<Pick<RuleSet, 'words'>>;
/** What is missing in an old version, without checking all of it again. */
export const completeRules = (stored: StoredRules): RuleSet => ({ ...stored, words: stored.words ?? DEFAULT_WORDS });
