'use client';

import { useTranslations } from 'next-intl';
import { inPercent } from '../percent';
import { useDraft } from './draft-context';
import { useChangeName } from './use-change-name';

const SHARES = ['tiers', 'tolerances', 'plausibility', 'lights'];
/** Typed and shown in per cent, stored as a fraction. */
const isShare = (path: readonly string[]): boolean => SHARES.includes(path[0] ?? '') || ['softTargetFloor', 'executionBelow'].includes(path.at(-1) ?? '');

/** What the new version changes, before anybody publishes it. */
export function ChangeList({ version }: { version: number }) {
  const t = useTranslations('ruleForm');
  const states = useTranslations('states');
  const { changes } = useDraft();
  const nameOf = useChangeName();
  const said = (value: string | null, path: readonly string[]) => (value === null ? '–' : path[0] === 'levels' && (value === 'block' || value === 'explain' || value === 'hint') ? states(`level.${value}`) : isShare(path) && /^\d/.test(value) ? `${inPercent(value)}%` : value === 'true' || value === 'false' ? t(`yesNo.${value}`) : value);
  if (changes.length === 0) return <p className="quiet">{t('noChange', { version })}</p>;
  return (
    <table className="table">
      <caption>{t('changes', { version, count: changes.length })}</caption>
      <thead><tr><th scope="col">{t('where')}</th><th scope="col">{t('from')}</th><th scope="col">{t('to')}</th></tr></thead>
      <tbody>{changes.map((change, index) => <tr key={`${change.path.join('.')}/${index}`}><th scope="row">{nameOf(change)}</th><td className="soft"><del>{said(change.from, change.path)}</del></td><td><ins>{said(change.to, change.path)}</ins></td></tr>)}</tbody>
    </table>
  );
}
