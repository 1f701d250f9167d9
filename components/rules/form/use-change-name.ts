'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { RuleChange } from '@/domain/rules/differences';
import { labelText } from '@/lib/format/label';
import { useDraft } from './draft-context';

/** Where a change is, in words: 项目指标框架 · 产出指标 · 分值. A part without a word of its own is named by its key. */
export function useChangeName(): (change: RuleChange) => string {
  const t = useTranslations('ruleForm.path');
  const rules = useTranslations('rules');
  const states = useTranslations('states');
  const findings = useTranslations('findings');
  const locale = useLocale();
  const { before } = useDraft();
  return ({ path }) => {
    const [first = '', second = '', ...rest] = path;
    if (first === 'frames') return [rules(second === 'project' ? 'frameProject' : 'frameDepartment'), ...rest.filter((key) => key !== 'levels' && key !== 'level2').map((key) => labelIn(second, key) ?? word(key))].join(' · ');
    if (first === 'levels') return [rules('levels'), second === 'byCode' ? `${rest[0] ?? ''} ${findings.has(`${rest[0]}.short` as never) ? findings(`${rest[0]}.short` as never) : ''}`.trim() : rules(`severity.${rest[0]}` as never)].join(' · ');
    if (first === 'bands') return [rules('bands'), states(`grade.${second}` as never), ...rest.map(word)].join(' · ');
    if (first === 'tiers') return [rules('tiers'), states(`tier.${second}` as never), ...rest.map(word)].join(' · ');
    if (first === 'reviewItems') { const item = before.reviewItems.find((one) => one.code === second); return [rules('review'), item ? labelText(item.label, locale) : second, ...rest.map(word)].join(' · '); }
    return path.map(word).join(' · ');
  };
  function word(key: string): string { return t.has(key as never) ? t(key as never) : key; }
  function labelIn(object: string, code: string): string | null {
    const levels = before.frames[object === 'project' ? 'project' : 'department'].levels;
    const found = [...levels, ...levels.flatMap((level) => level.level2)].find((one) => one.code === code);
    return found ? labelText(found.label, locale) : null;
  }
}
