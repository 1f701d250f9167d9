import { expect, it } from 'vitest';
import { LIBRARY } from '@/domain/checks/library';
import { searchLibrary } from '@/domain/checks/search-library';

const codes = (asked: string) => searchLibrary(LIBRARY, asked).map(({ code }) => code);

it.each([
  ['满意', ['satisfaction']],
  ['SATISFACTION', ['satisfaction']],
  ['按时', ['on_time_rate']],
  ['培训 合格', ['training_pass_rate']],
  ['没有这个词', []],
])('%s → %j', (asked, expected) => expect(codes(asked)).toEqual(expected));

it('nothing asked is all', () => expect(codes('  ')).toHaveLength(LIBRARY.length));
