import type { DocumentKind, IndicatorRow, Section, TargetTable } from './document';
import type { TableDraft } from './draft';

/** What one table is: its columns say more than its title. */
export function tableKind(draft: TableDraft, rows: readonly IndicatorRow[]): DocumentKind {
  if (draft.midTerm) return 'unknown';
  const title = draft.title ?? '';
  const has = (key: string): boolean => draft.slots.some((slot) => slot.key === key);
  const whole = /整体/.test(title) || (!draft.head.some((h) => h.key === 'project') && /部门[（(]?单位?[)）]?名称|^部门$/.test(draft.head[0]?.label ?? ''));
  const judged = has('actual') || has('score');
  if (/监控|监测/.test(title) || has('likelihood')) return 'monitoring';
  if (/区域绩效目标/.test(title) || draft.head.some((h) => h.key === 'transfer')) return 'transfer';
  if (/自评/.test(title) || (judged && !/评价/.test(title))) return whole ? 'department_self_evaluation' : 'self_evaluation';
  if (/评价/.test(title) && judged) return 'evaluation';
  if (rows.length === 0 && !/目标|申报|指标/.test(title)) return 'unknown';
  return whole ? 'department_target' : 'project_target';
}

export interface KindEvidence {
  readonly title: string | null;
  readonly text: string;
  readonly tables: readonly TargetTable[];
  readonly sections: readonly Section[];
  readonly figures: number;
}

/** What the document as a whole is. A budget disclosure may hold target tables; a single form is of its table's kind. */
export function documentKind(e: KindEvidence): DocumentKind {
  const title = e.title ?? '';
  const head = e.text.slice(0, 600);
  const chapters = e.sections.filter((s) => s.found).length;
  const disclosure = /(?:预算|决算)(?:信息)?公开(?:情况)?说明|情况说明/.test(title + head) || /预算(?:信息)?公开/.test(title);
  if (chapters >= 3 && disclosure) return 'disclosure';
  const table = e.tables.find((t) => t.rows.length > 0) ?? e.tables[0];
  if (chapters >= 3 && /报告/.test(title)) return /评价/.test(title) && !/自评/.test(title) ? 'evaluation' : 'report';
  // A report that prints its indicators in the text: the table has no title of a form.
  if (/报告$/.test(title) && table?.title === null) return /评价/.test(title) && !/自评/.test(title) ? 'evaluation' : 'report';
  if (table && table.rows.length > 0) return table.kind;
  if (/收支(?:预算)?总表|收支总体情况表|支出预算表|收入预算表|预算总表|部门预算公开表|财政拨款收支/.test(e.text.slice(0, 3000)) || (e.figures >= 6 && /预算/.test(head))) {
    return chapters >= 3 && !/收支总表|预算总表/.test(head) ? 'disclosure' : 'budget';
  }
  if (disclosure && chapters >= 2) return 'disclosure';
  if (table) return table.kind;
  return /报告/.test(title || head.slice(0, 200)) && chapters >= 2 ? 'report' : 'unknown';
}
