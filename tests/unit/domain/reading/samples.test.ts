import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StructuredDocument } from '@/domain/reading/document';
import { HAS_SAMPLES, HAS_SEED, readText, SAMPLES, seedText } from '@/tests/support/seed-document';

interface Truth {
  readonly department: string | null;
  readonly year: number;
  readonly indicators: readonly { readonly name: string; readonly target: string | number | null; readonly unit: string | null; readonly weight: number | null; readonly score: number | null }[];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
/** What hand-made truth holds that a text cannot give: weights inferred from scores, a slip of OCR set right (docs/reading.md). */
const BEYOND: Readonly<Record<string, readonly string[]>> = { '43': ['weight'] };

const samples = HAS_SAMPLES ? readdirSync(SAMPLES).filter((name) => /^(?!00)\d\d\.truth\.json$/.test(name)).map((name) => name.slice(0, 2)) : [];

describe.skipIf(!HAS_SAMPLES)('published forms of other places (../shared/samples)', () => {
  it.each(samples)('%s is read as a careful reader would', (no) => {
    const file = readdirSync(SAMPLES).find((name) => name.startsWith(`${no}-`)) ?? '';
    const truth = JSON.parse(readFileSync(path.join(SAMPLES, `${no}.truth.json`), 'utf8')) as Truth;
    const doc = readText(readFileSync(path.join(SAMPLES, file), 'utf8'), file);
    const rows = doc.tables.flatMap((t) => t.rows);
    expect(rows.map((r) => plain(r.name))).toEqual(truth.indicators.map((i) => plain(i.name)));
    expect(doc.fiscalYear).toBe(truth.year);
    const skipped = BEYOND[no] ?? [];
    truth.indicators.forEach((expected, i) => {
      const row = rows[i];
      const value = row?.value !== null && row?.value !== undefined ? Number(row.value) : row?.text ? plain(row.text) : null;
      expect([expected.name, value], expected.name).toEqual([expected.name, typeof expected.target === 'string' ? plain(expected.target) : expected.target]);
      expect(row?.unit ?? null, expected.name).toBe(expected.unit);
      if (!skipped.includes('weight')) expect(row?.weight === null || row === undefined ? null : Number(row.weight), expected.name).toBe(expected.weight);
      expect(row?.score === null || row === undefined ? null : Number(row.score), expected.name).toBe(expected.score);
    });
  });
});

describe.skipIf(!HAS_SEED)('the published budget (../shared/seed)', () => {
  let doc: StructuredDocument | null = null;
  const seed = (): StructuredDocument => (doc ??= readText(seedText()));

  it('says whose it is and what it holds', () => {
    expect(seed()).toMatchObject({ kind: 'disclosure', department: '大城县科学技术和工业信息化局', fiscalYear: 2021, moneyUnit: '万元' });
    expect(seed().sections.map((s) => s.no).join('')).toBe('一二三四五六七八九');
    expect(seed().tables.map((t) => t.rows.length)).toEqual([8, 7, 6, 6, 6, 7, 7]);
  });

  it('finds the figures with their codes', () => {
    const value = (code: string, sense?: string): string | undefined => seed().figures.find((f) => f.code === code && (sense === undefined || f.sense === sense))?.value;
    expect(Object.fromEntries(['revenue_total', 'rev_general', 'rev_carryover', 'exp_basic', 'exp_personnel', 'exp_public', 'exp_project', 'operating_fund', 'three_public_total', 'assets_total', 'assets_house_area', 'assets_other'].map((c) => [c, value(c)]))).toEqual({
      revenue_total: '1560.58', rev_general: '913.12', rev_carryover: '647.46', exp_basic: '878.57', exp_personnel: '835.08', exp_public: '43.49', exp_project: '682.01', operating_fund: '43.49',
      three_public_total: '3', assets_total: '150.36', assets_house_area: '2367', assets_other: '27.53',
    });
    expect(['change_total', 'change_basic', 'change_project', 'three_public_change'].map((c) => value(c))).toEqual(['96.88', '69.67', '37.21', '0.5']);
  });

  it('joins what was broken over lines', () => {
    const rows = seed().tables.flatMap((t) => t.rows);
    expect(rows[1]).toMatchObject({ name: '工作高质量完成', text: '按照工作要求管控', basis: '工作需要', weight: '15' });
    expect(rows.find((r) => r.name === '政府满意度、绝热节能材料企业满意度')).toMatchObject({ text: '满意', description: '反映政府、企业的满意度情况' });
    expect(rows.find((r) => r.name === '300人次')).toMatchObject({ operator: '≥', value: '9', unit: '人次', description: '推进遗留案件的解决，新的上访下降' });
  });

  it('keeps goals, sub-goals and safeguards apart', () => {
    expect(seed().overallGoals.map((g) => g.heading)).toEqual(['信访目标', '运行监测协调绩效目标', '信息化推进绩效目标', '高新技术管理绩效目标', '科技平台与社会发展绩效目标', '装备制造与安全生产绩效目标']);
    expect(seed().subGoals.map((g) => g.indicator)).toEqual(['确保信访形势平稳，年度上访总人次下降3%。', '企业经营增长率。', '提高县政府各机关满意度。', '加快企业创新步伐，促进县域经济发展。', '科技业务培训次数。', '企业群众满意度。']);
    expect(seed().safeguards).toHaveLength(7);
  });
});
