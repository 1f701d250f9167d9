'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Words } from '@/components/compare/use-words';
import { useErrorText } from '@/components/ui/use-error-text';
import { placeAddress } from '@/domain/documents/place-address';
import type { FieldSpec } from '@/domain/filings/body';
import type { ImportCell, ImportRow } from '@/domain/importing/proposal';
import { takeable } from '@/domain/importing/proposal';
import { LongText } from './long-text';
import { useWhere } from './use-where';

interface Props {
  readonly documentId: string;
  readonly row: ImportRow;
  readonly cell: ImportCell;
  readonly spec: FieldSpec | null;
  readonly words: Words;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One cell: what stands there, what the document says, what would happen, and where it is written. */
export function CellLine({ documentId, row, cell, spec, words, on, onTick }: Props) {
  const t = useTranslations('importing');
  const whereText = useWhere();
  const name = spec?.type === 'money' ? t('inWan', { field: words.field(row.table, cell.field) }) : words.field(row.table, cell.field);
  const shown = (content: ImportCell['after'], typed: string | null): string => (spec ? words.cell(cell.field, spec, content) : '') || (typed ?? '');
  return (
    <tr className={`import-cell import-cell--${cell.status}`}>
      <td className="import-box">{takeable(cell)
        ? <label className="import-tick"><input type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} /><span className="sr">{t('take', { name: `${row.name} ${name}` })}</span></label>
        : null}</td>
      <th scope="row">{name}</th>
      <td data-label={t('columns.before')} className="soft">{cell.status === 'unchanged' ? <span className="quiet">{t('same')}</span> : <LongText text={shown(cell.before, cell.typedBefore)} />}</td>
      <td data-label={t('columns.after')}><LongText text={shown(cell.after, cell.typed)} /></td>
      <td data-label={t('columns.status')}><Status cell={cell} /></td>
      <td data-label={t('columns.where')}><Link className="link" href={`/documents/${documentId}${placeAddress(cell.where)}`} title={cell.quote.slice(0, 200)} prefetch={false}>{whereText(cell.where)}</Link></td>
    </tr>
  );
}

function Status({ cell }: { cell: ImportCell }) {
  const t = useTranslations('importing');
  const errorText = useErrorText();
  const { why } = cell;
  const reason = why === null ? null : why.why === 'refused' ? errorText(why) : why.why === 'unreadable' ? t('why.unreadable', { found: cell.typed.slice(0, 40) }) : t(`why.${why.why}`);
  return (
    <>
      <span className={`import-status import-status--${cell.status}`}>{t(`status.${cell.status}`)}</span>
      {cell.inferred ? <span className="import-note">{t(`inferred.${cell.inferred}`)}</span> : null}
      {reason ? <span className="import-note">{reason}</span> : null}
    </>
  );
}
