import { expect, test } from 'vitest';
import { sampleActuals } from '@/components/self-evaluation/sample-actuals';

test.each([
  ['3', '0', ['0', '1', '2', '3', '4']],
  ['3', '2.00', ['0', '1', '2', '3', '4']],
  ['4', '9', ['0', '2', '3', '4', '5', '9']],
  ['100', '96', ['0', '50', '96', '100', '150', '200']],
  ['17', '16.2', ['0', '8.5', '16.2', '17', '25.5', '34']],
  ['0.6', '0.8', ['0', '0.3', '0.6', '0.8', '0.9', '1.2']],
  ['0', '1', ['0', '1']],
])('target %s, reached %s', (target, actual, expected) => expect(sampleActuals(target, actual)).toEqual(expected));
