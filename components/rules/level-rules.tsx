import { useLocale, useTranslations } from 'next-intl';
import { Level, type LevelLook } from '@/components/ui/level';
import { LEVELS, type Level as FindingLevel } from '@/domain/checks/finding';
import type { RuleSet } from '@/domain/rules/schema';
import { labelText } from '@/lib/format/label';
import { RuleLines } from './rule-lines';

const LOOKS: Readonly<Record<FindingLevel, LevelLook>> = { block: 'stop', explain: 'ask', hint: 'tip' };

/** What each finding does, and the eight items of the review table. */
export function LevelRules({ rules }: { rules: RuleSet }) {
  const t = useTranslations('rules');
  const states = useTranslations('states');
  const locale = useLocale();
  const codes = (level: FindingLevel) => Object.entries(rules.levels.byCode).filter(([, own]) => own === level).map(([code]) => code).sort();
  const severities = Object.entries(rules.levels.bySeverity);
  return (
    <>
      <RuleLines title={t('levels')} note={t('levelsText')} lines={[
        ...LEVELS.map((level) => [<Level key={level} look={LOOKS[level]}>{states(`level.${level}`)}</Level>, codes(level).length > 0 ? <span key="codes" className="codes">{codes(level).map((code) => <code key={code}>{code}</code>)}</span> : '–'] as const),
        [t('bySeverity'), severities.map(([severity, level]) => `${t(`severity.${severity}`)} → ${states(`level.${level}`)}`).join(' · ')],
      ]} />
      <section aria-label={t('review')}>
        <table className="table">
          <caption>{t('review')}</caption>
          <thead><tr><th scope="col">{t('dimension')}</th><th scope="col">{t('item')}</th><th scope="col" className="num">{t('points')}</th></tr></thead>
          <tbody>{rules.reviewItems.map((item) => <tr key={item.code}><td className="soft">{labelText(item.dimension, locale)}</td><th scope="row">{labelText(item.label, locale)}</th><td className="num">{item.points}</td></tr>)}</tbody>
        </table>
      </section>
    </>
  );
}
