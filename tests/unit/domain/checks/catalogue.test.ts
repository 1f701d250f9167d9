import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '@/domain/checks/catalogue';
import { checkDepartmentTarget } from '@/domain/checks/department-target';
import { checkProjectTarget } from '@/domain/checks/project-target';
import { REVIEW_ITEMS, reviewItemOf } from '@/domain/checks/review-items';
import { MEASURES } from '@/domain/checks/advice';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { FINDING_MESSAGES, textOfFinding } from '@/tests/support/finding-texts';
import { seedContext, seedDepartment, seedProject } from '@/tests/support/seed-forms';

const found = [
  ...[1, 2, 3, 4, 5, 6].flatMap((no) => checkProjectTarget(seedProject(no), seedContext('project'))),
  ...checkDepartmentTarget(seedDepartment(), seedContext('department')),
];

describe('catalogue of findings', () => {
  it.each(['zh-CN', 'en'])('has a text for every code and no text without a code (%s)', (locale) => {
    expect(Object.keys(FINDING_MESSAGES[locale] ?? {}).filter((code) => !code.startsWith('READ-') && code !== 'measure').sort()).toEqual([...CATALOGUE.keys()].sort());
  });

  it.each(['zh-CN', 'en'])('says of every kind of promise how it is measured and what proves it (%s)', (locale) => {
    expect(Object.keys(FINDING_MESSAGES[locale]?.measure ?? {}).sort()).toEqual([...MEASURES].sort());
  });

  it('lists no code that no check can find', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../domain/checks');
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'catalogue.ts').map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
    expect([...CATALOGUE.keys()].filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  it('has plain Chinese: no letters of other languages but units and codes, no exclamation marks', () => {
    const texts = Object.entries(FINDING_MESSAGES['zh-CN'] ?? {}).filter(([code]) => code !== 'measure').flatMap(([code, parts]) => Object.values(parts).map((text) => [code, String(text).replace(/\{[^{}]*\}|\{\w+, (select|plural),|\w+ \{|\}/g, '')]));
    expect(texts.filter(([, text = '']) => /[A-Za-z!！]/.test(text))).toEqual([]);
  });

  it('sorts every code under one of the eight review items of the rule set, or under none', () => {
    expect(HEBEI.reviewItems.map((item) => item.code)).toEqual([...REVIEW_ITEMS]);
    expect([...CATALOGUE.values()].every((entry) => entry.item === null || REVIEW_ITEMS.includes(entry.item))).toBe(true);
    expect([reviewItemOf('CT-01'), reviewItemOf('MS-01'), reviewItemOf('SE-01')]).toEqual(['clarity', 'funding', null]);
  });

  it('has entry and both texts for everything found in the seed', () => {
    expect(found.length).toBeGreaterThan(60);
    for (const finding of found) {
      expect(CATALOGUE.has(finding.code)).toBe(true);
      expect(textOfFinding(finding, 'zh-CN')).not.toMatch(/[{}]|undefined/);
      expect(textOfFinding(finding, 'en')).not.toMatch(/[{}]|undefined/);
    }
  });
});
