/** Comparing what people wrote: blanks, stops at the end and width of digits make no difference. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％＋－．]/g;
const OPEN_END = /[。．.；;，,、：:\s]+$/;

/** most cells need no change: found out once, before three replacements */
const TO_DO = /[０-９Ａ-Ｚａ-ｚ％＋－．\s]|[。．.；;，,、：:]$/;

export const norm = (text: string | null): string =>
  text === null || !TO_DO.test(text) ? (text ?? '') : text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\s+/g, '').replace(OPEN_END, '');

export const same = (a: string | null, b: string | null): boolean => norm(a) !== '' && norm(a) === norm(b);

export const hasDigit = (text: string | null): boolean => /[0-9０-９]/.test(text ?? '');

export const containsAny = (text: string, words: readonly string[]): string | null => words.find((word) => text.includes(word)) ?? null;
