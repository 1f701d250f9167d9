import { expect, test } from 'vitest';
import { wan } from '@/lib/format/money';

test.each([
  ['15605800.00', '1,560.58'], ['1500.00', '0.15'], ['0.00', '0.00'], ['170000.00', '17.00'], ['-5000.00', '-0.50'],
  ['1234.56', '0.123456'], ['12345678900000.00', '1,234,567,890.00'],
])('%s yuan is %s 万元', (yuan, expected) => expect(wan(yuan)).toBe(expected));
