import type { z } from 'zod';
import { compare, sum } from '@/domain/shared/decimal';

/** The parts of a rule set that must agree with each other; structural, so that the schema can use it before its own type exists. */
interface Draft {
  readonly frames: Readonly<Record<string, {
    readonly levels: readonly { readonly code: string; readonly weight: string; readonly level2: readonly { readonly code: string; readonly weight: string | null }[] }[];
    readonly whenNoSatisfaction: { readonly from: string; readonly to: string } | null;
  }>>;
  readonly totals: { readonly indicators: string; readonly execution: string };
  readonly tiers: readonly { readonly tier: string; readonly low: string; readonly high: string }[];
  readonly bands: readonly { readonly grade: string; readonly min: string }[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Weights add up, tiers touch without gap from 0 to 1, bands fall to 0: faults no single field can show. */
export function consistency(rules: Draft, context: z.RefinementCtx): void {
  const fault = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path });
  if (compare(sum(rules.totals.indicators, rules.totals.execution), '100') !== 0) fault('totals_not_100', 'totals');

  for (const [name, frame] of Object.entries(rules.frames)) {
    if (compare(sum(...frame.levels.map((level) => level.weight)), rules.totals.indicators) !== 0) fault('weights_not_total', 'frames', name);
    const codes = frame.levels.map((level) => level.code);
    if (new Set(codes).size !== codes.length) fault('duplicate_code', 'frames', name);
    const move = frame.whenNoSatisfaction;
    if (move && !(codes.includes(move.from) && codes.includes(move.to) && move.from !== move.to)) fault('unknown_level', 'frames', name, 'whenNoSatisfaction');
    frame.levels.forEach((level, index) => {
      const inner = level.level2.map((child) => child.code);
      if (new Set(inner).size !== inner.length) fault('duplicate_code', 'frames', name, 'levels', index);
      const set = level.level2.flatMap((child) => (child.weight === null ? [] : [child.weight]));
      if (set.length === level.level2.length && compare(sum(...set), level.weight) !== 0) fault('weights_not_total', 'frames', name, 'levels', index);
    });
  }

  if (new Set(rules.tiers.map((tier) => tier.tier)).size !== rules.tiers.length) fault('duplicate_code', 'tiers');
  if (compare(rules.tiers[0]?.high ?? '0', '1') !== 0 || compare(rules.tiers.at(-1)?.low ?? '1', '0') !== 0) fault('tiers_not_whole', 'tiers');
  rules.tiers.forEach((tier, index) => {
    const below = rules.tiers[index + 1];
    if (below && compare(tier.low, below.high) !== 0) fault('tiers_gap', 'tiers', index);
  });

  if (new Set(rules.bands.map((band) => band.grade)).size !== rules.bands.length) fault('duplicate_code', 'bands');
  if (compare(rules.bands.at(-1)?.min ?? '1', '0') !== 0) fault('bands_not_whole', 'bands');
  rules.bands.forEach((band, index) => {
    const below = rules.bands[index + 1];
    if (below && compare(band.min, below.min) <= 0) fault('bands_order', 'bands', index);
  });

  for (const [name, words] of Object.entries(rules.words)) {
    words.forEach((word, index) => { if (words.indexOf(word) < index) fault('duplicate_word', 'words', name, index); });
  }
}
