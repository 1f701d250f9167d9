import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/empty';
import { actKey } from '@/domain/trail/said';

export interface TrailRow { readonly id: number; readonly at: string; readonly clock: string; readonly person: string; readonly act: string; readonly said: string; readonly seq: number; readonly hash: string }

/** What was done in the region, newest first, a sentence each; the last column is what `trail:verify` recomputes. */
export function TrailTable({ rows }: { rows: readonly TrailRow[] }) {
  const t = useTranslations('people');
  if (rows.length === 0) return <Empty>{t('trail.empty')}</Empty>;
  return (
    <div className="scroll">
      <table className="table table--cards">
        <caption className="sr">{t('tabs.trail')}</caption>
        <thead><tr><th scope="col">{t('trail.at')}</th><th scope="col">{t('trail.person')}</th><th scope="col">{t('trail.act')}</th><th scope="col">{t('trail.what')}</th><th scope="col" className="num">{t('trail.seq')}</th><th scope="col">{t('trail.hash')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap" data-label={t('trail.at')}><time dateTime={row.at}>{row.clock}</time></td>
              <td className="nowrap" data-label={t('trail.person')}>{row.person}</td>
              <td className="nowrap" data-label={t('trail.act')}>{t(`acted.${actKey(row.act)}` as never)}</td>
              <td data-label={t('trail.what')}>{row.said}</td>
              <td className="num" data-label={t('trail.seq')}>{row.seq}</td>
              <td data-label={t('trail.hash')}><code title={row.hash}>{row.hash.slice(0, 12)}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
