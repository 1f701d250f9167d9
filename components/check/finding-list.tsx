'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SEVERITIES, type Severity } from '@/domain/checks/finding';
import type { CheckedFinding } from '@/domain/documents/checked-file';
import { useChecked } from './checked-context';
import { FindingItem } from './finding-item';
import { useCodeName } from './use-code-name';
import type { FindingView } from './use-finding-view';

interface Props {
  readonly view: FindingView;
  readonly onToggle: (finding: CheckedFinding) => void;
  readonly opinionOf: (finding: CheckedFinding) => ReactNode;
}

/** What was found, errors first, with its filters; they stand in the address. */
export function FindingList({ view, onToggle, opinionOf }: Props) {
  const t = useTranslations('check.findings');
  const { file } = useChecked();
  if (file.findings.length === 0) return <p className="empty">{t('none')}</p>;
  return (
    <>
      <Filters view={view} />
      {view.shown.length === 0 ? <p className="empty">{t('noneHere')} <button type="button" className="link" onClick={() => view.filter({ severities: [], code: null })}>{t('clear')}</button></p> : (
        <ol className="findings-list">
          {view.shown.map((finding) => <FindingItem key={finding.no} finding={finding} onToggle={onToggle} opinion={opinionOf(finding)} />)}
        </ol>
      )}
      {view.shown.length < file.findings.length ? <p className="small soft gap-2" role="status">{t('shown', { shown: view.shown.length, count: file.findings.length })} <button type="button" className="link" onClick={() => view.filter({ severities: [], code: null })}>{t('clear')}</button></p> : null}
    </>
  );
}

function Filters({ view }: { view: FindingView }) {
  const t = useTranslations('check');
  const nameOf = useCodeName();
  const { file } = useChecked();
  const toggle = (severity: Severity) => view.filter({ severities: view.severities.includes(severity) ? view.severities.filter((one) => one !== severity) : SEVERITIES.filter((one) => one === severity || view.severities.includes(one)) });
  const codes = [...new Set(file.findings.map((finding) => finding.code))];
  return (
    <div className="findings-bar">
      <div className="chips" role="group" aria-label={t('findings.filter')}>
        {SEVERITIES.map((severity) => (
          <button key={severity} type="button" className="chip" aria-pressed={view.severities.includes(severity)} onClick={() => toggle(severity)}>
            {t(`severity.${severity}`)} <b>{file.findings.filter((finding) => finding.severity === severity).length}</b>
          </button>
        ))}
      </div>
      <select className="input findings-bar__code" aria-label={t('findings.code')} value={view.code ?? ''} onChange={(event) => view.filter({ code: event.target.value || null })}>
        <option value="">{t('findings.allCodes')}</option>
        {codes.map((code) => <option key={code} value={code}>{t('findings.codeOf', { code, name: nameOf(code), count: file.findings.filter((finding) => finding.code === code).length })}</option>)}
      </select>
    </div>
  );
}
