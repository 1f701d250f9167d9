import type { Level2Nature } from '@/domain/rules/schema';

/** Words of second levels as counties print them, most telling first (社会成本指标 is a cost, 服务对象满意度 a satisfaction). */
const WORDS: readonly (readonly [RegExp, Level2Nature])[] = [
  [/成本/, 'cost'], [/满意|服务对象/, 'satisfaction'], [/数量/, 'quantity'], [/质量/, 'quality'], [/时效|进度/, 'timeliness'],
  [/社会/, 'social'], [/经济/, 'economic'], [/生态|环境/, 'ecological'], [/可持续/, 'sustainable'],
];

/** What a printed second level is by its nature; where only one level is printed, that one says it. null: not of the national frame. */
export function natureOf(level1: string | null, level2: string | null): Level2Nature | null {
  const of = (text: string | null) => WORDS.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
  return of(level2) ?? of(level1);
}
