import type { StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { dec, plain, type Decimal } from '@/domain/shared/decimal';
import { amountOf } from './from-table';
import { amount, type Amount } from './figures';

/** One project form of a disclosure with the amount it states, in 万元. */
export interface StatedProject {
  readonly table: TargetTable;
  readonly index: number;
  readonly name: string;
  readonly wan: Decimal | null;
  readonly where: Where;
}

/** What the arithmetic of a budget says about the money under targets. 万元. */
export interface Coverage {
  readonly projects: readonly StatedProject[];
  readonly spending: Amount | null;
  readonly carryover: Amount | null;
  /** Σ of the amounts that are stated */
  readonly stated: Decimal;
  /** project spending of this year's money: exp_project − carry-over */
  readonly thisYear: Decimal | null;
  /** the one amount that is missing, where arithmetic allows exactly one */
  readonly proposal: { readonly project: StatedProject; readonly wan: Decimal } | null;
}

export function coverageOf(doc: StructuredDocument): Coverage {
  const projects = doc.tables.flatMap((table, index) => {
    if (table.kind !== 'project_target') return [];
    const yuan = amountOf(doc, table, index);
    return [{ table, index, name: table.project ?? table.title ?? '', wan: yuan === null ? null : dec(yuan).div(10000), where: table.where }];
  });
  const spending = amount(doc, 'exp_project');
  const carryover = amount(doc, 'rev_carryover');
  const stated = projects.reduce((sum, project) => sum.plus(project.wan ?? 0), dec('0'));
  const thisYear = spending ? spending.wan.minus(carryover?.wan ?? 0) : null;
  return { projects, spending, carryover, stated, thisYear, proposal: proposalOf(doc, projects, thisYear, stated) };
}

/** domain.md 4.3: exactly one form without amount, both routes to this year's project money agree, and something is left for it. */
function proposalOf(doc: StructuredDocument, projects: readonly StatedProject[], thisYear: Decimal | null, stated: Decimal): Coverage['proposal'] {
  const [missing, second] = projects.filter((project) => project.wan === null);
  if (!missing || second || projects.length < 2 || !thisYear) return null;
  const general = amount(doc, 'rev_general');
  const basic = amount(doc, 'exp_basic');
  const other = general && basic ? general.wan.minus(basic.wan) : null;
  const left = thisYear.minus(stated);
  const agree = other === null || other.minus(thisYear).abs().lte('0.02');
  return agree && left.gt(0) ? { project: missing, wan: left } : null;
}

export const share = (part: Decimal, whole: Decimal): string => (whole.isZero() ? '0.00' : part.div(whole).times(100).toFixed(2));
export const number = (value: Decimal): string => plain(dec(value.toFixed(6)));
