import { describe, expect, it } from 'vitest';
import { actOf, type Key } from '@/components/filing/grid/keys';

const key = (text: string, more: Partial<Key> = {}): Key => {
  const parts = text.split('+');
  return {
    key: parts.at(-1) ?? '', ctrlKey: parts.includes('Ctrl'), metaKey: false, shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt'),
    isComposing: false, keyCode: 0, ...more,
  };
};

describe('keys of a cell', () => {
  it.each([
    ['Tab', { do: 'move', way: 'next' }, { do: 'move', way: 'next' }],
    ['Shift+Tab', { do: 'move', way: 'previous' }, { do: 'move', way: 'previous' }],
    ['Enter', { do: 'edit' }, { do: 'move', way: 'down' }],
    ['Shift+Enter', { do: 'move', way: 'up' }, { do: 'move', way: 'up' }],
    ['Alt+Enter', { do: 'newline' }, { do: 'newline' }],
    ['Ctrl+Enter', { do: 'newRow' }, { do: 'newRow' }],
    ['F2', { do: 'edit' }, { do: 'edit' }],
    ['Shift+F10', { do: 'rowMenu' }, { do: 'rowMenu' }],
    ['Escape', { do: 'cancel' }, { do: 'cancel' }],
    ['ArrowLeft', { do: 'move', way: 'left' }, { do: 'type' }],
    ['ArrowDown', { do: 'move', way: 'down' }, { do: 'type' }],
    ['Shift+ArrowDown', { do: 'extend', way: 'down' }, { do: 'type' }],
    ['Ctrl+ArrowRight', { do: 'move', way: 'end' }, { do: 'type' }],
    ['Ctrl+ArrowDown', { do: 'move', way: 'bottom' }, { do: 'type' }],
    ['Home', { do: 'move', way: 'home' }, { do: 'type' }],
    ['Ctrl+End', { do: 'move', way: 'bottom' }, { do: 'type' }],
    ['Alt+ArrowDown', { do: 'menu' }, { do: 'menu' }],
    ['Alt+Shift+ArrowUp', { do: 'shift', way: 'up' }, { do: 'shift', way: 'up' }],
    ['Alt+Shift+ArrowDown', { do: 'shift', way: 'down' }, { do: 'shift', way: 'down' }],
    ['Alt+a', { do: 'take' }, { do: 'take' }],
    ['Ctrl+d', { do: 'fill' }, { do: 'fill' }],
    ['Ctrl+z', { do: 'undo' }, { do: 'type' }],
    ['Ctrl+Shift+Z', { do: 'redo' }, { do: 'redo' }],
    ['不', { do: 'type' }, { do: 'type' }],
  ])('%s', (text, resting, editing) => {
    expect(actOf(key(text), false)).toEqual(resting);
    expect(actOf(key(text), true)).toEqual(editing);
  });

  it('leaves every key of a composition to the input method', () => {
    for (const name of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'F2']) {
      expect(actOf(key(name, { isComposing: true }), true)).toEqual({ do: 'type' });
      expect(actOf(key(name, { keyCode: 229 }), false)).toEqual({ do: 'type' });
    }
  });
});
