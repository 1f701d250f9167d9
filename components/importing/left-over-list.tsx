'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { placeAddress } from '@/domain/documents/place-address';
import type { LeftOver } from '@/domain/importing/draft';
import { LongText } from './long-text';
import { useWhere } from './use-where';

const AT_ONCE = 100;

/** What stands in the document and goes nowhere, with the reason and its place. */
export function LeftOverList({ documentId, items, title }: { documentId: string; items: readonly LeftOver[]; title: string }) {
  const t = useTranslations('importing');
  const whereText = useWhere();
  const label = (item: LeftOver): string => {
    const [words = '', part] = item.label.split(/ (?=(?:rate|weight|score)$)/);
    const known = part ?? words;
    return t.has(`labels.${known}` as never) ? `${part ? `${words} ` : ''}${t(`labels.${known}` as never)}` : item.label;
  };
  return (
    <details className="import-left">
      <summary>{title} <b>{items.length}</b></summary>
      <ul>
        {items.slice(0, AT_ONCE).map((item, index) => (
          <li key={index}>
            <span className="import-status import-status--cannot_place">{t(`leftOver.${item.why}`)}</span>
            <span>{item.label ? <span className="soft">{label(item)}　</span> : null}<LongText text={item.text} /></span>
            <Link className="link" href={`/documents/${documentId}${placeAddress(item.where)}`} prefetch={false}>{whereText(item.where)}</Link>
          </li>
        ))}
        {items.length > AT_ONCE ? <li className="soft">{t('leftOver.more', { count: items.length - AT_ONCE })}</li> : null}
      </ul>
    </details>
  );
}
