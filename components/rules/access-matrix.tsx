import { useTranslations } from 'next-intl';
import { GRANTS, PERMISSIONS } from '@/domain/access/permissions';
import { classOf, REACH, ROLES } from '@/domain/access/roles';
import { Icon } from '@/components/ui/icon';

/** Roles across, rights down, drawn from the tables that every request is checked against. */
export function AccessMatrix() {
  const t = useTranslations('rules');
  const states = useTranslations('states');
  const roles = ROLES.filter((role) => GRANTS[role].length > 0);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('accessCaption')}>
      <table className="table matrix">
        <caption className="sr">{t('accessCaption')}</caption>
        <thead><tr><th scope="col">{t('right')}</th>{roles.map((role) => <th key={role} scope="col"><span>{states(`role.${role}`)}</span></th>)}</tr></thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`permission.${permission}`)}</th>
              {roles.map((role) => <td key={role}>{GRANTS[role].includes(permission) ? <><Icon name="done" /><span className="sr">{t('has')}</span></> : <span className="sr">{t('hasNot')}</span>}</td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{t('reach')}</th>{roles.map((role) => <td key={role} className="small">{t(`reachV.${REACH[role]}`)}</td>)}</tr>
          <tr><th scope="row">{t('class')}</th>{roles.map((role) => <td key={role} className="small">{classOf(role) === 'business' ? '' : states(`role.${role}`)}</td>)}</tr>
        </tfoot>
      </table>
    </div>
  );
}
