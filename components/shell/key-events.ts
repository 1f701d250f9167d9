/** Controls far from the palette and the key sheet open them through these events of the document. */
export const KEY_SHEET_EVENT = 'zhunsheng:keys';
export const PALETTE_EVENT = 'zhunsheng:find';

/** Is somebody typing here? Then plain letters belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
