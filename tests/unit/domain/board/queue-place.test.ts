import { expect, test } from 'vitest';
import { queuePlaceOf } from '@/domain/board/queue-place';

test.each([
  ['b', { count: 3, place: 2, previousId: 'a', nextId: 'c' }],
  ['a', { count: 3, place: 1, previousId: null, nextId: 'b' }],
  ['c', { count: 3, place: 3, previousId: 'b', nextId: null }],
  ['x', { count: 3, place: null, previousId: null, nextId: 'a' }],
])('%s among a, b, c', (id, expected) => expect(queuePlaceOf(['a', 'b', 'c'], id)).toEqual(expected));

test('an empty queue', () => expect(queuePlaceOf([], 'a')).toEqual({ count: 0, place: null, previousId: null, nextId: null }));
