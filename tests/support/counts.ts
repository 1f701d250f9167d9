import fs from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  skipped: { name: string; reason: string }[];
}

/** Writes how many tests passed, failed and were skipped (and why) to the file named in ZHUNSHENG_COUNTS, for scripts/test.mjs. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const output = process.env.ZHUNSHENG_COUNTS;
    if (!output) return;
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const file of modules) {
      // A file that cannot be loaded or whose hooks fail holds no failing test, but it failed.
      counts.failed += file.errors().length;
      for (const suite of file.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of file.children.allTests()) count(test, counts);
    }
    fs.writeFileSync(output, JSON.stringify(counts));
  }
}

function count(test: TestCase, counts: Counts): void {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'skipped') counts.skipped.push({ name: `${test.module.relativeModuleId} > ${test.fullName}`, reason: result.note ?? reasonInName(test) });
  else counts.failed += 1;
}

// `describe.skipIf` and `test.skipIf` take no reason: the name of the test or of its group says it in brackets.
function reasonInName(test: TestCase): string {
  return /\(([^()]*)\)[^()]*$/.exec(test.fullName)?.[1] ?? 'no reason given';
}
