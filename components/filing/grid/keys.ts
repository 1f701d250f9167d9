import type { Way } from './navigate';

export interface Key { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly isComposing: boolean; readonly keyCode: number }

/** What a key does in a cell. `type`: the browser's own; the cell then holds what was typed. */
export type Act =
  | { readonly do: 'type' }
  | { readonly do: 'move'; readonly way: Way }
  | { readonly do: 'extend'; readonly way: Way }
  | { readonly do: 'shift'; readonly way: 'up' | 'down' }
  | { readonly do: 'edit' | 'cancel' | 'menu' | 'fill' | 'undo' | 'redo' | 'take' | 'newline' | 'newRow' | 'rowMenu' };

const TYPE: Act = { do: 'type' };
const ARROWS: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const JUMPS: Readonly<Record<string, Way>> = { ArrowUp: 'top', ArrowDown: 'bottom', ArrowLeft: 'home', ArrowRight: 'end', Home: 'top', End: 'bottom' };

/**
 * Keys of a cell (interactions.md 2). `editing`: text is being changed, so arrows, Home and End belong to the text.
 * Inside a composition (keyCode 229 in browsers that say so late) every key belongs to the input method.
 */
export function actOf(key: Key, editing: boolean): Act {
  if (key.isComposing || key.keyCode === 229) return TYPE;
  const control = key.ctrlKey || key.metaKey;
  const arrow = ARROWS[key.key];
  if (key.altKey) {
    if (key.shiftKey && (arrow === 'up' || arrow === 'down')) return { do: 'shift', way: arrow };
    if (key.key === 'ArrowDown') return { do: 'menu' };
    if (key.key === 'Enter') return { do: 'newline' };
    return key.key.toLowerCase() === 'a' ? { do: 'take' } : TYPE;
  }
  switch (key.key) {
    case 'Tab': return { do: 'move', way: key.shiftKey ? 'previous' : 'next' };
    case 'Enter':
      if (control) return { do: 'newRow' };
      if (editing || key.shiftKey) return { do: 'move', way: key.shiftKey ? 'up' : 'down' };
      return { do: 'edit' };
    case 'F2': return { do: 'edit' };
    case 'ContextMenu': return { do: 'rowMenu' };
    case 'F10': return key.shiftKey ? { do: 'rowMenu' } : TYPE;
    case 'Escape': return { do: 'cancel' };
    default: break;
  }
  if (control) {
    switch (key.key.toLowerCase()) {
      case 'z': return editing && !key.shiftKey ? TYPE : { do: key.shiftKey ? 'redo' : 'undo' };
      case 'y': return { do: 'redo' };
      case 'd': return { do: 'fill' };
      default: break;
    }
  }
  if (editing) return TYPE;
  if (control && key.key in JUMPS) return { do: 'move', way: JUMPS[key.key] ?? 'home' };
  if (key.key === 'Home' || key.key === 'End') return { do: 'move', way: key.key === 'Home' ? 'home' : 'end' };
  if (arrow) return { do: key.shiftKey ? 'extend' : 'move', way: arrow };
  return TYPE;
}
