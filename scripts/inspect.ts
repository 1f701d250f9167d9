import fs from 'node:fs';
import path from 'node:path';
import type { Inspection } from '@/lib/inspect/inspect';
import { printedError, printedFindings, printedJson, type PrintedError } from '@/lib/inspect/printed';
import { LIMITS } from '@/lib/readers/limits';
import { ReadError } from '@/lib/readers/read-error';
import { inspectBounded } from './inspect/bounded';
import { painter, report, summary } from './inspect/report';
import { Refusal, command } from './launch/say.mjs';

const HELP = `
npm run inspect -- FILE… [--json] [--fail-on error|warning]
Reads published documents (.txt .html .docx .xlsx .csv .pdf with text), prints structure, findings and checks.
FILE may be - for standard input. No database, no network.
  --json      one JSON object (an array for several files) on standard output; npm run --silent inspect -- … for nothing else
  --fail-on   exit 1 when a finding of this severity or a worse one is there
Exit: 0 done · 1 a file cannot be read, or --fail-on was reached · 2 wrong usage

读取已公开的文件，列出结构、问题和核对结果。文件名写 - 表示从标准输入读取；不连数据库，不联网。
`;

const LOCALE = 'zh-CN';

interface Options {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly failOn: 'error' | 'warning' | null;
}

interface Outcome {
  readonly name: string;
  readonly inspection: Inspection | null;
  readonly error: PrintedError | null;
}

await command(HELP, async (args) => {
  const options = optionsOf(args);
  const outcomes: Outcome[] = [];
  for (const file of options.files) outcomes.push(await outcomeOf(file));
  process.stdout.write(options.json ? `${JSON.stringify(jsonOf(outcomes), null, 1)}\n` : textOf(outcomes));
  return outcomes.some((o) => o.error !== null || reached(o, options.failOn)) ? 1 : 0;
});

function optionsOf(args: readonly string[]): Options {
  const files: string[] = [];
  let json = false;
  let failOn: Options['failOn'] = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--fail-on' || arg.startsWith('--fail-on=')) {
      const value = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[++i];
      if (value !== 'error' && value !== 'warning') throw new Refusal('--fail-on takes error or warning', '--fail-on 只能是 error 或 warning', 2);
      failOn = value;
    } else if (arg.startsWith('-') && arg !== '-') throw new Refusal(`Unknown option: ${arg} (see --help)`, `无法识别的参数：${arg}（见 --help）`, 2);
    else files.push(arg);
  }
  if (!files.length) throw new Refusal('Which file? npm run inspect -- FILE', '缺少文件名：npm run inspect -- 文件', 2);
  return { files, json, failOn };
}

async function outcomeOf(file: string): Promise<Outcome> {
  const name = file === '-' ? 'stdin' : path.basename(file);
  try {
    const inspection = await inspectBounded(bytesOf(file), name);
    return { name: file, inspection: { ...inspection, document: { ...inspection.document, file } }, error: null };
  } catch (error) {
    return { name: file, inspection: null, error: printedError(error, LOCALE) };
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    if (file !== '-' && fs.statSync(file).size > LIMITS.fileBytes) throw new ReadError('READ-SIZE', { limit: LIMITS.fileBytes / 1024 / 1024 });
    return fs.readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('READ-MISSING');
  }
}

function jsonOf(outcomes: readonly Outcome[]): object {
  const printed = outcomes.map((o) => (o.inspection ? printedJson(o.inspection, LOCALE) : outcomes.length > 1 ? { file: o.name, error: o.error } : { error: o.error }));
  return printed.length === 1 ? (printed[0] ?? {}) : printed;
}

function textOf(outcomes: readonly Outcome[]): string {
  const paint = painter(process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
  const texts = outcomes.map((o) => (o.inspection ? report(o.inspection, LOCALE, paint) : `${paint('red', `✗ ${o.name}`)}  ${o.error?.code ?? ''}  ${o.error?.message ?? ''}`));
  const table = outcomes.length > 1 ? [summary(outcomes.map((o) => ({ ...o, error: o.error ? `${o.error.code} ${o.error.message}` : null })), LOCALE, paint)] : [];
  return `${[...texts, ...table].join('\n\n')}\n`;
}

function reached(outcome: Outcome, failOn: Options['failOn']): boolean {
  if (!failOn || !outcome.inspection) return false;
  return printedFindings(outcome.inspection, LOCALE).some((f) => f.severity === 'error' || (failOn === 'warning' && f.severity === 'warning'));
}
