import { useTranslations } from 'next-intl';
import type { Reason } from '@/domain/board/queue';

/** Why a form stands where it does: solid for what may be wrong, hollow for what only informs. */
export function Reasons({ reasons, most = 3 }: { reasons: readonly Reason[]; most?: number }) {
  const t = useTranslations('queue');
  return (
    <ul className="why">
      {reasons.slice(0, most).map((reason) => (
        <li key={reason.key} className={reason.mild ? 'mild' : undefined}>{t(`reason.${reason.key}`)}{reason.codes.length > 0 ? <> <code>{reason.codes.slice(0, 2).join(' ')}</code></> : null}</li>
      ))}
    </ul>
  );
}
