import fs from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { findChromium } from '@/tests/support/chromium';
import { HAS_SEED, seedText } from '@/tests/support/seed-document';

/** One published form of a project, as lines of cells. */
export const FORM = { forms: 200, rows: 25 } as const;
const LEVELS = [['产出指标', '数量指标', '培训场次', '≥12次'], ['产出指标', '质量指标', '考核合格率', '≥95%'], ['产出指标', '成本指标', '培训成本', '≤48万元'], ['效益指标', '社会效益指标', '持证上岗人数', '≥180人'], ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%']] as const;

/** A department's target forms one below the other, `rows` indicators each. */
function forms(department: string, count: number, rows: number): string[][][] {
  return Array.from({ length: count }, (_form, form) => [
    ['项目支出绩效目标表'], ['（2025年度）'], ['项目名称', `导入项目${form + 1}`, '主管部门', department], ['项目资金（万元）', '年度资金总额', '48.00', ''], ['年度总体目标', '全年举办培训12次，受训300人，满意度90%以上。', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ...Array.from({ length: rows }, (_row, row) => {
      const [level1, level2, name, target] = LEVELS[Math.floor((row * LEVELS.length) / rows)] ?? LEVELS[0];
      return [level1, level2, `${name}（第${row + 1}项）`, target];
    }),
  ]);
}

/** 5,000 indicator rows on one sheet, by the library that officers' files are not made with: nothing of ours. */
export async function writeSheet(file: string, department: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('绩效目标');
  for (const form of forms(department, FORM.forms, FORM.rows)) for (const line of form) sheet.addRow(line);
  await book.xlsx.writeFile(file);
}

const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Forty pages, one form of twenty indicators on each, printed by Chromium. Throws where there is none. */
export async function writePdf(file: string): Promise<void> {
  const { executablePath, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'], env: { ...definedEnv(), ...env } });
  try {
    const page = await browser.newPage();
    const table = (form: string[][]): string => `<section>${form.slice(0, 2).map(([title]) => `<h3>${html(title ?? '')}</h3>`).join('')}<table>${form.slice(2).map((line) => `<tr>${line.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('')}</table></section>`;
    await page.setContent(`<style>section{page-break-after:always}section:last-child{page-break-after:auto}h3{text-align:center;margin:4px}td{border:1px solid;padding:2px 4px}table{border-collapse:collapse;width:100%}</style>${forms('基准第1局', 40, 20).map(table).join('')}`);
    await page.pdf({ path: file, format: 'A4' });
  } finally {
    await browser.close();
  }
}

const definedEnv = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

export interface BenchDocument { readonly name: string; readonly file: string }

/** The documents to be read, made in `folder`; what cannot be made here is named in `missing`. */
export async function makeDocuments(folder: string): Promise<{ documents: BenchDocument[]; missing: string[] }> {
  const documents: BenchDocument[] = [];
  const missing: string[] = [];
  const at = (name: string): string => path.join(folder, name);
  if (HAS_SEED) {
    fs.writeFileSync(at('seed.txt'), seedText());
    documents.push({ name: 'inspect the seed', file: at('seed.txt') });
  } else missing.push('inspect the seed: ../shared/seed is not there');
  try {
    await writePdf(at('pages.pdf'));
    documents.push({ name: 'inspect 40-page PDF', file: at('pages.pdf') });
  } catch (error) {
    missing.push(`inspect 40-page PDF: no browser to print it (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'})`);
  }
  await writeSheet(at('rows.xlsx'), '基准第1局');
  documents.push({ name: 'inspect 5,000-row xlsx', file: at('rows.xlsx') });
  return { documents, missing };
}
