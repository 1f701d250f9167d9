'use client';

import { useTranslations } from 'next-intl';
import { useChecked } from './checked-context';
import { useCodeName } from './use-code-name';

/** "913.12+0=1560.58" with blanks and thousands marks, as one reads it. */
const readable = (detail: string): string => detail.replace(/\d+(?:\.\d+)?/g, (number) => number.replace(/^\d+/, (whole) => (/^(?:19|20)\d\d$/.test(number) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')))).replace(/(?<=[\d）])([+≠=≤≥＜×／-])(?=[\d(（-])/g, ' $1 ');

/** The cross-checks that were made, those that failed first, and how many could not be made. */
export function SumTable() {
  const t = useTranslations('check.structure');
  const nameOf = useCodeName();
  const { file: { checks, findings }, pick } = useChecked();
  const made = [...checks.filter((check) => check.result === 'fail'), ...checks.filter((check) => check.result === 'pass' && check.detail !== '')];
  const count = (result: (typeof checks)[number]['result']) => checks.filter((check) => check.result === result).length;
  if (checks.length === 0) return null;
  return (
    <div>
      {made.length > 0 ? (
        <table className="table sums">
          <caption>{t('sums')}</caption>
          <thead><tr><th scope="col">{t('code')}</th><th scope="col">{t('sum')}</th><th scope="col">{t('result')}</th></tr></thead>
          <tbody>
            {made.map((check) => {
              const finding = check.result === 'fail' ? findings.find((one) => one.code === check.code) : undefined;
              const code = finding ? <button type="button" className="link" onClick={() => pick(finding.no)}>{check.code}</button> : <code>{check.code}</code>;
              return (
                <tr key={check.code}>
                  <td>{code}</td>
                  <td>{check.detail === '' ? nameOf(check.code) : readable(check.detail)}</td>
                  <td className={check.result === 'fail' ? 'state--bad' : 'soft'}><span className={`st st--${check.result === 'fail' ? 'text' : 'saved'}`}>{t(check.result)}</span></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      <p className="small quiet gap-2">{t('others', { cannot: count('cannot_check'), none: count('not_applicable') })}</p>
    </div>
  );
}
