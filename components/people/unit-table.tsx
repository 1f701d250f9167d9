import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import type { UnitKind } from '@/domain/access/fitting';

export interface UnitLine {
  readonly id: string; readonly kind: UnitKind; readonly parentId: string | null; readonly code: string; readonly name: string; readonly shortName: string;
  readonly demo: boolean; readonly closed: boolean; readonly sectionId: string | null; readonly sectionName: string | null; readonly accounts: number;
}
const GROUPS: readonly (readonly [string, readonly UnitKind[]])[] = [['finance', ['finance_bureau', 'finance_section']], ['departments', ['department', 'subordinate']], ['overseers', ['overseer']]];

/** Parents first, each with what stands under it. */
function inOrder(lines: readonly UnitLine[], kinds: readonly UnitKind[]): readonly { line: UnitLine; below: boolean }[] {
  const own = lines.filter((line) => kinds.includes(line.kind));
  const ids = new Set(own.map((line) => line.id));
  const roots = own.filter((line) => line.parentId === null || !ids.has(line.parentId));
  return roots.flatMap((line) => [{ line, below: false }, ...own.filter((one) => one.parentId === line.id).map((one) => ({ line: one, below: true }))]);
}

export function UnitTable({ lines, acts }: { lines: readonly UnitLine[]; acts: (line: UnitLine) => ReactNode }) {
  const t = useTranslations('people');
  if (lines.length === 0) return <Empty>{t('noUnits')}</Empty>;
  return (
    <div className="scroll">
      <table className="table table--cards">
        <caption className="sr">{t('tabs.organisation')}</caption>
        <thead><tr><th scope="col">{t('unitName')}</th><th scope="col">{t('code')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('section')}</th><th scope="col" className="num">{t('accounts')}</th><th scope="col"><span className="sr">{t('acts')}</span></th></tr></thead>
        <tbody>
          {GROUPS.map(([group, kinds]) => [
            <tr className="group" key={group}><th scope="rowgroup" colSpan={6}>{t(`groups.${group}` as never)}</th></tr>,
            ...inOrder(lines, kinds).map(({ line, below }) => (
              <tr key={line.id} className={line.closed ? 'is-closed' : undefined}>
                <th scope="row" className={below ? 'in-1' : undefined}>{line.name}{line.closed ? <span className="quiet"> · {t('closed')}</span> : null}{line.demo ? <DemoMark /> : null}</th>
                <td data-label={t('code')}>{line.code}</td>
                <td data-label={t('kind')}>{t(`unitKinds.${line.kind}`)}</td>
                <td data-label={t('section')}>{line.sectionName ?? (line.kind === 'department' && !line.closed ? <span className="quiet">{t('noSection')}</span> : null)}</td>
                <td data-label={t('accounts')} className="num">{line.accounts}</td>
                <td className="acts-cell">{line.closed ? null : acts(line)}</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
  );
}
