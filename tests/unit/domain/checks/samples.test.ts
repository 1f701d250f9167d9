import { describe, expect, it } from 'vitest';
import { textOfFinding } from '@/tests/support/finding-texts';
import { checkText, HAS_SAMPLES, sampleText } from '@/tests/support/seed-document';

/** What a careful reader wrote down of real forms: the faults by their codes, and all that may be called an error. */
const SAMPLES: readonly (readonly [no: string, faults: string, errors: string])[] = [
  ['04', 'RS-05 RS-03 FU-04 TG-06 SC-11', 'RS-03 RS-05'],
  ['06', 'MV-12 TG-01 TG-03', ''],
  ['10', 'SC-03 SC-05 SC-07 TG-02 RS-02', ''],
  ['11', 'FU-03 TG-04 SC-08 TG-01', 'FU-03'],
  ['14', 'MV-15 FU-01 TG-03', 'FU-01'],
  ['16', 'TG-07 TG-06 TG-01', ''],
  ['28', 'SC-01 SC-03 SC-05 TG-01 TG-10', 'SC-01'],
  ['29', 'RS-06 TG-06', ''],
  ['35', '', ''],
  ['38', 'MS-09 TG-02 RS-01 TG-01 TG-03 HD-01', 'HD-01'],
  ['43', 'RS-01 TG-09', ''],
  ['58', 'TG-12 TG-04 TG-06 TG-07 TG-03', ''],
];
const split = (codes: string): string[] => codes.split(' ').filter((code) => code !== '').sort();

describe.skipIf(!HAS_SAMPLES)('real forms of other places (needs ../shared/samples)', () => {
  it.each(SAMPLES)('%s: finds %s and calls no other thing an error', (no, faults, errors) => {
    const { findings } = checkText(sampleText(no));
    const codes = new Set(findings.map((finding) => finding.code));
    expect(split(faults).filter((code) => !codes.has(code))).toEqual([]);
    expect([...new Set(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code))].sort()).toEqual(split(errors));
    for (const finding of findings) for (const locale of ['zh-CN', 'en'] as const) expect(textOfFinding(finding, locale)).not.toMatch(/[{}]|undefined/);
  });

  it('says nothing at all of a budget table that adds up', () => {
    expect(checkText(sampleText('35')).findings).toEqual([]);
  });

  it('names four kinds of indicator that the monitoring form lacks', () => {
    const kinds = checkText(sampleText('29')).findings.filter((finding) => finding.code === 'TG-06').map((finding) => finding.params.kind);
    expect(kinds).toEqual(['quantity', 'quality', 'timeliness', 'satisfaction']);
  });

  it.each(['50', '51', '68'])('has no error in a rule text (%s)', (no) => {
    expect(checkText(sampleText(no)).findings.filter((finding) => finding.severity !== 'info' && !finding.code.startsWith('READ-'))).toEqual([]);
  });
});
