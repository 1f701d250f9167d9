import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/empty';
import { State } from '@/components/ui/pip';
import type { DocumentLine } from '@/domain/documents/kept-document';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

/** Kept documents, newest first: what each is, what was found, how much of it somebody has judged, who keeps it. */
export function DocumentTable({ lines, filtered }: { lines: readonly DocumentLine[]; filtered: boolean }) {
  const t = useTranslations('check.kept');
  if (lines.length === 0) return <Empty>{filtered ? <>{t('noneHere')} <Link href="/documents">{t('clear')}</Link></> : t('none')}</Empty>;
  return (
    <table className="table table--open table--cards documents">
      <caption className="sr">{t('caption')}</caption>
      <thead>
        <tr><th scope="col">{t('file')}</th><th scope="col">{t('department')}</th><th scope="col">{t('year')}</th><th scope="col">{t('state')}</th><th scope="col">{t('found')}</th><th scope="col" className="num">{t('judged')}</th><th scope="col">{t('keptBy')}</th></tr>
      </thead>
      <tbody>{lines.map((line) => <Row key={line.id} line={line} />)}</tbody>
    </table>
  );
}

const FILLS = { reading: 2, read: 4, failed: 'late' } as const;

function Row({ line }: { line: DocumentLine }) {
  const t = useTranslations('check.kept');
  const check = useTranslations('check');
  const kinds = useTranslations('reading.kinds');
  const locale = localeOf(useLocale());
  const all = line.counts.error + line.counts.warning + line.counts.info;
  const judged = line.verdicts.confirmed + line.verdicts.explained + line.verdicts.false_alarm;
  return (
    <tr>
      <th scope="row"><Link className="medium" href={`/documents/${line.id}`}>{line.title ?? line.name}</Link><br /><span className="quiet small">{line.kind ? `${kinds(line.kind)} · ` : ''}{line.name}</span></th>
      <td data-label={t('department')}>{line.department ?? (line.state === 'read' ? <span className="quiet">{t('unknownYear')}</span> : null)}</td>
      <td data-label={t('year')}>{line.fiscalYear}</td>
      <td data-label={t('state')}><State fill={FILLS[line.state]} bad={line.state === 'failed'}>{t(`states.${line.state}`)}</State></td>
      <td data-label={t('found')}>{line.state === 'read' ? check('jobs.counts', line.counts) : null}</td>
      <td data-label={t('judged')} className="num">{line.state === 'read' && all > 0 ? t('ofAll', { done: judged, all }) : null}</td>
      <td data-label={t('keptBy')} className="soft">{line.unit}<br /><span className="quiet small">{t('byShort', { name: line.by, when: momentText(line.at, locale) })}</span></td>
    </tr>
  );
}
