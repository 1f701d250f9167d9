import { cleanText } from '@/domain/shared/fold';

/** A copy to recognise in, never to keep: full-width forms and look-alike signs in their plain shape, blanks gone except between two digits. */
export function narrow(text: string): string {
  return cleanText(text)
    .replace(/[\uFF01-\uFF5E]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(/[≧⩾≽]|>=|=>|≥/g, '≥')
    .replace(/[≦⩽≼]|<=|=<|≤/g, '≤')
    .replace(/[﹦═⩵]|==/g, '=')
    .replace(/[﹥›]/g, '>')
    .replace(/[﹤‹]/g, '<')
    .replace(/[﹪％]/g, '%')
    .replace(/[−–—﹣]/g, '-')
    .replace(/[﹢]/g, '+')
    .replace(/[～〜∼]/g, '~')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
    .replace(/^(?<body>.*[^。])。$/u, '$<body>');
}

const LOOKS_LIKE_DIGIT: Readonly<Record<string, string>> = { O: '0', o: '0', О: '0', о: '0', '〇': '0', l: '1', I: '1', '|': '1' };
/** `9O%` → `90%`: a proposal to show, never a correction to make. Null when nothing looks like a digit. */
export function asDigits(text: string): string | null {
  const read = text.replace(/[OoОо〇lI|]/g, (ch) => LOOKS_LIKE_DIGIT[ch] ?? ch);
  return read === text || !/\d/.test(text) ? null : read;
}

/** `1,500.00` with marks in the right places or none at all → `1500.00`; null when it is no single number. */
export function digitsOf(text: string): string | null {
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text) || !/\d/.test(text)) return null;
  return text.replace(/[,+]/g, '').replace(/^(-?)\./, '$10.');
}

/** Digits that the database keeps of a quantity: numeric(24,4). */
export const MAX_WHOLE_DIGITS = 20;
export const MAX_DECIMALS = 4;

export function fits(number: string, decimals = MAX_DECIMALS, whole = MAX_WHOLE_DIGITS): 'too_large' | 'too_many_decimals' | null {
  const [int = '', part = ''] = number.replace(/^-/, '').split('.');
  if (int.replace(/^0+/, '').length > whole) return 'too_large';
  return part.replace(/0+$/, '').length > decimals ? 'too_many_decimals' : null;
}
