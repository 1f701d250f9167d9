'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CATALOGUE } from '@/domain/checks/catalogue';
import { LEVELS, SEVERITIES } from '@/domain/checks/finding';
import { useDraft } from './draft-context';
import { PickField } from './fields';

const CODES = [...CATALOGUE.entries()];

/** What each check does in this county; a code without an own level goes by its severity. */
export function LevelPart() {
  const t = useTranslations('rules');
  const form = useTranslations('ruleForm');
  const states = useTranslations('states');
  const findings = useTranslations('findings');
  const { rules } = useDraft();
  const [asked, setAsked] = useState('');
  const { bySeverity, byCode } = rules.levels;
  const levels = LEVELS.map((level) => [level, states(`level.${level}`)] as const);
  const shortOf = (code: string) => (findings.has(`${code}.short` as never) ? findings(`${code}.short` as never) : code);
  const shown = CODES.filter(([code]) => `${code} ${shortOf(code)}`.toLowerCase().includes(asked.trim().toLowerCase()));
  return (
    <>
      <div className="rule-grid">
        {SEVERITIES.map((severity) => <PickField key={severity} path={['levels', 'bySeverity', severity]} label={form('severityDefault', { severity: t(`severity.${severity}`) })} value={bySeverity[severity]} options={levels} />)}
      </div>
      <div className="field rule-find"><label htmlFor="code-find">{form('findCode')}</label><input id="code-find" type="search" className="input" value={asked} onChange={(event) => setAsked(event.target.value)} /></div>
      <div className="rule-codes" role="region" aria-label={t('levels')} tabIndex={0}>
        <table className="table rule-fields">
          <thead><tr><th scope="col">{form('code')}</th><th scope="col">{form('check')}</th><th scope="col">{form('severityHead')}</th><th scope="col">{t('level')}</th></tr></thead>
          <tbody>
            {shown.map(([code, entry]) => (
              <tr key={code}>
                <td><code>{code}</code></td><th scope="row">{shortOf(code)}</th><td className="soft">{t(`severity.${entry.severity}`)}</td>
                <td><PickField path={['levels', 'byCode', code]} label={form('levelOf', { code })} value={byCode[code] ?? ''} hidden options={[['', form('bySeverity', { level: states(`level.${bySeverity[entry.severity]}`) })], ...levels]} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
