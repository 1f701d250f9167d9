import { expect, it } from 'vitest';
import { grouped, number, percentText, points } from '@/lib/format/numbers';

it.each([['9.0000', '9'], ['1234.5000', '1,234.5'], ['-1234567', '-1,234,567'], ['0.0875', '0.0875']])('%s reads %s', (raw, text) => expect(number(raw)).toBe(text));
it('marks thousands only before the point', () => expect(grouped('1234.56789')).toBe('1,234.56789'));
it('gives points and rates two decimals', () => {
  expect(points('12.5')).toBe('12.50');
  expect(percentText('39.729999')).toBe('39.73%');
});
