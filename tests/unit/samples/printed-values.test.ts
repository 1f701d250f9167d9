import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatValue } from '@/domain/values/format-value';
import { SIGNS } from '@/domain/values/operators';
import { parseValue } from '@/domain/values/parse-value';
import { readTruth, SAMPLES, SAMPLES_PRESENT, WHY_SKIPPED } from './read-truth';

const files = SAMPLES_PRESENT ? readdirSync(SAMPLES).flatMap((name) => /^(\d+)\.truth\.json$/.exec(name)?.[1] ?? []) : [];

describe.skipIf(!SAMPLES_PRESENT)(`values as real forms print them (${SAMPLES_PRESENT ? 'present' : WHY_SKIPPED})`, () => {
  const rows = files.flatMap((file) => readTruth(file).indicators.flatMap((row) => (row.raw_target === null ? [] : [{ ...row, file, printed: row.raw_target }])));

  it('there are enough of them to mean something', () => expect(rows.length).toBeGreaterThan(80));
  it.each(rows.map((row) => [row.file, row.printed, row] as const))('%s %s', (_, printed, row) => {
    const { value, understood } = parseValue(printed, { fiscalYear: 2021 });
    expect(understood).toBe(true);
    if (row.targetIsNumber) {
      expect(value).toMatchObject({ kind: 'number', number: row.target, unit: row.unit });
      expect(value.kind === 'number' && value.operator ? SIGNS[value.operator] : null).toBe(row.operator);
    } else if (value.kind === 'text') {
      expect(printed.endsWith(value.text)).toBe(true);
    } else {
      expect(formatValue(value)).toMatch(/^≤ \d{4}-\d{2}-\d{2}$/);
    }
  });
});
