'use client';

import { useTranslations } from 'next-intl';
import type { VagueRow } from '@/domain/checks/document/vague-rows';
import { useChecked } from './checked-context';
import { usePlaces } from './use-places';

/** Every indicator in words: why it cannot be measured, what could stand there, how that is measured and proved. */
export function VagueDetails() {
  const t = useTranslations('library.vague');
  const library = useTranslations('library');
  const findings = useTranslations('findings');
  const places = usePlaces();
  const { file: { vague = [] } } = useChecked();
  if (vague.length === 0) return null;
  const said = (row: VagueRow, part: 'how' | 'evidence') => (row.library ? library(`indicator.${row.library}.${part}` as never) : findings(`measure.${row.measure}.${part}` as never));
  return (
    <section>
      <h2>{t('title')}</h2>
      <details className="unfold">
        <summary><span>{t('show', { count: vague.length })}</span></summary>
        <div className="scroll" role="region" aria-label={t('title')} tabIndex={0}>
          <table className="table">
            <thead><tr><th scope="col">{t('indicator')}</th><th scope="col">{t('why')}</th><th scope="col">{t('instead')}</th><th scope="col">{t('how')}</th><th scope="col" className="num">{t('place')}</th></tr></thead>
            <tbody>
              {vague.map((row, index) => (
                <tr key={index}>
                  <th scope="row">{row.name}<br /><span className="quiet">{row.value}</span></th>
                  <td>{row.why && findings.has(`${row.why}.short` as never) ? findings(`${row.why}.short` as never) : t('words')}</td>
                  <td>{row.rewrite === null ? <span className="quiet">{t('own')}</span> : row.rename ? library('advice.plain', { name: row.rename, value: row.rewrite }) : row.rewrite}</td>
                  <td className="soft">{said(row, 'how')}<br />{library('advice.evidence', { text: said(row, 'evidence') })}</td>
                  <td className="num quiet">{places.one(row.where)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
