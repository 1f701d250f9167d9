import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Locked { version?: string; resolved?: string; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
const { packages } = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };

/** Where Node would look for `name` from the package at `from`, nearest first. */
function places(from: string, name: string): string[] {
  const found = [`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  for (let at = from; at !== ''; ) {
    const cut = at.lastIndexOf('/node_modules/');
    at = cut < 0 ? '' : at.slice(0, cut);
    found.push(`${at === '' ? '' : `${at}/`}node_modules/${name}`);
  }
  return found;
}

// npm leaves out builds for other platforms when they were not at hand; npm ci then refuses the whole lock file.
test('the lock file knows every package that a package of it names, for all platforms', () => {
  const missing = Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !places(at, name).some((place) => packages[place])).map((name) => `${at} → ${name}`));
  expect(missing).toEqual([]);
});

test('it names no host: where packages come from is the business of each machine', () => {
  expect(Object.entries(packages).flatMap(([at, { resolved }]) => (resolved ? [at] : []))).toEqual([]);
});
