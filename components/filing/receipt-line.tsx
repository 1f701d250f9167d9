'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Receipt } from '@/domain/filings/commands';
import { clockText, deadlineText, isoDay, momentText } from '@/lib/format/dates';
import { useEditor } from './editor-context';

/** `已送审 22:58:07 · 回执 … · 下一步：财政业务股`: can be copied, kept and verified later. */
export function ReceiptLine({ fresh }: { fresh: Receipt | null }) {
  const t = useTranslations('filing.receipt');
  const tRoles = useTranslations('states.role');
  const { view, locale, now } = useEditor();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => { if (fresh) box.current?.focus(); }, [fresh]);
  const version = view.versions.find((one) => one.no === view.versionNo) ?? view.versions.at(-1);
  const receipt = fresh ?? (version ? { receiptNo: version.receiptNo, at: version.at, versionNo: version.no, versionHash: version.hash, trailHead: '' } : null);
  if (!receipt || (!fresh && view.open !== 'none')) return null;
  const time = isoDay(receipt.at) === isoDay(now) ? clockText(receipt.at, true) : momentText(receipt.at, locale);
  const holder = fresh ? fresh.nextHolder : view.holder;
  const who = holder && tRoles.has(holder as never) ? tRoles(holder as never) : null;
  const text = t('text', { title: view.title, version: receipt.versionNo, time: momentText(receipt.at, locale), no: receipt.receiptNo, hash: receipt.versionHash, trail: receipt.trailHead });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure connection the clipboard is closed to scripts; the old way still works.
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    setCopied(true);
  };
  return (
    <section className="receipt" role={fresh ? 'status' : undefined} aria-label={t('no', { no: receipt.receiptNo })} tabIndex={-1} ref={box}>
      <p>
        <b className="strong">{t('line', { time })}</b> · {t('no', { no: receipt.receiptNo })}
        {who ? <> · {view.dueAt && fresh ? t('nextDue', { who, when: deadlineText(view.dueAt, locale) }) : t('next', { who })}</> : null}
      </p>
      <p className="quiet small"><code>{t('hash', { hash: receipt.versionHash })}</code></p>
      <Button size="row" onClick={() => void copy()}>{copied ? t('copied') : t('copy')}</Button>
    </section>
  );
}
