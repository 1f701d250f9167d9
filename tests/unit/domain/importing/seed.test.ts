import { beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import { draftsOf } from '@/domain/importing/drafts-of';
import type { DraftForm, Drafts } from '@/domain/importing/draft';
import { takeable } from '@/domain/importing/proposal';
import { demoAmounts, demoCells } from '@/tests/support/importing/demo-contents';
import { applied, contextOf, newBody, propose } from '@/tests/support/importing/forms';
import { HAS_SEED, readText, seedText } from '@/tests/support/seed-document';

const nameOf = (form: DraftForm): string => form.project?.name ?? '部门';
/** Known differences between the demo's typing and the text, each with its reason. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '部门 safeguards 1 text': 'the reader drops the blank that the PDF puts behind a number: 6月底前, the demo typed 6 月底前',
};

describe.skipIf(!HAS_SEED)('the published budget as drafts (../shared/seed)', () => {
  let drafts: Drafts = { department: null, fiscalYear: null, forms: [], leftOver: [] };
  const bodies = new Map<string, Body>();
  beforeAll(() => {
    drafts = draftsOf(readText(seedText()));
    for (const form of drafts.forms) {
      const empty = newBody(form.kind, contextOf(form.object, { projectName: form.project?.name ?? null }));
      bodies.set(nameOf(form), applied(empty, propose(form, empty).rows));
    }
  });

  it('holds the department and its six projects', () => {
    expect(drafts.forms.map((form) => [form.kind, nameOf(form)])).toEqual([
      ['department_target', '部门'], ...['大城县绝热节能产业发展规划编制资金', '劳模津贴', '企业离休人员两相补贴', '建档立卡贫困户帮扶专项经费', '维稳经费', '科技创新行动工作经费'].map((name) => ['project_target', name]),
    ]);
    expect([drafts.department, drafts.fiscalYear]).toEqual(['大城县科学技术和工业信息化局', 2021]);
  });

  it('gives every published cell of the demo', () => {
    const cells = demoCells();
    expect(cells.length).toBeGreaterThan(300);
    const wrong = cells.flatMap(({ form, table, index, field, cell }) => {
      const found = bodies.get(form)?.[table]?.[index]?.cells[field] ?? null;
      const place = `${form} ${table} ${index} ${field}`;
      return sameCell(found, cell) || DIFFERENT[place] ? [] : [{ place, demo: cell, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('says each difference that is left', () => {
    for (const place of Object.keys(DIFFERENT)) {
      const [form = '', table = '', index = '0', field = ''] = place.split(' ');
      const demo = demoCells().find((cell) => cell.form === form && cell.table === table && cell.index === Number(index) && cell.field === field);
      expect(demo, place).toBeDefined();
      expect(bodies.get(form)?.[table]?.[Number(index)]?.cells[field], place).not.toEqual(demo?.cell);
    }
  });

  it('has as many rows as the demo in every list', () => {
    const count = (form: string, table: string): number => new Set(demoCells().filter((cell) => cell.form === form && cell.table === table).map((cell) => cell.index)).size;
    for (const [form, body] of bodies) {
      for (const [table, rows] of Object.entries(body)) if (table !== 'funds') expect(rows.length, `${form} ${table}`).toBe(count(form, table));
    }
  });

  it('infers the amount of a project from its one cost indicator, and none for project 6', () => {
    for (const form of drafts.forms.filter((entry) => entry.kind === 'project_target')) {
      const body = newBody('project_target', contextOf('project'));
      const cell = propose(form, body).rows.find((row) => row.table === 'funds')?.cells.find((entry) => entry.field === 'annual');
      expect([nameOf(form), cell?.after ?? null]).toEqual([nameOf(form), demoAmounts()[nameOf(form)]]);
      if (cell) expect(cell.inferred).toBe('from_cost_indicator');
    }
  });

  it('invents nothing: every cell quotes its source', () => {
    const text = seedText().normalize('NFKC').replace(/⻔/g, '门').replace(/⺠/g, '民').replace(/⻋/g, '车').replace(/⻝/g, '食').replace(/⻓/g, '长').replace(/⻅/g, '见').replace(/⻩/g, '黄').replace(/[\s\p{P}\p{S}]/gu, '');
    const bare = (quote: string): string => quote.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
    // A figure is quoted as its label and its amount; between them the text may say 共计安排.
    const quoted = (quote: string): boolean => text.includes(bare(quote)) || quote.split(' ').every((part) => text.includes(bare(part)) || text.includes(bare(/^[=≤≥]?[\d.]+/.exec(part)?.[0] ?? '?')));
    const strange = drafts.forms.flatMap((form) => Object.values(form.tables).flat().flatMap((row) => Object.entries(row.cells).filter(([, cell]) => !quoted(cell.quote)).map(([field, cell]) => [form.key, row.key, field, cell.quote])));
    expect(strange).toEqual([]);
  });

  it('lists what has no place', () => {
    expect(drafts.leftOver.map((item) => [item.why, item.text.slice(0, 12)])).toEqual([
      ['no_field', '按照《中华人民共和国预算'], ['no_field', '反映本部门当年全部收入。'], ['no_field', '收支预算总表支出栏、基本'],
    ]);
    expect(drafts.forms.flatMap((form) => form.leftOver)).toEqual([]);
  });

  it('finds nothing new the second time', () => {
    for (const form of drafts.forms) {
      const again = propose(form, bodies.get(nameOf(form)) ?? {});
      expect([nameOf(form), again.rows.flatMap((row) => row.cells.filter(takeable)).length, again.counts.cannot_place]).toEqual([nameOf(form), 0, 0]);
    }
  });
});
