import type { KindContextData } from '@/domain/filings/view';
import type { Frame } from '@/domain/rules/schema';
import type { FieldSpec } from '@/domain/filings/body';
import type { Locale } from '@/lib/i18n/locales';

export interface Choice { readonly code: string; readonly label: string; readonly group?: string }

type Say = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** A month of 考核时点: 1..12 of the year, 13..24 of the next. */
export const monthText = (month: string, t: Say): string =>
  (Number(month) > 12 ? t('monthNext', { month: Number(month) - 12 }) : t('month', { month: Number(month) }));

/** What a cell offers to choose from; null: it is typed. Levels come from the frame of the year. */
export function choicesOf(spec: FieldSpec, field: string, context: KindContextData, t: Say, locale: Locale): readonly Choice[] | null {
  const said = (label: { zh: string; en: string }): string => (locale === 'en' ? label.en : label.zh);
  const frame = context.rules.frames[context.object];
  if (field === 'level1' && spec.type === 'text') return frame.levels.map((level) => ({ code: level.code, label: said(level.label) }));
  if (field === 'level2' && spec.type === 'text') {
    return frame.levels.flatMap((level1) => level1.level2.map((level2) => ({ code: level2.code, label: said(level2.label), group: said(level1.label) })));
  }
  switch (spec.type) {
    case 'boolean': return [{ code: 'true', label: t('yes') }, { code: 'false', label: t('no') }];
    case 'month': return Array.from({ length: 18 }, (_, index) => ({ code: String(index + 1), label: monthText(String(index + 1), t) }));
    case 'choice':
      if (field === 'tier') return context.rules.tiers.map((tier) => ({ code: tier.tier, label: said(tier.label) }));
      return (spec.choices ?? []).map((code) => ({ code, label: t.has(`${field}.${code}`) ? t(`${field}.${code}`) : code }));
    default: return null;
  }
}

/** Printed label → code; forms of other places write 数量 for 数量指标. */
export const labelsOf = (choices: readonly Choice[] | null): Readonly<Record<string, string>> =>
  Object.fromEntries((choices ?? []).flatMap((choice) => [[choice.label.replace(/指标$/, ''), choice.code], [choice.label, choice.code]]));

/** The first level that a second level belongs to. */
export const parentOf = (frame: Frame, level2: string): string | null => frame.levels.find((level1) => level1.level2.some((one) => one.code === level2))?.code ?? null;
