import { expect, test } from 'vitest';
import { Press } from '@/lib/press';

test('the same act keeps its id until an answer came; another act has its own', () => {
  let made = 0;
  const press = new Press(() => `id${(made += 1)}`);
  expect([press.id('submit', null), press.id('submit', null), press.id('return_all', '请改')]).toEqual(['id1', 'id1', 'id2']);
  press.answered('submit', null);
  expect([press.id('submit', null), press.id('return_all', '请改'), press.id('return_all', '再改')]).toEqual(['id3', 'id2', 'id4']);
  press.forget();
  expect(press.id('submit', null)).toBe('id5');
});
