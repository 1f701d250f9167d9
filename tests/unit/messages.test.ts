import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type Namespace } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';

const root = path.resolve(import.meta.dirname, '../..');

/** "nav.desk" → text, for every leaf of a namespace. */
function leaves(tree: unknown, prefix = ''): [string, string][] {
  if (typeof tree === 'string') return [[prefix, tree]];
  if (typeof tree !== 'object' || tree === null) throw new Error(`${prefix} is no text`);
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, prefix ? `${prefix}.${key}` : key));
}

/** Names of the arguments and tags of an ICU text, wherever they stand. */
function argumentsOf(nodes: readonly MessageFormatElement[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === TYPE.literal || node.type === TYPE.pound) return [];
    const inner = node.type === TYPE.tag ? argumentsOf(node.children)
      : node.type === TYPE.select || node.type === TYPE.plural ? Object.values(node.options).flatMap((option) => argumentsOf(option.value)) : [];
    return [`${node.type === TYPE.tag ? '<' : ''}${node.value}`, ...inner];
  });
}
const signature = (text: string): string => [...new Set(argumentsOf(parse(text)))].sort().join(' ');

const namespaces = Object.keys(MESSAGES['zh-CN']) as Namespace[];

describe('messages', () => {
  it('every file of a language is one of the namespaces', () => {
    for (const locale of ['zh-CN', 'en']) {
      expect(readdirSync(path.join(root, 'messages', locale)).sort()).toEqual(namespaces.map((ns) => `${ns}.json`).sort());
    }
  });
  it.each(namespaces)('%s: both languages have the same keys and the same arguments', (namespace) => {
    const zh = leaves(MESSAGES['zh-CN'][namespace]).map(([key, text]) => [key, signature(text)]).sort();
    const en = leaves(MESSAGES.en[namespace]).map(([key, text]) => [key, signature(text)]).sort();
    expect(en).toEqual(zh);
  });
  it.each(namespaces)('%s: no exclamation mark (Sheet1!B2 is a place)', (namespace) => {
    for (const [key, text] of leaves(MESSAGES['zh-CN'][namespace])) expect(text, key).not.toMatch(/！|!(?!\{)/);
  });
  it('a text can be had outside React', () => {
    expect(translator('zh-CN', 'common')('remain', { days: 2 })).toBe('余 2 天');
    expect(translator('en', 'common')('remain', { days: 1 })).toBe('1 day left');
  });
});

/** Keys that the source names in full: `const t = useTranslations('desk')` … `t('title')`; a name may stand for several namespaces in one file. */
function* namedKeys(): Generator<{ file: string; key: string; places: string[] }> {
  for (const folder of ['app', 'components']) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      const source = readFileSync(file, 'utf8');
      const names = new Map<string, string[]>();
      for (const [, name = '', namespace = ''] of source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g)) names.set(name, [...(names.get(name) ?? []), namespace]);
      for (const [name, places] of names) {
        for (const [, key = ''] of source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\('([\\w.-]+)'`, 'g'))) yield { file: path.relative(root, file), key, places };
      }
    }
  }
}

describe('the sentence of a finding', () => {
  it.each(['zh-CN', 'en'] as const)('says what is wrong, not only what was found (%s)', (locale) => {
    const bare = leaves(MESSAGES[locale].findings).filter(([key, text]) => key.endsWith('.message') && text.replace(/\{\w+\}|[\p{P}\s]/gu, '') === '');
    expect(bare).toEqual([]);
  });
  it.each(['zh-CN', 'en'] as const)('has a short name that is the same for every finding of its code (%s)', (locale) => {
    expect(leaves(MESSAGES[locale].findings).filter(([key, text]) => key.endsWith('.short') && signature(text) !== '')).toEqual([]);
  });
});

describe('keys used in pages and components', () => {
  const known = new Set(namespaces.flatMap((ns) => leaves(MESSAGES['zh-CN'][ns], ns).map(([key]) => key)));
  it('all exist', () => {
    const missing = [...namedKeys()].filter(({ key, places }) => !places.some((place) => known.has(`${place}.${key}`))).map(({ file, key }) => `${file}: ${key}`);
    expect(missing).toEqual([]);
  });
});
