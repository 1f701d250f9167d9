import { createHash, randomUUID } from 'node:crypto';
import { canonical } from '@/domain/filings/cell';
import { SNAPSHOT_SCHEMA, type Body, type Row } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import type { Field } from './copy';

/** A county of the size of a large one: 200 departments, 20 projects each, ten indicator rows a project, three stages. */
export const SIZE = { departments: 200, projects: 20, rows: 10 } as const;

type Columns = Record<string, Field>;
export type Tables = Map<string, Columns[]>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const LEVELS: readonly (readonly [string, string, string, number, string])[] = [
  ['output', 'quantity', '培训场次', 12, '次'], ['output', 'quantity', '受训人数', 300, '人'], ['output', 'quality', '考核合格率', 95, '%'], ['output', 'timeliness', '按期完成率', 90, '%'],
  ['output', 'cost', '项目总成本', 48, '万元'], ['effect', 'social', '持证上岗人数', 180, '人'], ['effect', 'economic', '带动就业人数', 120, '人'], ['effect', 'sustainable', '长效机制数量', 2, '项'],
  ['effect', 'social', '服务企业数', 60, '家'], ['satisfaction', 'satisfaction', '学员满意度', 90, '%'],
];
const WEIGHTS = ['10', '10', '10', '10', '10', '8', '8', '7', '7', '10'];

export interface Submit { readonly filingId: string; readonly userId: string; readonly unitId: string; readonly login: string }
export interface BenchWorld { readonly tables: Tables; readonly regionId: string; readonly sample: { clerkLogin: string; reviewerLogin: string; draftFilings: string[]; submits: Submit[]; cycleId: string } }

export function makeWorld(ids: { ruleSetId: string; passwordHash: string }, now: Date): BenchWorld {
  const tables: Tables = new Map();
  const put = (table: string, row: Columns) => void (tables.get(table) ?? tables.set(table, []).get(table))?.push(row);
  const regionId = randomUUID();
  const cycleId = randomUUID();
  const bureau = randomUUID();
  const performance = randomUUID();
  const sections = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  put('regions', { id: regionId, code: 'bench', name: '基准县', demo: false });
  put('units', { id: bureau, region_id: regionId, kind: 'finance_bureau', parent_id: null, section_id: null, code: '000', name: '基准县财政局', short_name: '财政局' });
  put('units', { id: performance, region_id: regionId, kind: 'finance_section', parent_id: bureau, section_id: null, code: '000-9', name: '绩效管理股', short_name: '绩效股' });
  sections.forEach((id, index) => put('units', { id, region_id: regionId, kind: 'finance_section', parent_id: bureau, section_id: null, code: `000-${index}`, name: `业务股${index}`, short_name: `业务股${index}` }));
  put('cycles', { id: cycleId, region_id: regionId, year: 2025, title: '2025 年度', rule_set_id: ids.ruleSetId, demo: false });
  const windows = { target: randomUUID(), monitoring: randomUUID(), self_evaluation: randomUUID() };
  for (const [stage, id] of Object.entries(windows)) {
    put('windows', { id, region_id: regionId, cycle_id: cycleId, stage, period: stage === 'monitoring' ? 7 : null, opens_at: new Date(now.getTime() - 90 * 86_400_000), due_at: new Date(now.getTime() + 9 * 86_400_000), closes_at: null });
  }
  const person = (login: string, name: string, unitId: string, role: string) => {
    const id = randomUUID();
    put('users', { id, region_id: regionId, unit_id: unitId, login, name, password_hash: ids.passwordHash, password_changed_at: now, must_change: false, role_class: 'business', demo: false });
    put('grants', { user_id: id, region_id: regionId, role, role_class: 'business' });
    return id;
  };
  person('bench-reviewer', '绩效管理股', performance, 'fin_performance');
  let doc = 0;
  const draftFilings: string[] = [];
  const submits: Submit[] = [];
  for (let d = 0; d < SIZE.departments; d += 1) {
    const unitId = randomUUID();
    put('units', { id: unitId, region_id: regionId, kind: 'department', parent_id: null, section_id: sections[d % 4] ?? null, code: String(100 + d), name: `基准第${d + 1}局`, short_name: `第${d + 1}局` });
    const login = `bench-clerk-${d + 1}`;
    const clerk = person(login, `填报人${d + 1}`, unitId, 'unit_operator');
    for (let p = 0; p < SIZE.projects; p += 1) {
      const projectId = randomUUID();
      const title = `第${d + 1}局项目${p + 1}`;
      put('projects', { id: projectId, region_id: regionId, cycle_id: cycleId, unit_id: unitId, department_id: unitId, code: `${100 + d}-${p + 1}`, name: title, seq: p + 1 });
      const filing = (kind: 'project_target' | 'monitoring' | 'self_evaluation', state: string, phase: string, holder: string | null, more: Columns) => {
        doc += 1;
        const id = randomUUID();
        const base = { region_id: regionId, unit_id: unitId };
        const stage = kind === 'project_target' ? 'target' : kind;
        const entries = ['filing.created', 'filing.submitted'];
        let head = '';
        entries.forEach((act, index) => {
          const body = canonical({ v: 1, region: regionId, filing: id, seq: index + 1, act, at: now.toISOString(), actor: { id: clerk, name: `填报人${d + 1}`, roles: ['unit_operator'], unit: unitId }, place: null, version: 1, from: 'draft', to: state });
          const hash = sha256(`${head}\n${body}`);
          put('trail', { ...base, filing_id: id, seq: index + 1, act, actor_id: clerk, actor_name: `填报人${d + 1}`, at: now, place_table: null, place_row: null, place_field: null, body, prev: head, hash });
          head = hash;
        });
        put('filings', {
          id, doc_no: `JX2025-${String(doc).padStart(6, '0')}`, ...base, cycle_id: cycleId, window_id: windows[stage], kind, stage, fiscal_year: 2025, period: kind === 'monitoring' ? 7 : null,
          department_id: unitId, project_id: projectId, title, rule_set_id: ids.ruleSetId, state, phase, holder, version_no: 1, began_at: now, state_at: now, due_at: new Date(now.getTime() + (doc % 20) * 86_400_000),
          amount: '480000.00', trail_seq: entries.length, trail_head: head, ...more,
        });
        return { id, base };
      };
      const lineages = LEVELS.map(() => randomUUID());
      const rows = (extra: (index: number) => Columns) => LEVELS.map(([level1, level2, name, target, unit], index): Columns => ({
        id: randomUUID(), lineage: lineages[index] ?? '', seq: index, level1, level2, name, description: `${name}，按台账统计`, target_kind: 'number', target_operator: level2 === 'cost' ? '<=' : '>=',
        target_number: target, target_unit: unit, weight: WEIGHTS[index] ?? '0', ...extra(index),
      }));
      const funds = (extra: Columns) => ['total', 'fiscal', 'carryover', 'other'].map((source, seq) => ({ id: randomUUID(), lineage: randomUUID(), seq, source, ...zeroed(extra, seq > 1) }));

      const isDraft = p >= SIZE.projects - 2;
      const version = randomUUID();
      const target = filing('project_target', isDraft ? 'draft' : 'approved', isDraft ? 'draft' : 'done', isDraft ? 'unit_operator' : null, isDraft ? { accepted_version_id: null } : { accepted_version_id: version });
      if (isDraft && p % 2) submits.push({ filingId: target.id, userId: clerk, unitId, login });
      else if (isDraft) draftFilings.push(target.id);
      const targetRows = rows((index) => ({ scoring_rule: '未达到按比例扣分', basis: '年度工作计划', ...(index === 0 ? { direction: 'positive' } : { direction: null }) }));
      for (const row of targetRows) put('indicator_rows', { ...target.base, filing_id: target.id, ...row });
      const header = { id: randomUUID(), lineage: randomUUID(), seq: 0, project_name: title, annual_goal: '全年举办培训12次，受训300人，满意度90%以上。', project_class: 'specific', project_nature: 'continued' };
      put('project_target_headers', { ...target.base, filing_id: target.id, ...header });
      for (const row of funds({ annual: '480000.00' })) put('fund_lines', { ...target.base, filing_id: target.id, initial: null, executed: null, forecast: null, ...row });
      if (!isDraft) {
        const body = { header: [asRow(header, ['project_name', 'annual_goal'])], rows: targetRows.map((row) => asRow(row, ['level1', 'level2', 'name', 'description', 'weight'], true)) } satisfies Body;
        const snapshot = { schema: SNAPSHOT_SCHEMA, kind: 'project_target', body };
        put('versions', { id: version, filing_id: target.id, ...target.base, no: 1, snapshot, hash: sha256(canonical(snapshot)), receipt_no: `JX2025-${String(doc).padStart(6, '0')}-1`, rule_set_id: ids.ruleSetId, frozen_by: clerk, frozen_at: now });
      }
      const light = ['green', 'yellow', 'red', 'green'][(d + p) % 4] ?? 'green';
      const monitoring = filing('monitoring', p % 3 ? 'accepted' : 'performance_review', p % 3 ? 'done' : 'performance', p % 3 ? null : 'fin_performance', { source_version_id: version, light });
      put('monitoring_headers', { ...monitoring.base, filing_id: monitoring.id, id: randomUUID(), lineage: randomUUID(), seq: 0, annual_goal: '全年举办培训12次', overall_light: light });
      for (const row of rows((index) => ({ actual: index === 4 ? '20' : String(Math.round((LEVELS[index]?.[3] ?? 0) * 0.7)), likelihood: 'certain', light, completion: '70.00' }))) put('monitoring_rows', { ...monitoring.base, filing_id: monitoring.id, ...row });
      for (const row of funds({ initial: '480000.00', annual: '480000.00', executed: '240000.00', forecast: '480000.00' })) put('fund_lines', { ...monitoring.base, filing_id: monitoring.id, ...row });
      const evaluation = filing('self_evaluation', 'draft', 'draft', 'unit_operator', { source_version_id: version });
      put('evaluation_headers', { ...evaluation.base, filing_id: evaluation.id, id: randomUUID(), lineage: randomUUID(), seq: 0, planned_goal: '全年举办培训12次' });
      for (const row of rows((index) => ({ actual: String(LEVELS[index]?.[3] ?? 0), score: WEIGHTS[index] ?? '0' }))) put('evaluation_rows', { ...evaluation.base, filing_id: evaluation.id, ...row });
      for (const row of funds({ initial: '480000.00', annual: '480000.00', executed: '460000.00', forecast: null })) put('fund_lines', { ...evaluation.base, filing_id: evaluation.id, ...row });
    }
  }
  return { tables, regionId, sample: { clerkLogin: 'bench-clerk-1', reviewerLogin: 'bench-reviewer', draftFilings, submits, cycleId } };
}

const zeroed = (money: Columns, empty: boolean): Columns => (empty ? Object.fromEntries(Object.keys(money).map((key) => [key, money[key] === null ? null : '0.00'])) : money);

const camel = (name: string): string => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

function asRow(row: Columns, fields: readonly string[], withTarget = false): Row {
  const target: Value = { kind: 'number', operator: row.target_operator as '<=' | '>=', number: String(row.target_number), unit: String(row.target_unit) };
  return {
    id: String(row.id), lineage: String(row.lineage), seq: Number(row.seq), typed: {},
    cells: { ...Object.fromEntries(fields.map((field) => [camel(field), String(row[field])])), ...(withTarget ? { target } : {}) },
  };
}
