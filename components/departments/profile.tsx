import { useTranslations } from 'next-intl';
import type { Body, Cell } from '@/domain/filings/body';

const TABLES = ['duties', 'agencies', 'goals', 'subGoals', 'safeguards', 'terms'] as const;
const COLUMNS: Readonly<Record<(typeof TABLES)[number], readonly string[]>> = {
  duties: ['section', 'text'], agencies: ['name', 'nature', 'rank', 'funding'], goals: ['section', 'text'], subGoals: ['section', 'goalText', 'indicatorText'], safeguards: ['title', 'text'], terms: ['term', 'text'],
};
const words = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Duties, agencies, goals, safeguards and terms, as the department's own target has them. */
export function Profile({ body }: { body: Body }) {
  const t = useTranslations('departments');
  const fields = useTranslations('fields.department_target');
  const summary = words(body.header?.[0]?.cells.dutySummary);
  return (
    <>
      {summary ? <p className="soft prose">{summary}</p> : null}
      {TABLES.map((table) => {
        const rows = body[table] ?? [];
        // A column that nobody filled (the document names no section) would only push the text aside.
        const columns = COLUMNS[table].filter((column) => rows.some((row) => words(row.cells[column]) !== ''));
        return (
          <section key={table} className="block" aria-labelledby={`part-${table}`}>
            <div className="block__head"><h2 id={`part-${table}`}>{fields(`${table}._`)}</h2></div>
            {rows.length === 0 ? <p className="quiet">{t('notFilled')}</p> : (
              <table className="table table--cards">
                <thead><tr>{columns.map((column) => <th key={column} scope="col">{fields(`${table}.${column}`)}</th>)}</tr></thead>
                <tbody>{rows.map((row) => <tr key={row.id}>{columns.map((column, index) => (index === 0 && columns.length > 1 ? <th key={column} scope="row">{words(row.cells[column])}</th> : <td key={column} className="prose">{words(row.cells[column])}</td>))}</tr>)}</tbody>
              </table>
            )}
          </section>
        );
      })}
    </>
  );
}
