'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAct } from '@/components/session/use-act';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ROLE_UNITS } from '@/domain/access/fitting';
import { otherReach } from '@/domain/access/reach';
import { classOf, ROLES, type Role } from '@/domain/access/roles';
import type { Act } from './act-dialog';
import type { AccountLine } from './account-table';

/** All roles for one person: held ones can be taken back, fitting ones granted, the others say why not. Each press is one recorded act. */
export function RoleActs({ line, grant, revoke }: { line: AccountLine; grant: Act; revoke: Act }) {
  const t = useTranslations('people.grant');
  const role = useTranslations('states.role');
  const common = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const granting = useAct(grant);
  const revoking = useAct(revoke);
  const busy = granting.busy || revoking.busy;
  const held = line.roles[0] ?? null;

  const change = async (code: Role, has: boolean) => {
    granting.clear();
    revoking.clear();
    if (await (has ? revoking : granting).run({ userId: line.id, role: code })) router.refresh();
  };
  const whyNot = (code: Role): string | null => {
    if (held !== null && classOf(held) !== classOf(code)) return t('otherClass', { held: role(held) });
    const farther = otherReach(line.roles, code);
    if (farther) return t('otherReach', { held: role(farther) });
    return ROLE_UNITS[code].includes(line.unitKind) ? null : t('otherUnit');
  };

  return (
    <>
      <Button size="mini" look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('open')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} label={t('title', { name: line.name })}>
        <div className="sheet__head"><h2>{t('title', { name: line.name })}</h2><span className="quiet small">{line.unitName} · {line.login}</span></div>
        <div className="sheet__body dialog-form">
          <p className="field__problem" role="alert">{granting.problem ?? revoking.problem}</p>
          <ul>
            {ROLES.map((code) => {
              const has = line.roles.includes(code);
              const reason = has ? null : whyNot(code);
              return (
                <li className="role-line" key={code}>
                  <span><b>{role(code)}</b>{has ? <span className="quiet"> · {t('held')}</span> : null}{reason ? <span className="quiet small"> · {reason}</span> : null}</span>
                  {reason ? null : <Button size="mini" disabled={busy} onClick={() => change(code, has)} aria-label={t(has ? 'revokeLabel' : 'grantLabel', { role: role(code) })}>{t(has ? 'revoke' : 'grant')}</Button>}
                </li>
              );
            })}
          </ul>
          <div className="acts acts--end gap-4"><Button onClick={() => setOpen(false)}>{common('close')}</Button></div>
        </div>
      </Dialog>
    </>
  );
}
