import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import type { ImportPreview } from '@/domain/importing/page';
import { takeable, type ImportForm } from '@/domain/importing/proposal';
import { importDocument, type ImportResult } from '@/server/importing/import-document';
import { previewImport } from '@/server/importing/preview';
import { undoImport } from '@/server/importing/undo-import';
import { loadFilingTrail } from '@/tests/support/importing/trail';
import { demoAmounts, demoCells } from '@/tests/support/importing/demo-contents';
import { keptDocument } from '@/tests/support/importing/kept';
import { HAS_SEED, seedText } from '@/tests/support/seed-document';
import { bodyOf, codeOf, fillTarget, throughReviews, yearWorld, type Login, type YearWorld } from '@/tests/support/year-world';
import { saveCells } from '@/server/filings/save-cells';

/** Known differences between the demo's typing and the text, each with its reason. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '部门 safeguards 1 text': 'the reader drops the blank that the PDF puts behind a number: 6月底前, the demo typed 6 月底前',
};
const everything = (preview: ImportPreview) => Object.fromEntries(preview.forms.filter((form) => form.action !== 'refuse').map((form) => [form.key, { cells: 'all' as const, seq: form.filing?.seq ?? null }]));
const cellsOf = (form: ImportForm, wanted: (field: string, inferred: boolean) => boolean): string[] =>
  form.rows.flatMap((row) => row.cells.filter((cell) => takeable(cell) && wanted(cell.field, cell.inferred !== null)).map((cell) => `${row.key}/${cell.field}`));

describe.skipIf(!HAS_SEED)('the published budget taken over into an empty year (../shared/seed)', () => {
  let world: YearWorld;
  let documentId = '';
  const look = (login: Login = 'clerk') => previewImport(world.ctx(login), { documentId, cycleId: world.cycleId });
  const take = (accepted: Parameters<typeof importDocument>[1]['accepted'], login: Login = 'clerk', operation: string = randomUUID()) =>
    importDocument(world.ctx(login), { documentId, cycleId: world.cycleId, operation, accepted });
  const contents = async (): Promise<string> => JSON.stringify({
    filings: await world.owner`select id, state, phase, began_at, amount from filings where exempt_at is null order by id`,
    rows: await world.owner`select r.id, r.name, r.target_text, r.target_number, r.weight, r.typed from indicator_rows r join filings f on f.id = r.filing_id where r.removed_at is null and f.exempt_at is null order by r.filing_id, r.seq`,
    header: await world.owner`select * from department_target_headers order by id`, duties: await world.owner`select text from department_duties where removed_at is null order by seq`,
    projects: await world.owner`select name, removed_at from projects where removed_at is null order by name`, imports: await world.owner`select count(*) from document_imports where undone_at is null`,
  });

  beforeAll(async () => {
    world = await yearWorld();
    await world.owner`update units set name = '大城县科学技术和工业信息化局' where id = ${world.units.a}`;
    documentId = await keptDocument(world.ctx('clerk'), '公开说明.txt', seedText());
  });
  afterAll(() => world.close());

  it('shows the department and six projects to create, and changes nothing', async () => {
    const before = await contents();
    const preview = await look();
    expect(preview.department).toEqual({ name: '大城县科学技术和工业信息化局', same: true });
    expect(preview.forms.map((form) => [form.kind, form.action])).toEqual([['department_target', 'fill'], ...Array.from({ length: 6 }, () => ['project_target', 'create'])]);
    expect(preview.forms.every((form) => form.counts.new > 0 && form.counts.changed === 0 && form.counts.cannot_place === 0)).toBe(true);
    expect(await contents()).toBe(before);
  });

  it('is refused to those who may not type, and is not there for another department', async () => {
    for (const login of ['business', 'performance', 'leader', 'auditor', 'congress', 'system', 'config'] as const) expect([login, await codeOf(look(login))]).toEqual([login, 'forbidden']);
    expect(await codeOf(look('stranger'))).toBe('not_found');
    expect(await codeOf(take({ 'department_target:0': { cells: 'all', seq: 1 } }, 'stranger'))).toBe('not_found');
  });

  it('goes into no form of a department that it does not name', async () => {
    const theirs = await keptDocument(world.ctx('stranger'), '别人的.txt', seedText());
    const preview = await previewImport(world.ctx('stranger'), { documentId: theirs, cycleId: world.cycleId });
    expect(preview.forms.map((form) => form.refusal?.why)).toEqual(Array.from({ length: 7 }, () => 'other_department'));
    expect(await codeOf(importDocument(world.ctx('stranger'), { documentId: theirs, cycleId: world.cycleId, operation: randomUUID(), accepted: { 'department_target:0': { cells: 'all', seq: null } } }))).toBe('frozen');
  });

  it('leaves nothing behind when one cell is refused at the end', async () => {
    const before = await contents();
    const preview = await look();
    const accepted = { ...everything(preview), 'project_target:6': { cells: ['rows:0/name', 'rows:0/no_such_field'], seq: null } };
    expect(await codeOf(take(accepted))).toBe('stale');
    expect(await contents()).toBe(before);
    expect(await world.owner`select 1 from trail where act in ('import.done', 'document.imported', 'project.created')`).toHaveLength(0);
  });

  describe('taken whole, with the inferred amounts', () => {
    let result: ImportResult = { importId: '', forms: [] };
    let before = '';
    const bodies = new Map<string, Body>();
    const operation = randomUUID();
    let accepted: Parameters<typeof take>[0] = {};
    beforeAll(async () => {
      before = await contents();
      const preview = await look();
      accepted = Object.fromEntries(preview.forms.map((form) => [form.key, { cells: cellsOf(form, () => true), seq: form.filing?.seq ?? null }]));
      result = await take(accepted, 'clerk', operation);
      for (const form of result.forms) bodies.set(form.key.startsWith('department') ? '部门' : form.title, await bodyOf(world, form.filingId, 'clerk'));
    });

    it('gives every published cell of the demo', () => {
      const wrong = demoCells().flatMap(({ form, table, index, field, cell }) => {
        const found = bodies.get(form)?.[table]?.[index]?.cells[field] ?? null;
        const place = `${form} ${table} ${index} ${field}`;
        return sameCell(found, cell) || DIFFERENT[place] ? [] : [{ place, demo: cell, found }];
      });
      expect(wrong).toEqual([]);
      for (const [form, body] of bodies) for (const [table, rows] of Object.entries(body)) {
        if (table !== 'funds') expect([form, table, rows.length]).toEqual([form, table, new Set(demoCells().filter((cell) => cell.form === form && cell.table === table).map((cell) => cell.index)).size]);
      }
    });
    it('gives the amounts that the demo took from the cost indicators', () => {
      const totals = Object.fromEntries([...bodies].filter(([form]) => form !== '部门').map(([form, body]) => [form, body.funds?.find((row) => row.cells.source === 'total')?.cells.annual ?? null]));
      expect(totals).toEqual(demoAmounts());
    });
    it('is written by the one who imports, cell by cell, and the chains hold', async () => {
      const lines = await loadFilingTrail(world, result.forms[0]?.filingId ?? '');
      expect(lines[1]).toMatchObject({ act: 'import.done', actor: 'clerk' });
      expect(lines.slice(2).every((line) => (line.act === 'cell.saved' || line.act === 'row.added') && line.actor === 'clerk')).toBe(true);
      expect(lines.filter((line) => line.act === 'row.added').length).toBeGreaterThan(20);
      expect((await world.owner`select user_id from authors where filing_id = ${result.forms[0]?.filingId ?? ''}`).length).toBe(1);
    });
    it('answers a retry with the first answer', async () => expect(await take(accepted, 'clerk', operation)).toEqual(result));
    it('is unchanged the second time', async () => {
      const again = await look();
      expect(again.forms.map((form) => [form.action, form.counts.new, form.counts.changed, form.counts.cannot_place])).toEqual(again.forms.map(() => ['fill', 0, 0, 0]));
      expect(await codeOf(take(everything(again)))).toBe('stale');
    });
    it('is stale when somebody typed since the preview', async () => {
      expect(await codeOf(take(Object.fromEntries(Object.entries(accepted).map(([key, value]) => [key, { ...value, seq: 1 }]))))).toBe('stale');
    });
    it('is undone in one click by somebody of the unit, to what stood before', async () => {
      expect(await codeOf(undoImport(world.ctx('stranger'), { importId: result.importId }))).toBe('not_found');
      expect(await codeOf(undoImport(world.ctx('performance'), { importId: result.importId }))).toBe('forbidden');
      expect(await undoImport(world.ctx('mate'), { importId: result.importId })).toEqual({ forms: 7 });
      expect(await contents()).toBe(before);
      expect(await codeOf(undoImport(world.ctx('mate'), { importId: result.importId }))).toBe('not_ready');
      const acts = await world.owner<{ act: string }[]>`select act from trail where filing_id is null order by seq desc limit 7`;
      expect(acts.map((row) => row.act)).toEqual(['document.import_undone', ...Array.from({ length: 6 }, () => 'project.removed')]);
    });
    it('brings the same projects back when it is taken again, without the inferred amounts', async () => {
      const preview = await look();
      expect(preview.forms.filter((form) => form.action === 'create')).toHaveLength(6);
      const again = await take(everything(preview));
      expect(new Set(again.forms.map((form) => form.filingId))).toEqual(new Set(result.forms.map((form) => form.filingId)));
      const funds = await world.owner`select 1 from fund_lines where annual is not null`;
      expect(funds).toHaveLength(0);
      await undoImport(world.ctx('clerk'), { importId: again.importId });
    });
  });

  describe('taken in part', () => {
    it('types only the cells that were accepted, and only into the forms that were', async () => {
      const preview = await look();
      const department = preview.forms[0];
      if (!department) throw new Error('no form');
      const done = await take({ [department.key]: { cells: ['header:0/revTotal', 'duties:1/section', 'rows:4/name'], seq: department.filing?.seq ?? null } });
      expect(done.forms).toMatchObject([{ key: 'department_target:0', cells: 3, rows: 2, created: false }]);
      const body = await bodyOf(world, done.forms[0]?.filingId ?? '', 'clerk');
      expect(body.header?.[0]?.cells).toMatchObject({ revTotal: '15605800.00', revGeneral: null });
      expect(body.duties?.map((row) => [row.cells.section, row.cells.text])).toEqual([['运行监测协调股', null]]);
      expect(body.rows?.map((row) => row.cells.name)).toContain('提高绝热节能材料产业发展');
      expect(await world.owner`select 1 from projects where removed_at is null`).toHaveLength(0);

      const left = await look();
      expect(left.forms[0]?.counts.unchanged).toBeGreaterThanOrEqual(3);
      const [header] = body.header ?? [];
      await saveCells(world.ctx('mate'), done.forms[0]?.filingId ?? '', { operation: randomUUID(), edits: [{ table: 'header', row: header?.id ?? '', field: 'revOther', base: null, typed: '5' }] });
      expect(await codeOf(undoImport(world.ctx('clerk'), { importId: done.importId }))).toBe('frozen');
    });
    it('shows a changed cell beside what stands there, and takes it', async () => {
      const preview = await look();
      const cell = preview.forms[0]?.rows.find((row) => row.table === 'header')?.cells.find((entry) => entry.field === 'revOther');
      expect(cell).toMatchObject({ status: 'changed', before: '50000.00', after: '0.00' });
    });
    it('goes into no form that was handed in', async () => {
      const project = await world.target('劳模津贴');
      await fillTarget(world, project);
      await throughReviews(world, project);
      const form = (await look()).forms.find((entry) => entry.name === '劳模津贴');
      expect(form).toMatchObject({ action: 'refuse', refusal: { why: 'not_editable' } });
    });
  });
});
