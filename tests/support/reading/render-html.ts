import type { FundRow, IndicatorRow, StructuredDocument, TargetTable } from '@/domain/reading/document';

/** How level names and repeated cells are printed: merged over their rows (Word forms) or repeated in each (system exports). */
export type Spans = 'merged' | 'repeated';

const escape = (text: string | null | undefined): string => (text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** sdnum tells a spreadsheet that imports the page to keep the text as it stands. */
const td = (text: string | null | undefined, attributes = ''): string => `<td sdnum="0;0;@"${attributes}>${escape(text)}</td>`;

/** A read document printed again as a web page in the layouts of official forms, to be read back. */
export function renderHtml(doc: StructuredDocument, spans: Spans, styles = ''): string {
  const prose = doc.paragraphs.filter((p) => !p.inTable).map((p) => `<p>${escape(p.text)}</p>`).join('\n');
  const tables = doc.tables.map((table, i) => form(doc, table, doc.funds.filter((f) => f.table === i), spans)).join('\n<p></p>\n');
  return `<!doctype html><html><head><meta charset="utf-8"><style>${styles} body{font-size:12px} table{border-collapse:collapse;width:100%} td{border:1px solid #000;padding:2px}</style></head><body>\n${doc.kind === 'disclosure' ? prose : ''}\n${tables}\n</body></html>`;
}

type Shown = readonly (readonly [title: string, text: (row: IndicatorRow) => string | null])[];

function form(doc: StructuredDocument, table: TargetTable, funds: readonly FundRow[], spans: Spans): string {
  const columns = columnsOf(table);
  const width = columns.length + 2;
  const wide = (n: number): string => (n > 1 ? ` colspan="${n}"` : '');
  const rows: string[] = [];
  if (doc.kind !== 'disclosure') {
    if (table.project !== null || !table.kind.startsWith('department')) rows.push(`<tr>${td('项目名称')}${td(table.project, wide(width - 1))}</tr>`);
    rows.push(`<tr>${td(table.kind.startsWith('department') ? '部门' : '主管部门')}${td(doc.department, wide(width - 1))}</tr>`);
    rows.push(...fundRows(funds, width, doc.moneyUnit));
  }
  if (table.actualGoal !== null) {
    const half = Math.floor((width - 1) / 2);
    rows.push(`<tr><td rowspan="2">年度总体目标</td>${td('预期目标', wide(half))}${td('实际完成情况', wide(width - 1 - half))}</tr>`);
    rows.push(`<tr>${td(table.goal, wide(half))}${td(table.actualGoal, wide(width - 1 - half))}</tr>`);
  } else if (table.goal !== null) rows.push(`<tr>${td('绩效目标')}${td(table.goal, wide(width - 1))}</tr>`);
  rows.push(`<tr>${['一级指标', '二级指标', ...columns.map(([title]) => title)].map((title) => td(title)).join('')}</tr>`);
  table.rows.forEach((row, i) => rows.push(`<tr>${level(table.rows, i, 'level1', spans)}${level(table.rows, i, 'level2', spans)}${columns.map(([, text]) => td(text(row))).join('')}</tr>`));
  if (table.totals.weight !== null || table.totals.score !== null) {
    const at = (title: string): number => columns.findIndex(([t]) => t === title);
    const cells = columns.map((_, i) => (i === at('分值') ? td(table.totals.weight) : i === at('得分') ? td(table.totals.score) : td('')));
    rows.push(`<tr><td colspan="2">总分</td>${cells.join('')}</tr>`);
  }
  const year = doc.kind === 'disclosure' ? '' : `<p>（${doc.fiscalYear ?? ''}年度）</p>`;
  return `<p>${escape(table.title ?? '')}</p>${year}<table>${rows.join('\n')}</table>`;
}

/** Columns that the layout of the original had. */
function columnsOf(table: TargetTable): Shown {
  const has = (key: TargetTable['columns'][number]): boolean => table.columns.includes(key);
  const all: (readonly [boolean, string, (row: IndicatorRow) => string | null])[] = [
    [true, '三级指标', (r) => r.name],
    [has('scoringRule'), '评（扣）分标准', (r) => r.scoringRule],
    [has('description'), '绩效指标描述', (r) => r.description],
    [true, '指标值', (r) => (r.textPlaceholder && r.textFromBasis ? '文字描述' : (r.printed ?? r.text))],
    [has('basis'), '指标值确定依据', (r) => (r.textFromBasis ? r.text : r.basis)],
    [has('actual'), '实际完成值', (r) => r.printedActual],
    [has('weight'), '分值', (r) => r.weight],
    [has('score'), '得分', (r) => r.score],
    [has('reason'), '偏差原因分析及改进措施', (r) => r.reason],
    [has('likelihood'), '完成目标可能性', (r) => r.likelihood],
  ];
  return all.filter(([shown]) => shown).map(([, title, text]) => [title, text]);
}

function level(rows: readonly IndicatorRow[], at: number, key: 'level1' | 'level2', spans: Spans): string {
  const same = (a: number, b: number): boolean => rows[a]?.level1 === rows[b]?.level1 && (key === 'level1' || rows[a]?.level2 === rows[b]?.level2);
  if (spans === 'repeated') return td(rows[at]?.[key]);
  if (at > 0 && same(at, at - 1)) return '';
  let n = 1;
  while (at + n < rows.length && same(at, at + n)) n++;
  return td(rows[at]?.[key], n > 1 ? ` rowspan="${n}"` : '');
}

function fundRows(funds: readonly FundRow[], width: number, unit: string | null): string[] {
  if (!funds.length) return [];
  const label = `项目资金（${unit ?? '万元'}）`;
  const keys = ['initial', 'annual', 'executed', 'weight', 'rate', 'score'] as const;
  const titles = { initial: '年初预算数', annual: '全年预算数', executed: '全年执行数', weight: '分值', rate: '执行率', score: '得分' } as const;
  const used = keys.filter((key) => funds.some((f) => f[key] !== null));
  const rest = width - 2 - used.length;
  const pad = rest > 0 ? `<td colspan="${rest}"></td>` : '';
  const head = `<tr><td rowspan="${funds.length + 1}">${label}</td><td></td>${used.map((key) => td(titles[key])).join('')}${pad}</tr>`;
  return [head, ...funds.map((f) => `<tr>${td(f.row)}${used.map((key) => td(key === 'rate' && f.rate !== null ? `${f.rate}%` : f[key])).join('')}${pad}</tr>`)];
}
