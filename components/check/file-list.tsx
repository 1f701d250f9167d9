'use client';

import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/ui/use-error-text';
import { SEVERITIES } from '@/domain/checks/finding';
import { isOver, type FileStep } from './send-file';
import type { ChosenFile, Files } from './use-files';

interface Props {
  readonly files: Files;
  /** the one that is shown below */
  readonly opened: number | null;
  readonly onOpen: (file: ChosenFile) => void;
  /** files a minute */
  readonly rate: number;
  /** largest file, MB */
  readonly size: number;
}

/** Every file that was chosen, with where it stands and what can be done about it. */
export function FileList({ files, opened, onOpen, rate, size }: Props) {
  const t = useTranslations('check.jobs');
  return (
    <ul className="jobs" aria-label={t('title')}>
      {files.files.map((one) => (
        <li key={one.id} className={one.id === opened ? 'is-picked' : undefined}>
          <span className="jobs__name">{one.file.name}</span>
          <span className="jobs__step" role="status"><StepWords step={one.step} rate={rate} size={size} /></span>
          <span className="jobs__act">
            {one.step.state === 'done' || one.step.state === 'kept' ? (
              one.id === opened ? <span className="quiet">{t('opened')}</span>
                : <button type="button" className="link" aria-label={t('openOf', { name: one.file.name })} onClick={() => onOpen(one)}>{t('open')}</button>
            ) : null}
            {one.step.state === 'failed' || one.step.state === 'cancelled' ? <button type="button" className="link" onClick={() => files.retry(one.id)}>{t('retry')}</button> : null}
            {isOver(one.step) ? (one.id === opened ? null : <button type="button" className="link" onClick={() => files.remove(one.id)}>{t('remove')}</button>)
              : <button type="button" className="link" aria-label={t('cancelOf', { name: one.file.name })} onClick={() => files.cancel(one.id)}>{t('cancel')}</button>}
          </span>
          {isOver(one.step) ? null : <StepBar step={one.step} />}
        </li>
      ))}
    </ul>
  );
}

function StepWords({ step, rate, size }: { step: FileStep; rate: number; size: number }) {
  const reading = useTranslations('reading');
  const t = useTranslations('check.jobs');
  const errorText = useErrorText();
  switch (step.state) {
    case 'uploading': return t('uploading', { percent: step.percent });
    case 'waiting': return t('waiting', { ahead: step.ahead });
    case 'paused': return t('paused', { count: rate, seconds: step.seconds });
    case 'kept': return t('keeping');
    case 'done': {
      const count = (severity: (typeof SEVERITIES)[number]) => step.file.findings.filter((finding) => finding.severity === severity).length;
      return t('counts', { error: count('error'), warning: count('warning'), info: count('info') });
    }
    case 'failed': {
      const own = step.message ?? (step.code === 'READ-SIZE' ? reading('READ-SIZE', { limit: size }) : step.code === 'offline' ? t('offline') : step.code === 'unexpected' ? t('refused') : errorText({ code: step.code, params: {} }));
      return <span className="jobs__problem">{own}{step.code.startsWith('READ-') ? <code>{step.code}</code> : null}</span>;
    }
    default: return t(step.state);
  }
}

const DONE: Readonly<Partial<Record<FileStep['state'], number>>> = { received: 55, waiting: 55, reading: 70, checking: 90 };

/** How far it is: sending is the first half. The words beside it say the same. */
function StepBar({ step }: { step: FileStep }) {
  const share = step.state === 'uploading' ? step.percent / 2 : (DONE[step.state] ?? 0);
  return <i className="jobs__bar" aria-hidden="true"><i style={{ width: `${share}%` }} /></i>;
}
