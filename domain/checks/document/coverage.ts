import type { StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { dec } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { similarity } from '../similar';
import { norm } from '../wording';
import { amount } from './figures';
import { formOf } from './from-table';
import { number, share, type Coverage, type StatedProject } from './projects';
import { cannot, fail, outside, pass, type Checked } from './result';

/**
 * Projects without any amount (MS-01); a proposal only where arithmetic allows exactly one.
 * Only in a disclosure, or where the form has a money part: a table of indicators alone says nothing of money.
 */
export const amountsMissing = (doc: StructuredDocument, coverage: Coverage): readonly Finding<Where>[] =>
  coverage.projects.filter((project) => project.wan === null && project.table.complete && (doc.kind === 'disclosure' || doc.funds.some((fund) => fund.table === project.index))).map((project) => {
    const proposal = coverage.proposal?.project === project ? coverage.proposal.wan.toFixed(2) : null;
    return fault('MS-01', [formOf(doc, project.table, project.index).places.amount], {
      quote: [project.name], expected: proposal, params: { title: project.name, proposal: proposal ?? '' }, suggestion: proposal === null ? null : `${proposal}万元`,
    });
  });

/** Project spending under targets against all of it (X-19): a matter of coverage, not of arithmetic (domain.md 4.6.4). */
export function covered(coverage: Coverage): Checked {
  const { spending, carryover, stated, projects } = coverage;
  if (!spending || projects.length === 0) return spending ? cannot('X-19', spending.printed) : outside('X-19', '');
  if (spending.wan.lte(0)) return outside('X-19', spending.printed);
  const detail = `${projects.flatMap((project) => (project.wan ? [number(project.wan)] : [])).join('+')}=${number(stated)}／${spending.printed}`;
  if (stated.div(spending.wan).gte('0.8')) return pass('X-19', detail);
  const gap = spending.wan.minus(stated).minus(coverage.proposal?.wan ?? 0);
  const explained = carryover !== null && gap.minus(carryover.wan).abs().lte('0.02');
  // the share of the carry-over where it explains the gap (94.93 % in the seed), else of all that has no target
  const open = share(explained && carryover ? carryover.wan : spending.wan.minus(stated), spending.wan);
  return fail('X-19', detail, [
    fault('MS-02', [spending.figure.where, ...(explained && carryover ? [carryover.figure.where] : [])], {
      quote: [...(carryover ? [carryover.printed] : []), spending.printed, number(stated)], expected: '≥ 80 %', found: `${share(stated, spending.wan)} %`,
      params: { covered: number(stated), project: spending.printed, share: open, carryover: carryover?.printed ?? '', why: explained ? 'carryover' : 'other' },
    }),
  ]);
}

/** This year's project money against the forms (X-20) and against the general budget (X-21): what they say of the missing amount. */
export function derivations(doc: StructuredDocument, coverage: Coverage): readonly Checked[] {
  const { spending, carryover, stated, thisYear, proposal } = coverage;
  const general = amount(doc, 'rev_general');
  const basic = amount(doc, 'exp_basic');
  const first = !spending || !thisYear || !carryover || coverage.projects.length === 0
    ? outside('X-20', '')
    : thisYear.minus(stated).abs().lte('0.02')
      ? pass('X-20', `${spending.printed}-${carryover.printed}=${number(stated)}`)
      : cannot('X-20', `${spending.printed}-${carryover.printed}-${number(stated)}=${thisYear.minus(stated).toFixed(2)}${proposal ? `（${proposal.project.name}）` : ''}`);
  if (!general || !basic) return [first, outside('X-21', '')];
  const rest = general.wan.minus(basic.wan);
  const detail = `${general.printed}-${basic.printed}=${number(rest)}`;
  return [first, thisYear && rest.minus(thisYear).abs().lte('0.02') ? pass('X-21', detail) : cannot('X-21', detail)];
}

const MAINLY = /主要(?:为|是|用于|包括|包含)[:：]?([^。；;]{4,120}?)(?:等[项目]*)?[。；;]/g;

interface Named {
  readonly text: string;
  readonly where: Where;
  readonly project: StatedProject;
  readonly exact: boolean;
}

/** Projects that the narrative names as the main ones, each matched to its form; what matches none is no project name. */
function namedProjects(doc: StructuredDocument, coverage: Coverage): readonly Named[] {
  if (coverage.projects.length === 0) return [];
  return doc.paragraphs.filter((paragraph) => !paragraph.inTable && /项目/.test(paragraph.text)).flatMap((paragraph) =>
    [...paragraph.text.matchAll(MAINLY)].flatMap((hit) => (hit[1] ?? '').split(/[、，,]/).flatMap((item) => {
      const text = norm(item);
      const exact = coverage.projects.find((project) => norm(project.name) === text);
      const near = [...coverage.projects].sort((a, b) => similarity(norm(b.name), text) - similarity(norm(a.name), text))[0];
      const project = exact ?? (near && text.length >= 4 && similarity(norm(near.name), text) >= 0.7 ? near : undefined);
      return project ? [{ text, project, exact: exact !== undefined, where: placeAt(paragraph, hit.index + hit[0].indexOf(text)) }] : [];
    })),
  );
}

/** Names in the narrative against the forms (X-23, NM-03), and whether the projects named as main ones are (MS-03). */
export function narrativeProjects(doc: StructuredDocument, coverage: Coverage): Checked {
  const named = namedProjects(doc, coverage);
  if (named.length === 0) return outside('X-23', '');
  const other = named.filter((one) => !one.exact);
  const findings: Finding<Where>[] = other.map((one) =>
    fault('NM-03', [one.where, one.project.where], { quote: [one.text, one.project.name], expected: one.project.name, found: one.text, params: { name: one.text, other: one.project.name } }));
  const known = named.flatMap((one) => one.project.wan ?? []);
  const { spending } = coverage;
  const sum = known.reduce((total, wan) => total.plus(wan), dec('0'));
  if (spending && spending.wan.gt(0) && known.length * 2 > named.length && sum.div(spending.wan).lt('0.5')) {
    const first = named[0];
    findings.push(fault('MS-03', first ? [first.where] : [spending.figure.where], {
      quote: named.map((one) => one.text), found: `${share(sum, spending.wan)} %`,
      params: { names: named.map((one) => one.text).join('、'), sum: number(sum), total: spending.printed, share: share(sum, spending.wan) },
    }));
  }
  const detail = named.map((one) => one.text).join('、');
  return other.length > 0 ? fail('X-23', detail, findings) : { check: { code: 'X-23', result: 'pass', detail }, findings };
}
