'use client';

import { useTranslations } from 'next-intl';
import { Level } from '@/components/ui/level';
import { SEVERITIES } from '@/domain/checks/finding';
import type { CheckedFile } from '@/domain/documents/checked-file';
import { grouped } from '@/lib/format/numbers';

const LOOK = { error: 'stop', warning: 'ask', info: 'tip' } as const;
const MOST_TICKS = 60;

/** Three answers on one line: how many issues, how many promises can be measured, how much money stands under a promise. */
export function SummaryStrip({ file }: { file: CheckedFile }) {
  const t = useTranslations('check');
  return (
    <section className="strip" aria-label={t('strip.label')}>
      <dl className="strip__trio">
        {SEVERITIES.map((severity) => (
          <div key={severity}><dt><Level look={LOOK[severity]}>{t(`severity.${severity}`)}</Level></dt><dd>{file.findings.filter((finding) => finding.severity === severity).length}</dd></div>
        ))}
      </dl>
      <Measurable share={file.measurable} />
      <Money money={file.moneyUnderTargets} />
    </section>
  );
}

function Measurable({ share }: { share: CheckedFile['measurable'] }) {
  const t = useTranslations('check.strip');
  if (share.percent === null) return <p className="strip__none">{t('noRows')}</p>;
  return (
    <dl>
      <dt>{t('rows', { count: grouped(String(share.rows)) })}</dt>
      <dd>{grouped(String(share.measurable))} <small>{t('share', { percent: share.percent })}</small></dd>
      {share.rows <= MOST_TICKS
        ? <dd className="ticks" aria-hidden="true">{Array.from({ length: share.rows }, (_, index) => <i key={index} className={index < share.measurable ? 'on' : undefined} />)}</dd>
        : <dd className="cover" aria-hidden="true"><Cover percent={share.percent} /></dd>}
    </dl>
  );
}

function Money({ money }: { money: CheckedFile['moneyUnderTargets'] }) {
  const t = useTranslations('check.strip');
  if (money === null) return <p className="strip__none">{t('noMoney')}</p>;
  const notes = [
    money.uncovered ? t(money.uncovered.why === 'carryover' ? 'carryover' : 'uncovered', { amount: grouped(money.uncovered.amount), percent: money.uncovered.percent }) : money.spending === null ? null : t('covered'),
    ...money.withoutAmount.map((one) => (one.proposal === null ? t('without', { no: one.no }) : t('proposal', { no: one.no, amount: one.proposal }))),
  ].filter((note) => note !== null);
  return (
    <dl>
      <dt>{money.spending === null ? t('stated') : t('spending', { amount: grouped(money.spending) })}</dt>
      {money.percent === null ? <dd>{grouped(money.stated)} <small>{t('unit')}</small></dd> : <dd>{money.percent}% <small>{t('wan', { amount: grouped(money.stated) })}</small></dd>}
      {money.percent === null ? null : <dd className="cover" aria-hidden="true"><Cover percent={money.percent} /></dd>}
      {notes.length > 0 ? <dd className="strip__notes">{notes.join(t('join'))}</dd> : null}
    </dl>
  );
}

function Cover({ percent }: { percent: string }) {
  const filled = `min(100%, ${percent}%)`;
  return <><i style={{ width: filled }} /><i style={{ width: `calc(100% - ${filled})` }} /></>;
}
