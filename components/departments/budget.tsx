import { useTranslations } from 'next-intl';
import type { Cell } from '@/domain/filings/body';
import { DEPARTMENT_TARGET_TABLES } from '@/domain/kinds/department-target/tables';
import { wan } from '@/lib/format/money';
import { number } from '@/lib/format/numbers';

const GROUPS = ['rev', 'exp', 'change', 'operating', 'three', 'procurement', 'asset'] as const;
const FIELDS = Object.entries(DEPARTMENT_TARGET_TABLES.find((table) => table.name === 'header')?.fields ?? {});

/** The budget that the department's own target carries, in the groups of the published document. */
export function Budget({ cells }: { cells: Readonly<Record<string, Cell>> }) {
  const t = useTranslations('departments');
  const fields = useTranslations('fields.department_target.header');
  return (
    <div className="cols-2">
      {GROUPS.map((group) => {
        const own = FIELDS.filter(([name]) => name.startsWith(group));
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <div className="block__head"><h2 id={`group-${group}`}>{t(`groups.${group}`)}</h2><span className="soft small push">{t('unit')}</span></div>
            <table className="table budget">
              <thead className="sr"><tr><th scope="col">{t('item')}</th><th scope="col">{t('value')}</th></tr></thead>
              <tbody>
                {own.map(([name, spec]) => {
                  const cell = cells[name];
                  const text = typeof cell !== 'string' ? '' : spec.type === 'money' ? wan(cell) : spec.type === 'number' ? number(cell) : cell;
                  return <tr key={name}><th scope="row">{fields(name)}</th><td className={spec.type === 'text' ? 'prose' : 'num'}>{text === '' ? <span className="quiet">{t('notFilled')}</span> : text}</td></tr>;
                })}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}
