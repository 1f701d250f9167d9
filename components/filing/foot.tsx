'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { KEY_SHEET_EVENT } from '@/components/shell/key-events';
import { Button } from '@/components/ui/button';
import { clockText } from '@/lib/format/dates';
import { useEditor } from './editor-context';
import { useErrorText } from '@/components/ui/use-error-text';
import { countsOf } from './save/state';

/** 编辑中 1 · 保存中 1 · 已保存 14:02:31: the state of everything typed on this page. */
export function SaveLine() {
  const t = useTranslations('filing.line');
  const { store } = useEditor();
  const errorText = useErrorText();
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const counts = useMemo(() => countsOf(state), [state]);
  const busy = counts.editing + counts.saving + counts.retry + counts.refused + counts.conflict > 0;
  return (
    <>
      {counts.editing > 0 ? <span className="st st--edit">{t('editing', { count: counts.editing })}</span> : null}
      {counts.saving > 0 ? <span className="st st--saving">{t('saving', { count: counts.saving })}</span> : null}
      {counts.retry > 0 ? <span className="st st--retry">{t('retry', { count: counts.retry })}</span> : null}
      {counts.refused > 0 ? <span className="st st--text">{t('refused', { count: counts.refused })}</span> : null}
      {counts.conflict > 0 ? <span className="st st--theirs">{t('conflict', { count: counts.conflict })}</span> : null}
      {state.refusedAct ? <span className="st st--text">{t('act', { reason: errorText(state.refusedAct) })}</span> : null}
      {state.savedAt ? <span className="st st--saved">{t(busy ? 'savedRest' : 'savedAll', { time: clockText(state.savedAt, true) })}</span> : busy ? null : <span className="quiet">{t('nothing')}</span>}
      {state.trouble === 'signed_out' ? (
        <span>{t('signedOut')} <button type="button" className="link" onClick={() => store.retryNow()}>{t('signIn')}</button></span>
      ) : state.trouble ? <span className="small">{t(`trouble.${state.trouble}`)}</span> : <span className="quiet small foot__hint">{t('offline')}</span>}
    </>
  );
}

export function FilingFoot({ children, onNext }: { children: ReactNode; onNext: (() => void) | null }) {
  const t = useTranslations('filing.foot');
  const { view } = useEditor();
  return (
    <section className="foot" aria-label={t('label')}>
      <div className="foot__st" role="status">{view.open === 'none' ? null : <SaveLine />}</div>
      <div className="foot__act">
        <Button look="quiet" className="foot__keys" onClick={() => document.dispatchEvent(new Event(KEY_SHEET_EVENT))}>{t('keys')} <kbd>?</kbd></Button>
        {onNext ? <Button onClick={onNext}>{t('next')} <kbd>F8</kbd></Button> : null}
        {children}
      </div>
    </section>
  );
}
