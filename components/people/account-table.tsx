import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import type { UnitKind } from '@/domain/access/fitting';
import type { Role } from '@/domain/access/roles';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

export interface AccountLine {
  readonly id: string; readonly login: string; readonly name: string; readonly unitName: string; readonly unitKind: UnitKind; readonly roles: readonly Role[];
  readonly demo: boolean; readonly disabled: boolean; readonly mustChange: boolean; readonly seenAt: string | null;
}

/** People of the region with what they may do; `acts` is the last column of a line. */
export function AccountTable({ lines, acts }: { lines: readonly AccountLine[]; acts: (line: AccountLine) => ReactNode }) {
  const t = useTranslations('people');
  const role = useTranslations('states.role');
  const locale = localeOf(useLocale());
  if (lines.length === 0) return <Empty>{t('noPeople')}</Empty>;
  return (
    <div className="scroll">
      <table className="table table--cards">
        <caption className="sr">{t('tabs.accounts')}</caption>
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('login')}</th><th scope="col">{t('unit')}</th><th scope="col">{t('roles')}</th><th scope="col">{t('state')}</th><th scope="col">{t('seen')}</th><th scope="col"><span className="sr">{t('acts')}</span></th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={line.disabled ? 'is-closed' : undefined}>
              <th scope="row"><span className="medium">{line.name}</span>{line.demo ? <DemoMark /> : null}</th>
              <td data-label={t('login')}>{line.login}</td>
              <td data-label={t('unit')}>{line.unitName}</td>
              <td data-label={t('roles')}>{line.roles.length > 0 ? <span className="tags">{line.roles.map((code) => <span className="tag" key={code}>{role(code)}</span>)}</span> : <span className="quiet">{t('noRole')}</span>}</td>
              <td data-label={t('state')} className="nowrap">{line.disabled ? t('disabled') : line.mustChange ? t('firstPassword') : t('enabled')}</td>
              <td data-label={t('seen')} className="nowrap">{line.seenAt ? momentText(line.seenAt, locale) : <span className="quiet">{t('never')}</span>}</td>
              <td className="acts-cell">{acts(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
